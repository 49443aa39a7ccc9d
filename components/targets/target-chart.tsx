/**
 * Targets of one metric as a chart: bars for amounts and counts, dots for rates, diamonds on a line of
 * time for dates. To be read without colour: the notice's own is filled, others are light, what is no
 * comparison is dashed and apart. The table beside it says the same in words.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TargetKind } from '../../lib/match/targets/target-kinds';
import { regionName, regionSign } from '../parts/regions';
import { type Say, type TextKey, useSay } from '../parts/texts';
import { isComparable, type MetricRow, type Span, spanOf } from './metric-rows';
import { numberText, plainText, quantityOf, unitOf, untilOf } from './quantity';
import { type Axis, axisOf } from './target-axis';

interface Props {
  readonly kind: TargetKind;
  /** In their order, the comparable ones first. */
  readonly rows: readonly MetricRow[];
}

interface Drawn extends Span {
  readonly row: MetricRow;
  readonly words: string;
}

/** More rows than this are no picture; the table has them all. */
const MOST = 40;
/** Pixels. */
const ROW = 26;
const HEAD = 22;
/** Between what is comparable and what is not, with the words that say so. */
const APART = 26;
const NARROW = 480;

export function TargetChart({ kind, rows }: Props) {
  const say = useSay();
  // What several documents of a region say alike is drawn once.
  const met = new Set<string>();
  const known: Drawn[] = [];
  for (const row of rows) {
    if (known.length > MOST) break;
    const span = spanOf(row.target, kind);
    const words = wordsOf(row, kind, say);
    const key = [formOf(row), row.region, words, span?.from, span?.to].join(' ');
    if (!span || met.has(key)) continue;
    met.add(key);
    known.push({ row, words, ...span });
  }
  const drawn = known.slice(0, MOST);
  // What is the same everywhere is no picture.
  const places = new Set(drawn.map(({ from, to }) => `${from} ${to}`));
  return places.size < 2 ? null : <Chart kind={kind} drawn={drawn} all={known.length} />;
}

interface ChartProps {
  readonly kind: TargetKind;
  readonly drawn: readonly Drawn[];
  /** How many there are to be drawn. */
  readonly all: number;
}

function Chart({ kind, drawn, all }: ChartProps) {
  const say = useSay();
  const note = useId();
  const [place, width] = useWidth();
  const names = drawn.map(({ row }) => nameOf(row, say, width < NARROW));
  const left = Math.min(width * 0.3, 8 + Math.max(...names.map(textWidth)));
  const right = 14 + Math.max(...drawn.map(({ words }) => textWidth(words)));
  const inner = Math.max(60, width - left - right);
  const axis = axisOf(drawn, kind, inner);
  const x = (value: number) => left + inner * Math.min(1, Math.max(0, axis.at(value)));
  const isBar = axis.kind === 'from-zero' || axis.kind === 'logarithmic';
  const apart = drawn.findIndex(({ row }) => !isComparable(row));
  const yOf = (at: number) => HEAD + at * ROW + (apart > 0 && at >= apart ? APART : 0) + ROW / 2;
  const height = yOf(drawn.length - 1) + ROW / 2 + 4;
  const notes = notesOf(axis, drawn, say);
  if (all > MOST) notes.push(say('targets.drawn', { count: MOST }));
  const label = say('targets.chart', {
    count: drawn.length,
    values: drawn.map((one) => readOut(one, say)).join(say('app.list')),
  });
  return (
    <figure class="target-chart">
      <div
        ref={place}
        role="img"
        aria-label={label}
        {...(notes.length > 0 && { 'aria-describedby': note })}
      >
        <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <Ticks axis={axis} kind={kind} x={x} bottom={height - 4} />
          {apart > 0 && (
            <text class="apart" x={0} y={HEAD + apart * ROW + APART - 8}>
              {say('targets.unlike.head')}
            </text>
          )}
          {drawn.map((one, at) => (
            <g key={one.row.id} class="row" data-form={formOf(one.row)}>
              <title>{readOut(one, say)}</title>
              <text x={left - 8} y={yOf(at) + 4} text-anchor="end">
                {names[at]}
              </text>
              <Mark
                one={one}
                x={x}
                y={yOf(at)}
                isBar={isBar}
                from={axis.kind === 'from-zero' ? x(0) : left}
              />
              <text x={left + inner + 14} y={yOf(at) + 4}>
                {one.words}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {notes.length > 0 && (
        <figcaption id={note}>
          {notes.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function notesOf({ kind }: Axis, [first]: readonly Drawn[], say: Say): string[] {
  const unit = first && unitOf(first.row.target, say);
  const notes = unit ? [say('targets.unit', { unit })] : [];
  if (kind === 'logarithmic') notes.push(say('targets.logarithmic'));
  if (kind === 'part') notes.push(say('targets.partOfScale'));
  return notes;
}

interface TicksProps {
  readonly axis: Axis;
  readonly kind: TargetKind;
  readonly x: (value: number) => number;
  readonly bottom: number;
}

function Ticks({ axis, kind, x, bottom }: TicksProps) {
  const say = useSay();
  return (
    <>
      {axis.ticks.map((value, i) => (
        <g key={value} class="tick">
          <line x1={x(value)} x2={x(value)} y1={HEAD - 4} y2={bottom} />
          <text
            x={x(value) + (axis.spans ? 6 : 0)}
            y={HEAD - 9}
            text-anchor={i === 0 || axis.spans ? 'start' : 'middle'}
          >
            {kind === 'milestone'
              ? String(new Date(value).getUTCFullYear())
              : numberText(value, say)}
          </text>
        </g>
      ))}
    </>
  );
}

interface MarkProps {
  readonly one: Drawn;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly isBar: boolean;
  /** Where bars and rails begin. */
  readonly from: number;
}

function Mark({ one: { row, from: value, to }, x, y, isBar, from }: MarkProps) {
  const at = x(value);
  const end = to === null ? null : x(to);
  const box = { x: Math.min(from, at), width: Math.max(2, Math.abs(at - from)) };
  return (
    <>
      {isBar ? (
        <rect class="mark" {...box} y={y - 7} height={14} rx={2} />
      ) : (
        <line class="rail" x1={from} x2={at} y1={y} y2={y} />
      )}
      {end !== null && <path class="range" d={`M${at} ${y}H${end}M${end} ${y - 6}V${y + 6}`} />}
      {!isBar &&
        (row.own || row.target.kind === 'milestone' ? (
          <path class="mark" d={`M${at} ${y - 7}l7 7-7 7-7-7z`} />
        ) : (
          <circle class="mark" cx={at} cy={y} r={5.5} />
        ))}
    </>
  );
}

type Form = 'own' | 'alike' | 'other';

function formOf(row: MetricRow): Form {
  if (row.own) return 'own';
  return isComparable(row) ? 'alike' : 'other';
}

function nameOf({ own, region }: MetricRow, say: Say, short: boolean): string {
  if (own) return say('card.here');
  return short ? regionSign(region, say) : regionName(region, say);
}

function wordsOf({ target }: MetricRow, kind: TargetKind, say: Say): string {
  if (kind === 'milestone') return untilOf(target) ?? '';
  const quantity = quantityOf(target, say);
  return quantity ? plainText(quantity) : '';
}

function readOut({ row, words }: Drawn, say: Say): string {
  const until = row.target.kind === 'milestone' ? null : untilOf(row.target);
  const name = row.own ? say('card.here') : regionName(row.region, say);
  const before = [name, words, until && say('card.by', { deadline: until })]
    .filter(Boolean)
    .join(' ');
  return isComparable(row) ? before : say('app.brackets', { before, inside: say(UNLIKE) });
}

const UNLIKE: TextKey = 'targets.unlike';

/** Pixels of a text at 13 pixels, a little generous: nothing must be laid out to know it. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u1100' ? 8 : 13.2;
  return width;
}

/** The width that there is, followed as the window changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const measured = ref.current;
    if (!measured) return;
    const read = () => measured.clientWidth > 0 && setWidth(measured.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
