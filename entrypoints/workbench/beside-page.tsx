import { useEffect, useState } from 'preact/hooks';
import {
  Beside,
  type BesideColumn,
  type Candidate,
  measureName,
} from '../../components/beside/beside';
import { BesideChooser, candidateKey } from '../../components/beside/beside-chooser';
import { MarkLegend } from '../../components/parts/mark-legend';
import { Notice } from '../../components/parts/notice';
import { useSay } from '../../components/parts/texts';
import type { Clause, ClipPlace } from '../../lib/collection/clip';
import { quotationOf } from '../../lib/export/quotation';
import type { SideBySide } from '../../lib/match/beside/side-by-side';
import { copyRich } from '../../lib/overlay/clipboard';
import { type Compared, hashOf, type LibraryPlace } from '../../lib/platform/addresses';
import { type Comparison, comparisonIn, comparisonOf } from '../../lib/platform/comparisons';
import type { SaveRequest } from '../../lib/platform/messages/protocol';
import { reportOf } from '../../lib/platform/reports';
import { localDay } from '../../lib/text/dates';
import { HandOnButton } from '../handing-on/hand-on';
import { useSaved } from '../saving/use-saved';
import { useArrival } from './arrival';
import { equivalentsIn } from './equivalents';
import { shelf } from './library';
import { savedAmong } from './own-collection';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';
import { MeasurePicker } from './plan-picker';

/** More than this beside each other is no comparison at a glance. */
const MOST = 4;

/** Our measure with what may stand beside it, and its plan's address where it is the library's. */
interface Loaded extends Omit<Comparison, 'equivalents'> {
  readonly candidates: readonly Candidate[];
  readonly address: string | null;
}

/** A measure and its equivalents in columns. */
export function BesidePage({ address: { of, chosen } }: PageProps<'beside'>) {
  const say = useSay();
  const loaded = useComparison(of, chosen);
  const ready = typeof loaded !== 'string';
  const name = ready ? measureName(loaded.measure) : '';
  useTitle(
    ready ? say('app.about', { what: say('beside.title'), title: name }) : say('beside.title'),
  );
  useArrival(loaded !== 'loading', () => document.querySelector('h1'));
  return (
    <main class="beside-page">
      <h1>
        {ready ? (
          <>
            {say('app.about', { what: say('beside.title'), title: '' })}
            <span lang="zh-CN">{name}</span>
          </>
        ) : (
          say('beside.title')
        )}
      </h1>
      {!ready && <State state={loaded === 'gone' ? 'gone' : loaded} />}
      {loaded === 'gone' && (
        <p class="state">{say('key' in of ? 'beside.gone.page' : 'beside.gone.plan')}</p>
      )}
      {ready && <Compare of={of} loaded={loaded} chosen={chosen} />}
    </main>
  );
}

interface CompareProps {
  readonly of: Compared;
  readonly loaded: Loaded;
  readonly chosen: readonly LibraryPlace[] | null;
}

function Compare({ of, loaded, chosen }: CompareProps) {
  const say = useSay();
  const { candidates } = loaded;
  const shown = chosen
    ? candidates.filter((each) => chosen.some((place) => isAt(each, place))).slice(0, MOST)
    : candidates.slice(0, MOST);
  const keys = shown.map(candidateKey);
  const table = useTable(loaded.measure, shown);
  const columns = [ownColumn(loaded), ...shown.map(columnOf)];

  const parts = [ownPart(of, loaded), ...shown.map(partOf)];
  const saved = useSaved(
    () => savedAmong(parts.map(({ key, place }) => [key, place])),
    [JSON.stringify(of), keys.join()],
  );
  const choose = (key: string, on: boolean) => {
    const wanted = candidates.filter((each) =>
      candidateKey(each) === key ? on : keys.includes(candidateKey(each)),
    );
    show(wanted.map(placeIn));
  };
  const show = (places: readonly LibraryPlace[]) =>
    // No step of its own: back leads to where the reader came from.
    location.replace(hashOf({ page: 'beside', of, chosen: places }));
  const picker =
    shown.length < MOST ? (
      <MeasurePicker onChoose={(place) => show([...shown.map(placeIn), place])} />
    ) : (
      <p class="facts">{say('beside.full', { most: MOST })}</p>
    );
  const copy = async (i: number) => {
    const cited =
      i === 0
        ? { document: loaded.document, measure: loaded.measure }
        : shown.slice(i - 1, i).map(({ plan, measure }) => ({ document: plan, measure }))[0];
    if (!cited) return;
    const done = await copyRich(
      document,
      quotationOf(cited.document, cited.measure, localDay(new Date())),
    );
    saved.say(say(done ? 'card.copied' : 'card.copyFailed'));
  };

  if (candidates.length === 0) {
    return (
      <>
        <p class="state" role="status" data-state="nothing">
          {say('beside.none')}
        </p>
        {picker}
      </>
    );
  }
  return (
    <>
      {(candidates.length > 1 || shown.length === 0) && (
        <BesideChooser
          candidates={candidates}
          chosen={new Set(keys)}
          most={MOST}
          onChoose={choose}
        />
      )}
      {picker}
      {shown.length === 0 && (
        <p class="state" role="status" data-state="none-chosen">
          {say('beside.noneChosen')}
        </p>
      )}
      {shown.length > 0 && (
        <div class="beside-tools">
          <MarkLegend kinds={['only', 'shared']} />
          {table && (
            <HandOnButton
              // What is handed on is what is shown.
              key={keys.join()}
              action="export-beside"
              title={say('beside.export')}
              make={async (watched) => {
                const { besideBook } = await import('../../lib/export/books/beside-books');
                const { document, measure } = loaded;
                const others = shown.map((each) => ({ ...each, document: each.plan }));
                const laid = [{ document, measure, level: null }, ...others];
                return besideBook({ columns: laid, table }, say, new Date(), watched);
              }}
            />
          )}
          <button type="button" class="quiet" data-action="print" onClick={() => window.print()}>
            {say('report.print')}
          </button>
        </div>
      )}
      {shown.length > 0 && table && (
        <Beside
          columns={columns}
          table={table}
          year={new Date().getFullYear()}
          saving={{
            isSaved: (i) => saved.keys.has(parts[i]?.key ?? ''),
            onSave: (i) => {
              const part = parts[i];
              if (part) saved.toggle(part.key, part.request);
            },
          }}
          onCopy={(i) => void copy(i)}
        />
      )}
      <Notice said={saved.said} onDone={() => saved.say('')} />
    </>
  );
}

/** The aligned sentences. What they are aligned by is large, and loaded only here. */
function useTable(measure: Comparison['measure'], shown: readonly Candidate[]): SideBySide | null {
  const [table, setTable] = useState<{ key: string; table: SideBySide } | null>(null);
  const key = shown.map(candidateKey).join();
  useEffect(() => {
    let current = true;
    void Promise.all([
      import('../../lib/match/model'),
      import('../../lib/match/beside/side-by-side'),
    ]).then(([{ bundledModel }, { sideBySide }]) => {
      if (!current) return;
      const others = shown.map((each) => each.measure);
      setTable({ key, table: sideBySide(measure, others, bundledModel().knowledge) });
    });
    return () => {
      current = false;
    };
  }, [measure, key]);
  // The one before has other columns.
  return table?.key === key ? table.table : null;
}

function placeIn({ plan, measure }: Candidate): LibraryPlace {
  return { planId: plan.id, measureId: measure.id };
}

function isAt({ plan, measure }: Candidate, place: LibraryPlace): boolean {
  return plan.id === place.planId && measure.id === place.measureId;
}

function ownColumn({ document, measure, address }: Loaded): BesideColumn {
  return { document, measure, level: null, score: null, address };
}

function columnOf({ plan, measure, level, score }: Candidate): BesideColumn {
  const address = hashOf({ page: 'plan', planId: plan.id, measureId: measure.id });
  return { document: plan, measure, level, score, address };
}

/** A column as it is saved: under which key it is known to be, and what is asked for. */
interface Part {
  readonly key: string;
  readonly place: ClipPlace;
  readonly request: SaveRequest;
}

function ownPart(of: Compared, { document, measure }: Loaded): Part {
  return {
    // Which no other has: a plan may stand beside itself.
    key: '',
    place: { document, measureId: measure.id, quote: measure.text },
    // Its page may be closed by now.
    request:
      'key' in of
        ? { from: 'selection', clause: clauseOf(document, measure) }
        : { from: 'library', ...of },
  };
}

function clauseOf(
  document: Comparison['document'],
  { id, text, path, heading, title, agencies }: Comparison['measure'],
): Clause {
  const names = agencies.map(({ name }) => name);
  return {
    kind: 'measure',
    measureId: id,
    quote: text,
    path,
    heading,
    title,
    agencies: names,
    document,
    selectors: null,
  };
}

function partOf(candidate: Candidate): Part {
  const { plan, measure } = candidate;
  return {
    key: candidateKey(candidate),
    place: { document: plan, measureId: measure.id, quote: measure.text },
    request: { from: 'library', planId: plan.id, measureId: measure.id },
  };
}

/** What is compared; `gone`: the library does not have it, or the page's was forgotten. */
function useComparison(
  of: Compared,
  chosen: readonly LibraryPlace[] | null,
): Loaded | 'loading' | 'failed' | 'gone' {
  const [state, setState] = useState<{ key: string; loaded: Loaded | 'failed' | 'gone' } | null>(
    null,
  );
  const key = JSON.stringify(of);
  const known = state?.key === key && typeof state.loaded !== 'string' ? state.loaded : null;
  // Chosen since, by another address of the same comparison.
  const missing = chosen?.some(
    (place) => known && !known.candidates.some((each) => isAt(each, place)),
  );
  useEffect(() => {
    let current = true;
    const put = (loaded: Loaded | 'failed' | 'gone') => current && setState({ key, loaded });
    load(of, chosen ?? []).then(
      (found) => put(found ?? 'gone'),
      () => put('failed'),
    );
    return () => {
      current = false;
    };
  }, [key, missing]);
  return state?.key === key ? state.loaded : 'loading';
}

async function load(of: Compared, chosen: readonly LibraryPlace[]): Promise<Loaded | null> {
  const found = 'key' in of ? await ofPage(of) : await ofLibrary(of);
  if (!found) return null;
  const others = chosen.filter((place) => !found.candidates.some((each) => isAt(each, place)));
  const further = await Promise.all(others.slice(0, MOST).map(candidateAt));
  return { ...found, candidates: [...found.candidates, ...further.flatMap((each) => each ?? [])] };
}

async function ofPage(of: KeptMeasure): Promise<Loaded | null> {
  const kept = await keptComparison(of);
  return kept && { ...kept, candidates: kept.equivalents, address: null };
}

type KeptMeasure = Exclude<Compared, LibraryPlace>;

/** As it was kept itself, or from the notice that was. */
async function keptComparison({ key, measureId }: KeptMeasure): Promise<Comparison | null> {
  if (measureId === undefined) return comparisonOf(key);
  const report = await reportOf(key);
  return report && comparisonIn(report.plan, report.answer, measureId);
}

async function ofLibrary(place: LibraryPlace): Promise<Loaded | null> {
  const { planId, measureId } = place;
  const plan = await shelf.plan(planId);
  const measure = plan?.measures.find(({ id }) => id === measureId);
  if (!plan || !measure) return null;
  const candidates = (await equivalentsIn(plan))[measure.id] ?? [];
  const address = hashOf({ page: 'plan', planId, measureId });
  return { document: plan, measure, candidates, address };
}

/** A measure that the reader wants beside ours, whatever the matcher says of it. */
async function candidateAt({ planId, measureId }: LibraryPlace): Promise<Candidate | null> {
  const plan = await shelf.plan(planId);
  const measure = plan?.measures.find(({ id }) => id === measureId);
  return plan && measure ? { plan, measure, level: null, score: null } : null;
}
