import type { ComponentChildren } from 'preact';
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Answered, Row, Sentence, SideBySide } from '../../lib/match/beside/side-by-side';
import type { DocumentFacts, Target } from '../../lib/plan/plan';
import { Source } from '../overlay/equivalent';
import { AgencyNote } from '../parts/agency-note';
import { MarkedText } from '../parts/marked-text';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { TargetWords } from '../parts/targets';
import { useSay } from '../parts/texts';

/** What may stand beside a measure: what the matcher found, or what the reader asked for by address. */
export interface Candidate extends Pick<ShownEquivalent, 'plan'> {
  readonly measure: BesideColumn['measure'] & Pick<ShownEquivalent['measure'], 'path'>;
  /** Null where the matcher does not name it. */
  readonly level: ShownEquivalent['level'] | null;
  readonly score: number | null;
}

/** One measure in its column. */
export interface BesideColumn {
  readonly document: DocumentFacts;
  readonly measure: Pick<
    ShownEquivalent['measure'],
    'id' | 'title' | 'heading' | 'text' | 'agencies' | 'targets'
  >;
  /** How it answers; null for our own, and for one that the matcher does not name. */
  readonly level: ShownEquivalent['level'] | null;
  readonly score: number | null;
  /** The address of the plan that it stands in; null for a page's. */
  readonly address: string | null;
}

interface Props {
  /** Our own first. */
  readonly columns: readonly BesideColumn[];
  readonly table: SideBySide;
  readonly year: number;
  /** Absent where the columns are clips. */
  readonly saving?: {
    /** Whether the measure of a column is saved. */
    readonly isSaved: (column: number) => boolean;
    /** Saves it, or takes it out. */
    readonly onSave: (column: number) => void;
  };
  readonly onCopy: (column: number) => void;
}

/** No estimate is a certainty. */
const MOST_SURE = 99;

/** More columns than this need a wide window. */
const FEW_COLUMNS = 3;

/**
 * A measure beside its equivalents: a row for each of its sentences, a column for each document. In a
 * narrow window the cells of a row stand below each other, each with its region.
 */
export function Beside({ columns, table, year, saving, onCopy }: Props) {
  const say = useSay();
  const own = columns[0];
  if (!own) return null;
  const anyLeft = table.left.some((sentences) => sentences.length > 0);
  return (
    <div
      class={columns.length > FEW_COLUMNS ? 'beside many' : 'beside'}
      data-columns={columns.length}
    >
      <div class="beside-row beside-heads">
        {columns.map((column, i) => (
          <ColumnHead
            key={columnKey(column)}
            column={column}
            isOwn={i === 0}
            year={year}
            saved={saving?.isSaved(i)}
            onSave={() => saving?.onSave(i)}
            onCopy={() => onCopy(i)}
          />
        ))}
      </div>
      <ol aria-label={say('beside.sentences')}>
        {table.rows.map((row) => (
          <SentenceRow key={row.own.number} row={row} columns={columns} />
        ))}
      </ol>
      {anyLeft && (
        <Part title={say('beside.left')} hint={say('beside.left.hint')}>
          <div class="beside-row others-alone">
            {table.left.map((sentences, i) => {
              const column = columns[i + 1];
              if (!column) return null;
              return (
                <Cell
                  key={columnKey(column)}
                  region={column.document.region}
                  empty={sentences.length === 0 && say('beside.left.none')}
                >
                  {sentences.map((sentence) => (
                    <SentenceText key={sentence.number} sentence={sentence} alone />
                  ))}
                </Cell>
              );
            })}
          </div>
        </Part>
      )}
      {columns.some(({ measure }) => measure.targets.length > 0) && (
        <Part title={say('card.targets')}>
          <CellsOf columns={columns} empty={say('beside.noTargets')}>
            {({ measure }) => measure.targets.length > 0 && <Targets targets={measure.targets} />}
          </CellsOf>
        </Part>
      )}
      {columns.some(({ measure }) => measure.agencies.length > 0) && (
        <Part title={say('card.agencies')}>
          <CellsOf columns={columns} empty={say('beside.noAgencies')}>
            {({ measure }) =>
              measure.agencies.length > 0 && <AgencyNote agencies={measure.agencies} />
            }
          </CellsOf>
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

function Part({ title, hint, children }: PartProps) {
  return (
    <section class="beside-part">
      <h2>
        {title} {hint && <span class="hint">{hint}</span>}
      </h2>
      {children}
    </section>
  );
}

interface CellsProps {
  readonly columns: readonly BesideColumn[];
  /** What is said where a column has nothing. */
  readonly empty: string;
  /** What stands in a column's cell; nothing where it has nothing. */
  readonly children: (column: BesideColumn) => ComponentChildren;
}

function CellsOf({ columns, empty, children }: CellsProps) {
  return (
    <div class="beside-row">
      {columns.map((column) => {
        const content = children(column);
        return (
          <Cell key={columnKey(column)} region={column.document.region} empty={!content && empty}>
            {content}
          </Cell>
        );
      })}
    </div>
  );
}

interface HeadProps {
  readonly column: BesideColumn;
  readonly isOwn: boolean;
  readonly year: number;
  /** Undefined where it cannot be saved. */
  readonly saved: boolean | undefined;
  readonly onSave: () => void;
  readonly onCopy: () => void;
}

function ColumnHead({ column, isOwn, year, saved, onSave, onCopy }: HeadProps) {
  const say = useSay();
  const { document, measure, level, score, address } = column;
  const title = measureName(measure);
  const region = regionName(document.region, say);
  const label = say('app.brackets', { before: title, inside: region });
  const about = (what: string) => say('app.about', { what, title: label });
  return (
    <header class="column-head" data-level={isOwn ? 'own' : (level ?? 'none')}>
      <p class="column-region">
        <span class="region">{region}</span>
        {isOwn && <span class="level">{say('beside.own')}</span>}
        {level && <span class="level">{say(`level.${level}.long`)}</span>}
        {score !== null && (
          <span class="level">
            {say('beside.sure', { percent: Math.min(MOST_SURE, Math.round(score * 100)) })}
          </span>
        )}
      </p>
      <p class="column-title" lang="zh-CN">
        {title}
      </p>
      <Source plan={document} year={year} />
      <p class="actions">
        {saved !== undefined && <SaveButton saved={saved} onSave={onSave} label={label} />}
        {address && (
          <a
            class="link"
            href={address}
            data-action="plan"
            aria-label={about(say('card.openPlan'))}
          >
            {say('card.openPlan')}
          </a>
        )}
        <button
          type="button"
          class="link"
          data-action="copy"
          aria-label={about(say('card.copy'))}
          onClick={onCopy}
        >
          {say('card.copy')}
        </button>
      </p>
    </header>
  );
}

function SentenceRow({ row, columns }: { row: Row; columns: readonly BesideColumn[] }) {
  const own = columns[0];
  if (!own) return null;
  const alone = row.others.every(
    ({ sentences, elsewhere }) => sentences.length === 0 && elsewhere === null,
  );
  return (
    <li class={alone ? 'beside-row alone' : 'beside-row'}>
      <Cell region={own.document.region} empty={false}>
        <SentenceText sentence={row.own} alone={alone} own />
      </Cell>
      {row.others.map((answered, i) => {
        const column = columns[i + 1];
        if (!column) return null;
        return <AnswerCell key={columnKey(column)} column={column} answered={answered} />;
      })}
    </li>
  );
}

function AnswerCell({ column, answered }: { column: BesideColumn; answered: Answered }) {
  const say = useSay();
  const { sentences, elsewhere } = answered;
  return (
    <Cell
      region={column.document.region}
      empty={sentences.length === 0 && elsewhere === null && say('beside.nothing')}
    >
      {sentences.map((sentence) => (
        <SentenceText key={sentence.number} sentence={sentence} />
      ))}
      {sentences.length === 0 && elsewhere !== null && (
        <p class="quiet-text">{say('beside.elsewhere', { number: elsewhere + 1 })}</p>
      )}
    </Cell>
  );
}

interface CellProps {
  readonly region: string | null;
  /** What is said in place of the content; false where there is some. */
  readonly empty: string | false;
  readonly children: ComponentChildren;
}

/** A cell with its region: by its sign where the columns are not, and always read out by its name. */
export function Cell({ region, empty, children }: CellProps) {
  const say = useSay();
  return (
    <div class={empty ? 'cell empty' : 'cell'}>
      <span class="cell-region">
        <span aria-hidden="true" {...signLanguage(region)}>
          {regionSign(region, say)}
        </span>
        <span class="heard">{regionName(region, say)}</span>
      </span>
      <div class="cell-content">{empty ? <p class="quiet-text">{empty}</p> : children}</div>
    </div>
  );
}

interface SentenceProps {
  readonly sentence: Sentence;
  /** Nothing beside it says this. */
  readonly alone?: boolean;
  readonly own?: boolean;
}

function SentenceText({ sentence, alone = false, own = false }: SentenceProps) {
  const say = useSay();
  const marks = [
    ...sentence.only.map((span) => ({ kind: 'only' as const, span })),
    ...sentence.shared.map((span) => ({ kind: 'shared' as const, span })),
  ];
  return (
    <p class="sentence">
      <span class="ordinal">{say('beside.ordinal', { number: sentence.number })}</span>{' '}
      <span lang="zh-CN">
        <MarkedText text={sentence.text} marks={marks} />
      </span>
      {alone && own && <span class="tag">{say('beside.onlyHere')}</span>}
    </p>
  );
}

function Targets({ targets }: { targets: readonly Target[] }) {
  return (
    <ul class="target-list">
      {targets.map((target) => (
        <li key={target.start}>
          <TargetWords target={target} />
        </li>
      ))}
    </ul>
  );
}

/** What a measure is called: its title, else the heading over it, else its first words. */
export function measureName({
  title,
  heading,
  text,
}: Pick<BesideColumn['measure'], 'title' | 'heading' | 'text'>): string {
  return title || heading.at(-1) || text.slice(0, 20);
}

/** Two columns may be of one region, but not of one measure of one document. */
function columnKey({ document, measure }: BesideColumn): string {
  return `${document.region}|${document.innerTitle}|${document.documentNumber}|${measure.id}`;
}
