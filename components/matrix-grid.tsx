/**
 * The matrix as an ARIA grid: one tab stop, and keys as in a sheet. There may be thousands of cells, so
 * each is little more than an element: its mark is drawn by the style sheet, what it says in words stands
 * in it unseen, and what it leads to is found when it is pressed.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MatrixCell, MatrixColumn, MatrixLine, MatrixView } from '../lib/match/matrix-view';
import { nextTask } from '../lib/text/tasks';
import { useGridKeys } from './grid-keys';
import { regionName } from './regions';
import { useSay } from './texts';

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
            return place < drawn ? (
              <Line
                key={line.row.id}
                line={line}
                number={place}
                columns={view.columns}
                nameOf={nameOf}
              />
            ) : null;
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

/** So many rows are drawn in a task. */
const A_SCREEN = 24;

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
  return (
    <tr data-line={number}>
      <th scope="row" tabIndex={-1}>
        <span class="matter" lang="zh-CN">
          {row.name}
        </span>
        <span class="covered">{say('matrix.covered', { covered, regions: columns.length })}</span>
      </th>
      <td
        class="own-column"
        tabIndex={-1}
        data-level={own > 0 ? 'own' : 'none'}
        data-mark={own > 1 ? `${MARKS.same}${own}` : own === 1 ? MARKS.same : null}
      >
        {own > 0 ? (
          <Words
            words={say('matrix.own', { count: own })}
            names={row.own.map(nameOf)}
            isNamed={isNamed}
          />
        ) : (
          say('matrix.lacks')
        )}
      </td>
      {columns.map((column, i) => {
        const cell = cells[i] ?? null;
        const level = cell?.level ?? 'same';
        return (
          <td
            key={column.region ?? ''}
            tabIndex={-1}
            data-level={cell?.level ?? 'none'}
            data-mark={marksOf(cell, column)}
          >
            <Words
              words={
                cell
                  ? say(`matrix.cell.${level}`, { count: cell.covering.length })
                  : say('matrix.nothing')
              }
              names={cell?.covering.map(({ measure }) => measure.name) ?? []}
              isNamed={isNamed}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface WordsProps {
  readonly words: string;
  readonly names: readonly string[];
  /** Whether there is room for a name; the others are told below the grid. */
  readonly isNamed: boolean;
}

/** What a cell says to those who do not see its mark; and of what it says the first measure's name. */
function Words({ words, names, isNamed }: WordsProps) {
  const say = useSay();
  const list = names.slice(0, MOST_SAID).join(say('app.list'));
  if (!isNamed || names.length === 0) {
    return (
      <span class="unseen">
        {names.length > 0 ? say('app.about', { what: words, title: list }) : words}
      </span>
    );
  }
  return (
    <>
      <span class="unseen">{words}</span>
      <span class="cell-name" lang="zh-CN">
        {names[0]}
      </span>
    </>
  );
}

/** Its mark, or one for each plan where the region has several, and how many measures there are. */
function marksOf(cell: MatrixCell | null, { documents }: MatrixColumn): string {
  if (!cell) return MARKS.nothing;
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
  const [drawn, setDrawn] = useState(A_SCREEN);
  const left = all > drawn;
  useEffect(() => {
    if (!left) return;
    let current = true;
    void nextTask().then(() => current && setDrawn(drawn + A_SCREEN));
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
