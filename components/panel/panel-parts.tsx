import type { Answer } from '../../lib/match/answer';
import { type Plan, planName } from '../../lib/plan/plan';
import { regionName } from '../parts/regions';
import { type TextKey, useSay } from '../parts/texts';

/** What the panel is told of a tab, as far as these parts look at it. */
type Shown =
  | 'reading'
  | 'elsewhere'
  /** Of a site that is read, and does not answer. */
  | 'silent'
  /** The reader has had it read as a document: it is none, or could not be read. */
  | 'asked-in-vain'
  | 'not-readable'
  | { readonly state: string; readonly failed: boolean };

const WORDS: Readonly<Record<string, TextKey>> = {
  reading: 'panel.reading',
  off: 'panel.off',
  silent: 'panel.silent',
  'asked-in-vain': 'panel.askedInVain',
  'not-readable': 'panel.notReadable',
  elsewhere: 'panel.elsewhere',
  notice: 'panel.reading',
  'not-a-notice': 'panel.notANotice',
  list: 'panel.list',
  'no-measures': 'panel.noMeasures',
  'text-elsewhere': 'panel.textElsewhere',
};

/** Why there is nothing to show, plainly. */
export function StateMessage({ report }: { report: Shown }) {
  const say = useSay();
  const state = typeof report === 'string' ? report : report.failed ? 'failed' : report.state;
  return (
    <p class="state" role="status" data-state={state}>
      {say(state === 'failed' ? 'panel.failed' : (WORDS[state] ?? 'panel.notANotice'))}
    </p>
  );
}

/** Which document this is, and how much of it the library answers. */
export function Masthead({ plan, answer }: { plan: Plan; answer: Answer }) {
  const say = useSay();
  const matched = Object.keys(answer.equivalents).length;
  const facts = [regionName(plan.region, say), plan.documentNumber, plan.signedOn].filter(Boolean);
  return (
    <>
      {planName(plan) ? <h2 lang="zh-CN">{planName(plan)}</h2> : <h2>{say('panel.untitled')}</h2>}
      <p class="facts">{facts.join(' · ')}</p>
      {!answer.library.stored && <p class="note">{say('panel.memory')}</p>}
      <p class="facts" role="status">
        {matched > 0
          ? say('panel.summary', { measures: plan.measures.length, matched })
          : say('panel.nothing', { plans: answer.library.plans })}
      </p>
    </>
  );
}

/** What of the document was not read: `page 1 of 3`, or all behind the first part. */
export interface Part {
  readonly paging: { readonly at: number | null; readonly of: number | null } | null;
  readonly cut: boolean;
}

/** That what is shown is of a part of the document only. */
export function PartNote({ part: { paging, cut } }: { part: Part }) {
  const say = useSay();
  const { at = null, of = null } = paging ?? {};
  return (
    <>
      {paging && (
        <p class="note" data-note="paging">
          {at !== null && of !== null ? say('panel.pageOf', { at, of }) : say('panel.onePage')}
        </p>
      )}
      {cut && (
        <p class="note" data-note="cut">
          {say('panel.cut')}
        </p>
      )}
    </>
  );
}

interface SwitchProps {
  readonly host: string;
  readonly off: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** Switches Lince off, or on again, for the site that the reader is on. */
export function SiteSwitch({ host, off, onSwitch }: SwitchProps) {
  const say = useSay();
  return (
    <SiteLine host={host} action="site" onPress={() => onSwitch(off)}>
      {say(off ? 'panel.siteOn' : 'panel.siteOff')}
    </SiteLine>
  );
}

/** Gives a site back that the reader has granted. */
export function SiteReturn({ host, onReturn }: { host: string; onReturn: () => void }) {
  const say = useSay();
  return (
    <SiteLine host={host} action="give-back" onPress={onReturn}>
      {say('panel.giveBack')}
    </SiteLine>
  );
}

interface LineProps {
  readonly host: string;
  readonly action: string;
  readonly onPress: () => void;
  readonly children: string;
}

function SiteLine({ host, action, onPress, children }: LineProps) {
  return (
    <p class="site-switch">
      <span>{host}</span>
      <button type="button" class="quiet" data-action={action} onClick={onPress}>
        {children}
      </button>
    </p>
  );
}
