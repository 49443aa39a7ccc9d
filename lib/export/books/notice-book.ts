/**
 * A notice beside the library as a book: a row a measure, its text, and a column a region with what its
 * plan has on the matter. Regions in which nothing was found have no column, and the notes say that the
 * library was asked, not the country.
 */
import {
  type DocumentFacts,
  type Measure,
  planName,
  type Source,
  type Target,
} from '../../plan/plan';
import { localDay } from '../../text/dates';
import { type Book, type Cell, type Column, rowCount, type Table } from '../book';
import { mention } from '../citation';
import { regionName } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';
import { answeringWords } from './answering-words';
import { type FromDocument, sourceTable } from './source-table';
import { type PlacedTarget, targetTable } from './target-table';

type Document = DocumentFacts & { readonly source: Source | null };

interface Compared {
  readonly plan: Document & { readonly id: string };
  readonly measure: Pick<Measure, 'path' | 'heading' | 'title' | 'text' | 'targets'>;
  readonly level: 'same' | 'partial';
  /** The sentences that answer. */
  readonly evidence: Parameters<typeof answeringWords>[0]['evidence'];
}

export interface NoticeAsked {
  readonly notice: Document & { readonly measures: readonly Measure[] };
  /** By the notice's measure ids, the best of a region first. */
  readonly equivalents: Readonly<Record<string, readonly Compared[]>>;
  /** The notice's own targets, by its measure ids. */
  readonly targets: Readonly<Record<string, readonly Target[]>>;
  /** How many plans the library holds. */
  readonly plans: number;
  /** Whether equivalents are quoted whole that answer in part, are long, or stand whole in a row before. */
  readonly whole: boolean;
}

/**
 * Makes the book; `now` dates it, and is the day on which the notice was read. Rejects with the
 * signal's reason.
 */
export async function noticeBook(
  asked: NoticeAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const { notice, plans } = asked;
  const { table: main, isShortened } = await comparison(asked, say, nth(watched, 0, 3));
  const targets = await targetTable(targetsIn(asked), say, nth(watched, 1, 3));
  const documents = documentsIn(asked, localDay(now));
  const sources = await sourceTable(documents, say, 'column.measures', nth(watched, 2, 3));
  return {
    title: tidied(say('export.comparison', { name: planName(notice) })),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [
      say('export.library', { plans }),
      ...(isShortened ? [say('export.shortened')] : []),
      say('export.madeOn', { day: localDay(now) }),
    ],
    tables: [main, ...[targets, sources].filter((table) => rowCount([table]) > 0)],
  };
}

async function comparison(
  { notice, equivalents, whole }: NoticeAsked,
  say: Words,
  watched: Watched,
): Promise<{ readonly table: Table; readonly isShortened: boolean }> {
  const regions = [
    ...new Set(Object.values(equivalents).flatMap((all) => all.map(({ plan }) => plan.region))),
  ].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const columns: Column[] = [
    { key: 'path', title: say('column.path'), width: 5 },
    { key: 'heading', title: say('column.measure'), width: 10 },
    { key: 'quote', title: say('column.own'), width: 30 },
    ...regions.map((code) => ({
      key: `region.${code ?? ''}`,
      title: regionName(code, say),
      width: 30,
    })),
  ];
  const pause = paced(notice.measures.length, watched);
  const rows: Cell[][] = [];
  /** Those that stand whole in a row. */
  const quoted = new Set<string>();
  let isShortened = false;
  const wordsOf = (one: Compared, own: string): string => {
    const key = `${one.plan.id} ${one.measure.path.join(' ')} ${one.measure.text.slice(0, 40)}`;
    const isShort =
      !whole && (one.level === 'partial' || quoted.has(key) || isLong(one.measure.text, own));
    const short = isShort ? answeringWords(one) : null;
    if (short === null) quoted.add(key);
    else isShortened = true;
    return toldOf(one, short ?? one.measure.text, say);
  };
  for (const measure of notice.measures) {
    const found = equivalents[measure.id] ?? [];
    const cells: readonly Cell[] = [
      measure.path.join(' '),
      measure.title || (measure.heading.at(-1) ?? ''),
      measure.text,
      ...regions.map((code) =>
        found
          .filter(({ plan }) => plan.region === code)
          .map((one) => wordsOf(one, measure.text))
          .join('\n\n'),
      ),
    ];
    rows.push(cells.map(tidyCell));
    await pause();
  }
  const table = {
    key: 'main',
    title: say('export.compared'),
    columns,
    groupedBy: null,
    groups: [{ title: null, rows }],
  };
  return { table, isShortened };
}

/** A third of a page, and twice what it answers: a clause on many matters, of which this is one. */
const isLong = (text: string, own: string) => text.length > Math.max(240, 2 * own.length);

/** The words, with what they are and where they stand. */
function toldOf({ plan, measure, level }: Compared, words: string, say: Words): string {
  const place = [mention(plan), measure.path.join('')].filter(Boolean).join('，');
  return `【${say(`level.${level}.long`)}】${words}\n——${place}`;
}

function targetsIn({ notice, equivalents, targets }: NoticeAsked): PlacedTarget[] {
  const seen = new Set<string>();
  return notice.measures.flatMap((measure) => [
    ...placed(notice, measure, targets[measure.id] ?? []),
    ...(equivalents[measure.id] ?? []).flatMap(({ plan, measure: other }) => {
      // One measure may answer several.
      const key = `${plan.id} ${other.path.join(' ')} ${other.text.slice(0, 40)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return placed(plan, other, other.targets);
    }),
  ]);
}

function placed(
  document: Document,
  { path, heading, title }: Compared['measure'],
  targets: readonly Target[],
): PlacedTarget[] {
  const measure = title || (heading.at(-1) ?? '');
  return targets.map((target) => ({ target, document, path, measure }));
}

function documentsIn({ notice, equivalents }: NoticeAsked, readOn: string): FromDocument[] {
  const own = notice.measures.map(() => ({ key: '', document: notice, readOn }));
  const others = notice.measures.flatMap(({ id }) =>
    (equivalents[id] ?? []).map(({ plan }) => ({ key: plan.id, document: plan, readOn })),
  );
  return [...own, ...others];
}
