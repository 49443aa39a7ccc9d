/** What came of an import: how many files of which outcome, and each file by its name. */
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { FileReport, ImportTrouble } from '../../lib/library/import-file';
import type { ImportState } from '../../lib/library/import-run';
import { type Say, type TextKey, useSay } from '../parts/texts';

interface Props {
  readonly state: ImportState;
  readonly addressOf: (planId: string) => string;
  readonly onClose: () => void;
}

/** Files that are shown at first of each outcome, that one more press shows, and that are a short list. */
const SHOWN = 50;
const FEW = 10;
const MORE = 200;

type Kind = 'failed' | 'same' | 'added';

export function ImportReport({ state, addressOf, onClose }: Props) {
  const say = useSay();
  const { reports, passedOver, stopped, all, done } = state;
  return (
    <div class="import-report">
      <h2 tabIndex={-1}>{resultOf(state, say)}</h2>
      {stopped && (
        <p class="note" role="alert" data-import={stopped}>
          {say(STOPPED[stopped], { left: all - done })}
        </p>
      )}
      {GROUPS.map(([kind, title]) => (
        <Group key={kind} kind={kind} title={title} reports={reports} addressOf={addressOf} />
      ))}
      {passedOver > 0 && <p class="facts">{say('import.passedOver', { count: passedOver })}</p>}
      <button type="button" class="quiet" data-action="import-close" onClick={onClose}>
        {say('import.close')}
      </button>
    </div>
  );
}

/** All in one line. */
export function resultOf({ reports, stopped, all, done }: ImportState, say: Say): string {
  const count = (kind: Kind) => reports.filter((report) => report.kind === kind).length;
  // What was not come to is not imported, either.
  const left = stopped ? all - done : 0;
  return say('import.done', {
    added: count('added'),
    same: count('same'),
    failed: count('failed') + left,
  });
}

/** What the reader has to do something about comes first. */
const GROUPS: readonly (readonly [Kind, TextKey])[] = [
  ['failed', 'import.failed'],
  ['same', 'import.same'],
  ['added', 'import.added'],
];

interface GroupProps {
  readonly kind: Kind;
  readonly title: TextKey;
  readonly reports: readonly FileReport[];
  readonly addressOf: (planId: string) => string;
}

function Group({ kind, title, reports, addressOf }: GroupProps) {
  const say = useSay();
  const [shown, setShown] = useState(SHOWN);
  const all = reports.filter((report) => report.kind === kind);
  if (all.length === 0) return null;
  const isLong = all.length > FEW;
  const own = isLong ? byReason(all) : all;
  return (
    <details open={kind === 'failed' || !isLong} data-import={kind}>
      <summary>{say(title, { count: own.length })}</summary>
      {/* Many are a list of their own to scroll: the plans below are not to be far away. */}
      <ul {...(isLong && { class: 'scrolls', tabIndex: 0 })}>
        {own.slice(0, shown).map((report, i) => {
          const why = isLong ? whyOf(report) : null;
          const isFirst = why !== null && whyOf(own[i - 1]) !== why;
          return (
            <Fragment key={`${i} ${report.path}`}>
              {isFirst && (
                <li class="why">
                  {say('app.brackets', {
                    before: say(WHY[why]),
                    inside: own.filter((each) => whyOf(each) === why).length,
                  })}
                </li>
              )}
              <Row report={report} addressOf={addressOf} isTold={why !== null} />
            </Fragment>
          );
        })}
      </ul>
      {own.length > shown && (
        <button
          type="button"
          class="quiet"
          data-action="import-more"
          onClick={() => setShown(shown + MORE)}
        >
          {say('import.more', { count: own.length - shown })}
        </button>
      )}
    </details>
  );
}

const whyOf = (report: FileReport | undefined) => (report?.kind === 'failed' ? report.why : null);

/** Those that failed for the same reason together, so that it is read once; in the order they came. */
function byReason(reports: readonly FileReport[]): readonly FileReport[] {
  const order = [...new Set(reports.map(whyOf))];
  return order.flatMap((why) => reports.filter((report) => whyOf(report) === why));
}

interface RowProps {
  readonly report: FileReport;
  readonly addressOf: (id: string) => string;
  /** Whether why it failed is told above. */
  readonly isTold: boolean;
}

function Row({ report, addressOf, isTold }: RowProps) {
  const say = useSay();
  return (
    <li>
      <span class="file-name">{report.path}</span>
      {(report.kind === 'added' || report.kind === 'same') && (
        <a href={addressOf(report.id)} lang="zh-CN">
          {report.title || say('plan.unknown')}
        </a>
      )}
      {report.kind === 'added' && (
        <span class="quiet-text">{say('plan.measures', { count: report.measures })}</span>
      )}
      {report.kind === 'same' && report.switchedOn && (
        <span class="why">{say('import.switchedOn')}</span>
      )}
      {report.kind === 'failed' && !isTold && <span class="why">{say(WHY[report.why])}</span>}
    </li>
  );
}

const STOPPED: Readonly<Record<NonNullable<ImportState['stopped']>, TextKey>> = {
  cancelled: 'import.cancelled',
  full: 'import.full',
  blocked: 'import.blocked',
  'too-old': 'import.tooOld',
  failed: 'import.noLibrary',
};

/** Why a file failed, and what can be done about it. */
const WHY: Readonly<Record<ImportTrouble, TextKey>> = {
  empty: 'import.why.empty',
  binary: 'import.why.binary',
  'old-word': 'import.why.oldWord',
  encrypted: 'import.why.encrypted',
  pdf: 'import.why.pdf',
  'other-form': 'import.why.otherForm',
  'other-package': 'import.why.otherPackage',
  damaged: 'import.why.damaged',
  'too-big': 'import.why.tooBig',
  'no-text': 'import.why.noText',
  'other-kind': 'import.why.otherKind',
  'no-measures': 'import.why.noMeasures',
  unreadable: 'import.why.unreadable',
  crashed: 'import.why.crashed',
  slow: 'import.why.slow',
};
