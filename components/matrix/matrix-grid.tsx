/**
 * The matrix as an ARIA grid: one tab stop, and keys as in a sheet. There may be thousands of cells, so
 * each is little more than an element with its mark: what it says in words is its label, and what it leads
 * to is found when it is pressed.
 */
import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  MatrixCell,
  MatrixColumn,
  MatrixLine,
  MatrixView,
} from '../../lib/match/matrix/matrix-view';
import { nextTask } from '../../lib/text/tasks';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import { useGridKeys } from './grid-keys';

/** A place in the grid; `column` null is the notice itself. */
export interface MatrixPlace {
  readonly line: MatrixLine;
  readonly column: number | null;
}

interface Props {
  readonly view: MatrixView;
  /** What the column of the notice is called. */
  readonly own: string;
  readonly label: string;
  /** What a measure of the notice is called. */
  readonly nameOf: (measureId: string) => string;
  /** The reader looks at a cell, by pointer or focus. */
  readonly onLook: (place: MatrixPlace) => void;
  /** The reader presses a cell that has something. */
  readonly onOpen: (place: MatrixPlace) => void;
}

/** What stands in a cell, readable without colour. */
export const MARKS = { same: '●', partial: '◐', nothing: '–' } as const;

export function MatrixGrid({ view, own, label, nameOf, onLook, onOpen }: Props) {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const resting = useRef(0);
  useEffect(() => () => clearTimeout(resting.current), []);
  const lines = view.groups.flatMap((group) => group.lines);
  const placeAt = (target: EventTarget | null): MatrixPlace | null => {
    const cell = target instanceof Element ? target.closest('td') : null;
    const line = lines[Number(cell?.parentElement?.dataset.line ?? Number.NaN)];
    if (!cell || !line) return null;
    return { line, column: cell.cellIndex < FIRST_REGION ? null : cell.cellIndex - FIRST_REGION };
  };
  const open = (target: EventTarget | null) => {
    const place = placeAt(target);
    if (place && opens(place)) onOpen(place);
  };
  const look = (target: EventTarget | null) => {
    const place = placeAt(target);
    if (place) onLook(place);
  };
  const { onKeyDown, onFocusIn } = useGridKeys(table, open);
  useShownFirst(table, view);
  const drawn = useMoreAndMore(lines.length);
  // A line that is drawn stays as it is while others are added.
  const known = useMemo(() => new Map<MatrixLine, VNode>(), [view, nameOf, say]);
  const lineOf = (line: MatrixLine, place: number): VNode => {
    const there = known.get(line);
    if (there) return there;
    const { columns } = view;
    const made = (
      <Line key={line.row.id} line={line} number={place} columns={columns} nameOf={nameOf} />
    );
    known.set(line, made);
    return made;
  };
  let number = 0;
  return (
    <table
      ref={table}
      class={view.columns.length <= MOST_NAMED ? 'matrix named' : 'matrix'}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
      role="grid"
      aria-label={label}
      aria-readonly="true"
      onKeyDown={onKeyDown}
      onClick={(event) => open(event.target)}
      onPointerOver={({ target }) => {
        clearTimeout(resting.current);
        resting.current = window.setTimeout(() => look(target), REST);
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      onFocusIn={(event) => {
        onFocusIn(event);
        look(event.target);
      }}
    >
      <thead>
        <tr>
          <th class="corner" scope="col" tabIndex={-1}>
            {say('matrix.matter')}
          </th>
          <th class="own-column" scope="col" tabIndex={-1}>
            {own}
          </th>
          {view.columns.map((column) => (
            <ColumnHead key={column.region ?? ''} column={column} />
          ))}
        </tr>
      </thead>
      {view.groups.map(({ kind, lines: within }) => (
        <tbody key={kind} data-kind={kind}>
          <tr class="group">
            <th scope="rowgroup" colSpan={FIRST_REGION + view.columns.length} tabIndex={-1}>
              {/* It stays in view, as the first columns do. */}
              <span class="group-words">
                {say(`matrix.${kind}`, { count: within.length })}
                <span class="hint">{say(`matrix.${kind}.hint`)}</span>
              </span>
            </th>
          </tr>
          {within.map((line) => {
            const place = number++;
            return place < drawn ? lineOf(line, place) : null;
          })}
        </tbody>
      ))}
    </table>
  );
}

/**
 * The pointer looks at a cell once it has rested there so long (milliseconds): on its way to what is
 * told below it crosses others.
 */
const REST = 120;

/** So many measures of a cell are read out. */
const MOST_SAID = 3;

/** With so few regions there is room for what the measures are called. */
const MOST_NAMED = 6;

/** A region of more plans has one mark for all of them. */
const MOST_MARKS = 3;

/** A row is hardly lower than this, and at least so much stands above them (px). */
const A_ROW = 46;
const ABOVE = 200;
/** So many are drawn at once in any case. */
const LEAST = 8;
/** So many are drawn in each task that follows. */
const AT_ONCE = 12;

/** The name of the row and the notice stand before the regions. */
const FIRST_REGION = 2;

function opens({ line, column }: MatrixPlace): boolean {
  return column === null ? line.row.own.length > 0 : line.cells[column] !== null;
}

function ColumnHead({ column: { region, documents, covered } }: { column: MatrixColumn }) {
  const say = useSay();
  return (
    <th scope="col" tabIndex={-1}>
      <span class="column-name">{regionName(region, say)}</span>
      <span class="column-count" aria-hidden="true">
        {covered}
      </span>
      <span class="unseen">{say('matrix.column', { plans: documents.length, covered })}</span>
    </th>
  );
}

interface LineProps {
  readonly line: MatrixLine;
  readonly number: number;
  readonly columns: readonly MatrixColumn[];
  readonly nameOf: Props['nameOf'];
}

function Line({ line, number, columns, nameOf }: LineProps) {
  const say = useSay();
  const { row, cells, covered } = line;
  const own = row.own.length;
  const isNamed = columns.length <= MOST_NAMED;
  const said = (words: string, names: readonly string[]) =>
    say('app.about', { what: words, title: names.slice(0, MOST_SAID).join(say('app.list')) });
  const ownNames = row.own.map(nameOf);
  const nothing = say('matrix.nothing');
  return (
    <tr data-line={number}>
      <th scope="row" tabIndex={-1}>
        <span class="matter" lang="zh-CN">
          {row.name}
        </span>
        <span class="covered">{say('matrix.covered', { covered, regions: columns.length })}</span>
      </th>
      {own > 0 ? (
        <td
          class="own-column"
          tabIndex={-1}
          data-level="own"
          aria-label={said(say('matrix.own', { count: own }), ownNames)}
        >
          <Marks text={own > 1 ? `${MARKS.same}${own}` : MARKS.same} />
          {isNamed && <CellName name={ownNames[0]} />}
        </td>
      ) : (
        <td class="own-column" tabIndex={-1} data-level="none">
          {say('matrix.lacks')}
        </td>
      )}
      {columns.map((column, i) => {
        const key = column.region ?? '';
        const cell = cells[i];
        if (!cell) {
          return (
            <td key={key} tabIndex={-1} data-level="none" aria-label={nothing}>
              {MARKS.nothing}
            </td>
          );
        }
        const { level, covering } = cell;
        const names = covering.slice(0, MOST_SAID).map(({ measure }) => measure.name);
        const words = say(`matrix.cell.${level}`, { count: covering.length });
        return (
          <td key={key} tabIndex={-1} data-level={level} aria-label={said(words, names)}>
            <Marks text={marksOf(cell, column)} />
            {isNamed && <CellName name={names[0]} />}
          </td>
        );
      })}
    </tr>
  );
}

/**
 * With a number, which the cell's label says in words, it is drawn by the style sheet: of text in a cell
 * the label would have to be a part (WCAG 2.5.3).
 */
function Marks({ text }: { readonly text: string }) {
  return /\d/.test(text) ? <span aria-hidden="true" data-mark={text} /> : text;
}

/** What the first measure of a cell is called, where there is room; the others are told below the grid. */
function CellName({ name }: { readonly name: string | undefined }) {
  return (
    <span class="cell-name" lang="zh-CN">
      {name}
    </span>
  );
}

/** Its mark, or one for each plan where the region has several, and how many measures there are. */
function marksOf(cell: MatrixCell, { documents }: MatrixColumn): string {
  if (documents.length === 1 || documents.length > MOST_MARKS) {
    return cell.covering.length > 1
      ? `${MARKS[cell.level]}${cell.covering.length}`
      : MARKS[cell.level];
  }
  return documents
    .map(({ id }) => {
      const its = cell.covering.filter(({ measure }) => measure.planId === id);
      if (its.length === 0) return MARKS.nothing;
      return MARKS[its.some(({ level }) => level === 'same') ? 'same' : 'partial'];
    })
    .join('');
}

/** The rows that are drawn: a screen of them at once, the others in tasks of their own. */
function useMoreAndMore(all: number): number {
  const [drawn, setDrawn] = useState(() =>
    Math.max(LEAST, Math.ceil((window.innerHeight - ABOVE) / A_ROW)),
  );
  const left = all > drawn;
  useEffect(() => {
    if (!left) return;
    let current = true;
    void nextTask().then(() => current && setDrawn(drawn + AT_ONCE));
    return () => {
      current = false;
    };
  }, [drawn, left]);
  return drawn;
}

/** The first cell is the tab stop until the reader goes to another. */
function useShownFirst(table: RefObject<HTMLTableElement | null>, view: MatrixView): void {
  useLayoutEffect(() => {
    const cells = table.current?.querySelectorAll<HTMLElement>('[tabindex="0"]');
    if (cells?.length) return;
    table.current?.rows[0]?.cells[0]?.setAttribute('tabindex', '0');
  }, [view]);
}
