import { useId } from 'preact/hooks';
import type { ComparedMetric } from '../../lib/match/matrix/overview';
import { comparedValue } from '../../lib/match/targets/target-kinds';
import type { Target } from '../../lib/plan/plan';
import { regionName, regionSign } from '../parts/regions';
import { type Say, type TextKey, useSay } from '../parts/texts';
import { numberText, plainText, quantityOf, unitOf, untilOf } from './quantity';
import { type Scale, scaleFromZero, scaleOfPart } from './scale';

interface Props {
  readonly metric: ComparedMetric;
  readonly regionOf: (planId: string) => string | null;
}

/** Whose a mark is, told by its form: filled square or bar, filled round, hollow round. */
type Form = 'own' | 'alike' | 'other';

interface Row {
  readonly form: Form;
  readonly sign: string;
  readonly name: string;
  readonly from: number;
  readonly to: number | null;
  readonly words: string;
  readonly until: string | null;
}

/** More rows than this are no picture; the table has them all. */
const MOST = 14;

/**
 * Targets of one metric on a scale: bars for amounts, dots for rates, a line of years for dates.
 * To be read without colour, and by ear: its text says the same in words.
 */
export function TargetPicture({ metric, regionOf }: Props) {
  const say = useSay();
  const note = useId();
  const rows = rowsOf(metric, regionOf, say);
  if (rows.length < 2 || new Set(rows.map(({ from, to }) => `${from} ${to}`)).size < 2) return null;
  const scale = scaleOf(metric, rows);
  const asBars = scale.kind === 'from-zero';
  const shown = rows.slice(0, MOST);
  const notes: TextKey[] = [];
  if (scale.kind === 'logarithmic') notes.push('targets.logarithmic');
  if (rows.some(({ form }) => form === 'other')) notes.push('targets.legend');
  const [first] = metric.own;
  const unit = first && unitOf(first.target, say);
  return (
    <figure class="picture">
      <div
        class="plot"
        role="img"
        aria-label={rows.map((row) => readOut(row, say)).join(say('app.list'))}
        {...(notes.length > 0 && { 'aria-describedby': note })}
      >
        {shown.map((row, i) => (
          <div class="plot-row" data-form={row.form} key={i}>
            <span class="plot-sign">{row.sign}</span>
            <Mark row={row} scale={scale} asBar={asBars} />
            <span class="plot-words">{metric.kind === 'milestone' ? row.until : row.words}</span>
          </div>
        ))}
        <div class="plot-row axis">
          <Axis scale={scale} tick={tickText(metric, say)} />
          {unit && <span class="plot-words">{unit}</span>}
        </div>
      </div>
      {notes.length > 0 && (
        <figcaption id={note}>
          {notes.map((key) => (
            <span key={key}>{say(key)}</span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function rowsOf(
  { own, others, kind }: ComparedMetric,
  regionOf: Props['regionOf'],
  say: Say,
): Row[] {
  const rowOf = (target: Target, form: Form, region: string | null): Row[] => {
    const span = spanOf(target, kind);
    if (!span) return [];
    const here = say('card.here');
    return [
      {
        form,
        sign: form === 'own' ? here : regionSign(region, say),
        name: form === 'own' ? here : regionName(region, say),
        ...span,
        words: wordsOf(target, say),
        until: untilOf(target),
      },
    ];
  };
  return [
    ...own.flatMap(({ target }) => rowOf(target, 'own', null)),
    ...others.flatMap(({ target, planId, differs }) =>
      rowOf(target, isAlike(differs) ? 'alike' : 'other', regionOf(planId)),
    ),
  ].sort((a, b) => b.from - a.from);
}

/** Another period of the whole document does not matter where deadline and scope are the same. */
export function isAlike(differs: ComparedMetric['others'][number]['differs']): boolean {
  return !differs.includes('deadline') && !differs.includes('scope');
}

function wordsOf(target: Target, say: Say): string {
  const quantity = quantityOf(target, say);
  return quantity ? plainText(quantity) : '';
}

/** Where a target stands: its value or range, or for a milestone its date in years. */
function spanOf(target: Target, kind: ComparedMetric['kind']): Pick<Row, 'from' | 'to'> | null {
  if (kind !== 'milestone') {
    if (target.value === null) return null;
    const to = target.max === null ? null : comparedValue(target, 'lower');
    return { from: comparedValue(target, 'higher'), to };
  }
  const [year, month] = (untilOf(target) ?? '').split('-').map(Number);
  if (!year) return null;
  // What is to be done by a year is done at its end.
  return { from: year + (month ?? 12) / 12, to: null };
}

function scaleOf({ kind }: ComparedMetric, rows: readonly Row[]): Scale {
  const values = rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  if (kind === 'milestone') return scaleOfPart(values, { whole: true });
  return kind === 'amount' || kind === 'count' ? scaleFromZero(values) : scaleOfPart(values);
}

function tickText({ kind }: ComparedMetric, say: Say): (value: number) => string {
  return kind === 'milestone' ? String : (value) => numberText(value, say);
}

function readOut({ name, words, until, form }: Row, say: Say): string {
  const before = [name, words, until && say('card.by', { deadline: until })]
    .filter(Boolean)
    .join(' ');
  return form === 'other' ? say('app.brackets', { before, inside: say('targets.unlike') }) : before;
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
const MIDDLE = 9;

function Mark({ row, scale, asBar }: { row: Row; scale: Scale; asBar: boolean }) {
  const from = percent(scale.at(row.from));
  const to = row.to === null ? null : percent(scale.at(row.to));
  return (
    <svg class="plot-line" height={MIDDLE * 2} width="100%" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          class="grid"
          x1={percent(scale.at(tick))}
          x2={percent(scale.at(tick))}
          y1="0"
          y2="100%"
        />
      ))}
      {asBar ? (
        <rect class="mark bar" x="0" y={MIDDLE - 5} width={to ?? from} height="10" />
      ) : (
        <>
          <line class="rail" x1="0" x2={from} y1={MIDDLE} y2={MIDDLE} />
          {to && <line class="mark range" x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />}
          {/* In a box of its own, so that a form of several points can stand at a share. */}
          <svg x={from} y={MIDDLE} overflow="visible" aria-hidden="true">
            {row.form === 'own' ? (
              <path class="mark" d="M0 -6 6 0 0 6 -6 0z" />
            ) : (
              <circle class="mark" r="4.5" />
            )}
          </svg>
        </>
      )}
    </svg>
  );
}

function Axis({ scale, tick }: { scale: Scale; tick: (value: number) => string }) {
  const last = scale.ticks.length - 1;
  // The ends and one between: more would run into each other in a narrow panel.
  const shown = [0, Math.round(last / 2), last].filter((at, i, all) => all.indexOf(at) === i);
  return (
    <svg class="plot-line" height="14" width="100%" aria-hidden="true">
      {shown.map((at) => (
        <text
          key={at}
          class={at === 0 || at === last ? undefined : 'between'}
          x={percent(scale.at(scale.ticks[at] ?? 0))}
          y="11"
          text-anchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
        >
          {tick(scale.ticks[at] ?? 0)}
        </text>
      ))}
    </svg>
  );
}
