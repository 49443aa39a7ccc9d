/** A notice or a plan by matters and regions. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MatrixDetail, type OwnMeasure } from '../../components/matrix/matrix-detail';
import { MatrixFilters } from '../../components/matrix/matrix-filter';
import { MARKS, MatrixGrid, type MatrixPlace } from '../../components/matrix/matrix-grid';
import { regionName } from '../../components/parts/regions';
import { useSay } from '../../components/parts/texts';
import type { Head } from '../../lib/library/heads';
import type { LaidMatrix, MatrixAnswer } from '../../lib/match/matrix/matrix-answer';
import {
  ALL_OF_IT,
  type MatrixFilter,
  type MatrixView,
  matrixView,
  NO_VALUE,
} from '../../lib/match/matrix/matrix-view';
import { planName, planYear } from '../../lib/plan/plan';
import { hashOf, type Laid, type LibraryPlace } from '../../lib/platform/addresses';
import { ask } from '../../lib/platform/messages/messaging';
import '../../components/matrix/matrix.css';
import '../../components/matrix/matrix-page.css';
import type { Watched } from '../../lib/export/work';
import { nextTask } from '../../lib/text/tasks';
import { HandOnButton } from '../handing-on/hand-on';
import { useArrival } from './arrival';
import { lookedAt, useMatrixMemory } from './matrix-memory';
import { OtherViews } from './other-views';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';

export function MatrixPage({ address: { of } }: PageProps<'matrix'>) {
  return of && <Opened key={JSON.stringify(of)} of={of} />;
}

/** The most that stand beside a measure when a cell is opened. */
const MOST_BESIDE = 4;

function Opened({ of }: { readonly of: Laid }) {
  const say = useSay();
  const loaded = useMatrix(of);
  const ready = typeof loaded !== 'string';
  const name = ready ? planName(loaded.notice) : '';
  useTitle(
    ready ? say('app.about', { what: say('matrix.title'), title: name }) : say('matrix.title'),
  );
  useArrival(loaded !== 'loading', () => document.querySelector('h1'));
  return (
    <main class="matrix-page">
      <h1>
        {ready ? (
          <>
            {say('app.about', { what: say('matrix.title'), title: '' })}
            <span lang="zh-CN">{name}</span>
          </>
        ) : (
          say('matrix.title')
        )}
      </h1>
      {!ready && <State state={loaded} />}
      {loaded === 'gone' && (
        <p class="state">
          {say('key' in of ? 'matrix.gone.page' : 'beside.gone.plan')}{' '}
          <a href={hashOf({ page: 'matrix', of: null })}>{say('matrix.choose')}</a>
        </p>
      )}
      {ready && <OtherViews of={of} views={['targets', 'report']} />}
      {ready && <Matrix of={of} loaded={loaded} />}
    </main>
  );
}

function Matrix({ of, loaded }: { readonly of: Laid; readonly loaded: LaidMatrix }) {
  const say = useSay();
  const { notice, answer } = loaded;
  const measures = useMemo(() => new Map(notice.measures.map((one) => [one.id, one])), [notice]);
  const listed = useListed(answer);
  const [filter, setFilter] = useState<MatrixFilter>(
    () => lookedAt()?.filter ?? firstFilter(answer),
  );
  const [place, setPlace] = useState<MatrixPlace | null>(null);
  // What the list says of plans comes later, and matters only to who narrows by it.
  const known = filter.subjects.size + filter.origins.size > 0 ? listed : NOTHING_LISTED;
  const view = useMemo(() => matrixView(answer, filter, known), [answer, filter, known]);
  const keep = useRef<(place: MatrixPlace) => void>(() => {});
  keep.current = useMatrixMemory(view, filter, place);
  // What is looked at changes with every step of the pointer: the grid stays as it is.
  const grid = useMemo(
    () => (
      <MatrixGrid
        view={view}
        own={say('matrix.ownColumn')}
        label={say('matrix.title')}
        nameOf={(id) => measures.get(id)?.name ?? ''}
        onLook={setPlace}
        onOpen={(opened) => {
          if (opened.column === null && opened.line.row.own.length > 1) toChoice();
          else {
            const href = besideOf(opened, view, of);
            keep.current(opened);
            if (href) location.hash = href;
          }
        }}
      />
    ),
    [view, say, of, measures],
  );
  const handOn = async (watched: Watched) => {
    const { matrixBook } = await import('../../lib/export/books/matrix-book');
    const nameOfOwn = (id: string) =>
      own([id])
        .map(({ number, name }) => `${number} ${name}`)
        .join('');
    const asked = { notice, ...view, nameOf: nameOfOwn, plans: answer.plans };
    return matrixBook(asked, say, new Date(), watched);
  };
  const own = (ids: readonly string[]): OwnMeasure[] =>
    ids.flatMap((id) => {
      const measure = measures.get(id);
      if (!measure) return [];
      const href =
        'planId' in of ? hashOf({ page: 'plan', planId: of.planId, measureId: id }) : null;
      return [{ id, number: measure.path.at(-1) ?? '', name: measure.name, href }];
    });

  if (answer.documents.length === 0) {
    return (
      <p class="state" role="status" data-state="nothing">
        {say('matrix.none', { plans: answer.plans })} <a href="#plan">{say('plan.title')}</a>
      </p>
    );
  }
  const shown = place && isIn(place, view) ? place : null;
  return (
    <>
      <p class="facts">
        {answer.compared < 2
          ? say('gaps.tooFew', { plans: answer.plans, regions: answer.compared })
          : say('gaps.basis', { plans: answer.plans, regions: answer.compared })}{' '}
        {answer.framing > 0 && say('matrix.framing', { count: answer.framing })}{' '}
        {answer.left > 0 && say('matrix.left', { count: answer.left })}{' '}
        {answer.chosenRegionsOnly && say('overview.chosenRegionsOnly')}
      </p>
      <div class="matrix-bar">
        <MatrixFilters
          filter={filter}
          regions={regionsIn(answer).map((code) => ({
            value: code,
            name: regionName(code === NO_VALUE ? null : code, say),
          }))}
          years={yearsIn(answer)}
          subjects={valuesOf(listed, ({ subject }) => subject)}
          origins={valuesOf(listed, ({ origin }) => origin).map((origin) => ({
            value: origin,
            name: say(`origin.${origin}`),
          }))}
          singles={view.singles}
          onChange={(change) => setFilter((before) => ({ ...before, ...change }))}
        />
        <div class="matrix-tools">
          <HandOnButton
            // What is handed on is what is shown.
            key={JSON.stringify(
              [...Object.values(filter)].map((one) => (one instanceof Set ? [...one] : one)),
            )}
            action="export-matrix"
            title={say('matrix.export')}
            make={handOn}
          />
          <a class="quiet" href={wholeOf(view, of)} data-action="matrix-plans">
            {say('plans.open')}
          </a>
          <button type="button" class="quiet" data-action="print" onClick={() => window.print()}>
            {say('report.print')}
          </button>
        </div>
      </div>
      <p class="matrix-legend">
        <span>
          <b>{MARKS.same}</b> {say('level.same.long')}
        </span>
        <span>
          <b>{MARKS.partial}</b> {say('level.partial.long')}
        </span>
        <span>
          <b>{MARKS.nothing}</b> {say('matrix.nothing')}
        </span>
        <span class="quiet-text">{say('matrix.keys')}</span>
      </p>
      {view.groups.length > 0 ? (
        <div class="matrix-scroll">{grid}</div>
      ) : (
        <p class="state" role="status">
          {say('matrix.narrowed')}
        </p>
      )}
      <MatrixDetail
        view={view}
        place={shown}
        own={own}
        hrefOf={(planId, measureId) => hashOf({ page: 'plan', planId, measureId })}
        besideOf={(looked, ownMeasure) => besideOf(looked, view, of, ownMeasure)}
      />
    </>
  );
}

/** Which of several measures is compared, the reader chooses below the grid: once that is drawn. */
function toChoice(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-action="beside-own"]')?.focus(),
  );
}

/** Where few regions are compared, what one of them has is not too much to be shown. */
function firstFilter(answer: MatrixAnswer): MatrixFilter {
  return { ...ALL_OF_IT, singles: regionsIn(answer).length <= 3 };
}

function regionsIn({ documents }: MatrixAnswer): string[] {
  return [...new Set(documents.map(({ region }) => region ?? NO_VALUE))].sort();
}

function yearsIn({ documents }: MatrixAnswer): string[] {
  return [...new Set(documents.map((each) => planYear(each) ?? NO_VALUE))].sort().reverse();
}

function valuesOf<T extends string>(listed: Listed, of: (one: Head) => T): T[] {
  return [...new Set(Array.from(listed.values(), of))].sort();
}

function isIn({ line, column }: MatrixPlace, view: MatrixView): boolean {
  const isThere = view.groups.some(({ lines }) => lines.includes(line));
  return isThere && (column === null || column < view.columns.length);
}

/**
 * A cell sentence by sentence: the notice's measure beside those of the cell, or, where it has none, the
 * first of them beside the others of the row. Null where there is nothing to be compared. Where the
 * notice has several measures in the row, it is the one that the first of the cell answers, or the one
 * that is asked for (its place among them), and what answers it comes first.
 */
function besideOf(
  { line, column }: MatrixPlace,
  view: MatrixView,
  of: Laid,
  asked?: number,
): string | null {
  const place = asked ?? (column === null ? 0 : (line.cells[column]?.covering[0]?.own ?? 0));
  const placesIn = (i: number): LibraryPlace[] =>
    [...(line.cells[i]?.covering ?? [])]
      .sort((a, b) => Number(b.own === place) - Number(a.own === place))
      .map(({ measure }) => ({ planId: measure.planId, measureId: measure.id }));
  const columns = view.columns.map((_, i) => i);
  const here = column === null ? [] : placesIn(column);
  if (column !== null && here.length === 0) return null;
  // The best of each other region.
  const answers = (i: number) => line.cells[i]?.covering.some(({ own }) => own === place);
  const others = columns
    .filter((i) => i !== column)
    .sort((a, b) => Number(answers(b)) - Number(answers(a)))
    .flatMap((i) => placesIn(i).slice(0, 1));
  const measureId = line.row.own[place];
  if (measureId !== undefined) {
    const chosen = column === null ? others : here;
    return hashOf({
      page: 'beside',
      of: 'key' in of ? { key: of.key, measureId } : { planId: of.planId, measureId },
      chosen: chosen.slice(0, MOST_BESIDE),
    });
  }
  const [first, ...rest] = [...here, ...others];
  return first && column !== null
    ? hashOf({ page: 'beside', of: first, chosen: rest.slice(0, MOST_BESIDE) })
    : null;
}

/** The whole document beside those of the regions that cover most of it, the newest of each. */
function wholeOf(view: MatrixView, of: Laid): string {
  const nearest = view.columns
    .flatMap(({ documents }) => documents.slice(0, 1))
    .slice(0, MOST_BESIDE - 1)
    .map(({ id }) => ({ planId: id }));
  return hashOf({ page: 'plans', of: [of, ...nearest] });
}

type Listed = ReadonlyMap<string, Head>;
const NOTHING_LISTED: Listed = new Map();

/** What the list of plans says of those that are compared; nothing where it cannot be read. */
function useListed({ documents }: MatrixAnswer): Listed {
  const [listed, setListed] = useState(NOTHING_LISTED);
  useEffect(() => {
    let current = true;
    // The database is opened for what the grid does not wait for.
    void import('./library')
      .then(({ shelf }) => shelf.heads(documents.map(({ id }) => id)))
      .then(
        (found) => current && setListed(found),
        () => {},
      );
    return () => {
      current = false;
    };
  }, [documents]);
  return listed;
}

/** What is laid out; `gone`: the library does not have it, or the session has forgotten it. */
function useMatrix(of: Laid): LaidMatrix | 'loading' | 'failed' | 'gone' {
  const [state, setState] = useState<LaidMatrix | 'loading' | 'failed' | 'gone'>('loading');
  useEffect(() => {
    let current = true;
    load(of).then(
      (found) => current && setState(found ?? 'gone'),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, []);
  return state;
}

/** So many measures in an answer are of a large library. */
const MANY = 2000;

async function load(of: Laid): Promise<LaidMatrix | null> {
  // The background may have been stopped between message and answer.
  const laid = await ask('matrix', of).catch(() => ask('matrix', of));
  // The answer of a large library took a while to be checked: it is drawn in a task of its own.
  if (laid && laid.answer.measures.length > MANY) await nextTask();
  return laid;
}
