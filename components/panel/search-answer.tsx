import type { ComponentChildren } from 'preact';
import type { SearchAnswer as Answer, ShownEquivalent } from '../../lib/match/answer';
import { Equivalent, equivalentKey } from '../overlay/equivalent';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { type Say, useSay } from '../parts/texts';

/** What every equivalent is shown with. */
interface Shared {
  readonly year: number;
  /** The keys of those that are saved. */
  readonly saved: ReadonlySet<string>;
  /** Saves one, or takes it out. */
  readonly onSave: (equivalent: ShownEquivalent) => void;
}

interface Props extends Shared {
  /** What was selected; empty where nothing could be read. */
  readonly text: string;
  readonly answer: Answer | 'searching' | 'failed';
  readonly wordsSaved: boolean;
  /** Saves what was selected, or takes it out. */
  readonly onSaveWords: () => void;
  /** Back to what the panel says of the page. */
  readonly onBack: () => void;
}

/** What the library has on a selection: its words, and their equivalents by region. */
export function SearchAnswer({ text, answer, wordsSaved, onSaveWords, onBack, ...shared }: Props) {
  const say = useSay();
  return (
    <section class="search-answer">
      <div class="search-head">
        <h2>{say('find.title')}</h2>
        <button type="button" class="quiet" data-action="back" onClick={onBack}>
          {say('find.back')}
        </button>
      </div>
      {text.trim() === '' ? (
        <Said state="no-selection">{say('find.noSelection')}</Said>
      ) : (
        <>
          <Words text={text.trim()} saved={wordsSaved} onSave={onSaveWords} />
          {answer === 'searching' || answer === 'failed' ? (
            <Said state={answer}>
              {say(answer === 'failed' ? 'panel.failed' : 'find.searching')}
            </Said>
          ) : (
            <Found answer={answer} {...shared} />
          )}
        </>
      )}
    </section>
  );
}

function Said({ state, children }: { state: string; children: ComponentChildren }) {
  return (
    <p class="state" role="status" data-state={state}>
      {children}
    </p>
  );
}

/** Of a long selection its beginning is enough to know it again. */
const LONG = 80;
/** And a little of it to name it. */
const NAME = 20;

function Words(props: { text: string; saved: boolean; onSave: () => void }) {
  const { text, saved, onSave } = props;
  const shown = text.length > LONG ? `${text.slice(0, LONG)}…` : text;
  return (
    <div class="selected">
      <blockquote class="selection" lang="zh-CN">
        {shown}
      </blockquote>
      <SaveButton saved={saved} onSave={onSave} label={text.slice(0, NAME)} />
    </div>
  );
}

/** More passages than this are folded at first. */
const MOST_OPEN = 3;

function Found({ answer, ...shared }: Shared & { readonly answer: Answer }) {
  const say = useSay();
  const { state, parts } = answer;
  const notes = notesOf(answer, say);
  const matched = parts.filter(({ equivalents }) => equivalents.length > 0);
  return (
    <>
      {notes.map((note) => (
        <p class="facts" key={note}>
          {note}
        </p>
      ))}
      {state === 'too-short' && <Said state={state}>{say('find.tooShort')}</Said>}
      {state === 'nothing' && (
        <Said state={state}>{say('find.nothing', { plans: answer.plans })}</Said>
      )}
      {state === 'found' && parts.length === 1 && (
        <Equivalents found={parts[0]?.equivalents ?? []} {...shared} />
      )}
      {state === 'found' && parts.length > 1 && (
        <>
          <p class="facts" role="status">
            {say('find.parts', { parts: parts.length, matched: matched.length })}
          </p>
          {parts.map((part) => (
            <Part key={part.id} part={part} open={matched.length <= MOST_OPEN} {...shared} />
          ))}
        </>
      )}
    </>
  );
}

/** What the reader must know to judge the answer. */
function notesOf(answer: Answer, say: Say): string[] {
  const { readUpTo, leftOut, chosenRegionsOnly } = answer;
  return [
    readUpTo !== null && say('find.readUpTo', { count: readUpTo }),
    leftOut !== null && say('find.leftOut', { region: regionName(leftOut, say) }),
    chosenRegionsOnly && say('find.chosenRegionsOnly'),
  ].filter((note) => note !== false);
}

interface PartProps extends Shared {
  readonly part: Answer['parts'][number];
  readonly open: boolean;
}

/** One passage of a long selection; where it has equivalents, these unfold below it. */
function Part({ part, open, ...shared }: PartProps) {
  const say = useSay();
  const { equivalents } = part;
  const name = part.title || part.text.slice(0, 40) + (part.text.length > 40 ? '…' : '');
  if (equivalents.length === 0) {
    return (
      <div class="part unmatched">
        <span class="part-name" lang="zh-CN">
          {name}
        </span>
        <span class="none">{say('panel.none')}</span>
      </div>
    );
  }
  return (
    <details class="part" open={open}>
      <summary>
        <span class="part-name" lang="zh-CN">
          {name}
        </span>
        <span class="signs">
          {equivalents.map(({ plan }) => (
            <span key={plan.id} title={regionName(plan.region, say)} {...signLanguage(plan.region)}>
              {regionSign(plan.region, say)}
            </span>
          ))}
        </span>
      </summary>
      <Equivalents found={equivalents} {...shared} />
    </details>
  );
}

function Equivalents(props: Shared & { readonly found: readonly ShownEquivalent[] }) {
  const { found, year, saved, onSave } = props;
  const say = useSay();
  return (
    <ul class="equivalents" aria-label={say('panel.equivalents')}>
      {found.map((equivalent) => (
        <Equivalent
          key={equivalentKey(equivalent)}
          equivalent={equivalent}
          year={year}
          actions={{
            saved: saved.has(equivalentKey(equivalent)),
            onSave: () => onSave(equivalent),
          }}
        />
      ))}
    </ul>
  );
}
