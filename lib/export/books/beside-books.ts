/**
 * What stands side by side as books: a measure beside others with a row a sentence, and whole plans with
 * a row a measure of the first. Rows are as they are on the page; what answers nothing comes behind.
 */
import {
  type Agency,
  type DocumentFacts,
  type Measure,
  planName,
  planYear,
  type Source,
} from '../../plan/plan';
import { localDay } from '../../text/dates';
import { type Book, type Cell, type Column, type Group, rowCount } from '../book';
import { mention } from '../citation';
import { joined, legendOf, type MarkedSentence, markedText, sentenceLines } from '../marks';
import { regionName } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';
import { sourceTable } from './source-table';
import { targetTable } from './target-table';

type Document = DocumentFacts & { readonly source?: Source | null };
type Placed = Pick<Measure, 'path' | 'heading' | 'title' | 'text' | 'targets'>;
type Level = 'same' | 'partial';

/** A measure in its column; `level` is null for our own, and where nobody knows. */
interface BesideColumn {
  readonly document: Document;
  readonly measure: Placed & { readonly agencies: readonly Agency[] };
  readonly level: Level | null;
}

interface Sentences {
  readonly rows: readonly {
    readonly own: Sentence;
    readonly others: readonly {
      readonly sentences: readonly Sentence[];
      /** The row of the sentence that says this, too. */
      readonly elsewhere: number | null;
    }[];
  }[];
  readonly left: readonly (readonly Sentence[])[];
}

interface Sentence extends MarkedSentence {
  /** Its place in its own measure. */
  readonly number: number;
}

export interface BesideAsked {
  /** Our own first. */
  readonly columns: readonly BesideColumn[];
  readonly table: Sentences;
}

/** A measure and those beside it, sentence by sentence; `now` dates it. */
export async function besideBook(
  { columns, table }: BesideAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const [own] = columns;
  const rows = table.rows.map((row) => [
    sentenceLines([row.own]),
    ...row.others.map(({ sentences, elsewhere }) => {
      if (sentences.length > 0) return sentenceLines(sentences);
      return elsewhere === null
        ? say('beside.nothing')
        : say('beside.elsewhere', { number: elsewhere + 1 });
    }),
  ]);
  const left = ['', ...table.left.map(sentenceLines)];
  const agencies = columns.map(({ measure }) => measure.agencies.map(({ name }) => name));
  const groups = [
    { title: say('beside.sentences'), rows },
    { title: say('beside.left'), rows: left.some((cell) => cell !== '') ? [left] : [] },
    {
      title: say('card.agencies'),
      rows: agencies.some((names) => names.length > 0)
        ? [agencies.map((names) => names.join('、') || say('beside.noAgencies'))]
        : [],
    },
  ];
  const name = own ? nameOf(own.measure) : '';
  return book(
    { what: say('beside.title'), name },
    columns.map(({ document, measure, level }) => ({
      document,
      title: [
        regionName(document.region, say),
        nameOf(measure),
        level === null ? '' : `【${say(`level.${level}.long`)}】`,
        `${mention(document)}${measure.path.join('')}`,
      ]
        .filter(Boolean)
        .join(' '),
      measures: [measure],
    })),
    groups,
    say,
    now,
    watched,
  );
}

export interface PlansAsked {
  readonly plans: readonly (Document & { readonly measures: readonly Measure[] })[];
  readonly table: {
    readonly rows: readonly {
      readonly own: Measure;
      /** In the order of the other plans. */
      readonly others: readonly {
        readonly measures: readonly { readonly measure: Measure; readonly level: Level }[];
        /** The row in which the one stands that answers this, too. */
        readonly elsewhere: number | null;
      }[];
    }[];
    readonly left: readonly (readonly Measure[])[];
  };
  /** The sentences of a measure beside those of others, as the page has them. */
  readonly align: (own: Measure, others: readonly Measure[]) => Sentences;
}

/** Whole plans, measure by measure of the first; `now` dates it. Rejects with the signal's reason. */
export async function plansBook(
  { plans, table, align }: PlansAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const [first] = plans;
  const pause = paced(table.rows.length, nth(watched, 0, 2));
  const rows: Cell[][] = [];
  for (const { own, others } of table.rows) {
    const beside = others.flatMap(({ measures }) => measures.map(({ measure }) => measure));
    const compared = beside.length > 0 ? align(own, beside) : NOTHING;
    rows.push([
      wordsOf(
        own,
        compared.rows.map((row) => row.own),
      ),
      ...others.map(({ measures, elsewhere }) => {
        if (measures.length > 0)
          return joined(
            measures.flatMap(({ measure, level }) => [
              `【${say(`level.${level}.long`)}】`,
              wordsOf(measure, sentencesOf(compared, beside.indexOf(measure))),
            ]),
            '',
          );
        const place = elsewhere === null ? undefined : table.rows[elsewhere];
        return place ? say('plans.elsewhere', { name: nameOf(place.own) }) : say('beside.nothing');
      }),
    ]);
    await pause();
  }
  const most = Math.max(0, ...table.left.map((measures) => measures.length));
  const left = Array.from({ length: most }, (_, at) => [
    '',
    ...table.left.map((measures) => (measures[at] ? wordsOf(measures[at]) : '')),
  ]);
  return book(
    { what: say('plans.title'), name: first ? planName(first) : '' },
    plans.map((document) => ({
      document,
      title: [
        regionName(document.region, say),
        mention(document) || planName(document),
        planYear(document),
      ]
        .filter(Boolean)
        .join(' '),
      measures: document.measures,
    })),
    [
      { title: say('plans.measures'), rows },
      { title: say('plans.left'), rows: left },
    ],
    say,
    now,
    nth(watched, 1, 2),
  );
}

const NOTHING: Sentences = { rows: [], left: [] };

/** The sentences of one of those that are compared, in its own order. */
function sentencesOf({ rows, left }: Sentences, at: number): readonly Sentence[] {
  const beside = rows.flatMap(({ others }) => others[at]?.sentences ?? []);
  return [...beside, ...(left[at] ?? [])].sort((a, b) => a.number - b.number);
}

interface Part {
  readonly document: Document;
  /** What its column is called. */
  readonly title: string;
  readonly measures: readonly Placed[];
}

/** So many characters a column wants, and together they share the page. */
const WIDTH = 30;

async function book(
  { what, name }: { readonly what: string; readonly name: string },
  parts: readonly Part[],
  written: readonly { readonly title: string; readonly rows: readonly (readonly Cell[])[] }[],
  say: Words,
  now: Date,
  watched: Watched,
): Promise<Book> {
  const day = localDay(now);
  const columns = parts.map(
    ({ title }, i): Column => ({ key: `column.${i}`, title: tidied(title), width: WIDTH }),
  );
  const pause = paced(
    written.reduce((sum, { rows }) => sum + rows.length, 0),
    nth(watched, 0, 3),
  );
  const groups: Group[] = [];
  for (const { title, rows } of written) {
    const cells: Cell[][] = [];
    for (const row of rows) {
      cells.push(row.map(tidyCell));
      await pause();
    }
    if (cells.length > 0) groups.push({ title, rows: cells });
  }
  const targets = await targetTable(
    parts.flatMap(({ document, measures }) =>
      measures.flatMap((measure) =>
        measure.targets.map((target) => ({
          target,
          document: cited(document),
          path: measure.path,
          measure: nameOf(measure),
        })),
      ),
    ),
    say,
    nth(watched, 1, 3),
  );
  const isMarked = groups.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell === 'object' && 'pieces' in cell)),
  );
  const from = parts.flatMap(({ document, measures }, i) =>
    measures.map(() => ({ key: String(i), document: cited(document), readOn: day })),
  );
  const sources = await sourceTable(from, say, 'column.measures', nth(watched, 2, 3));
  return {
    title: tidied(say('app.about', { what, title: name })),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [say('export.madeOn', { day })],
    tables: [
      {
        key: 'main',
        title: what,
        columns,
        groupedBy: say('column.heading'),
        groups,
        ...(isMarked && { legend: legendOf(say) }),
      },
      ...[targets, sources].filter((table) => rowCount([table]) > 0),
    ],
  };
}

const cited = (document: Document) => ({ ...document, source: document.source ?? null });

/** The words of a measure below its place and its name, which need not stand in them. */
function wordsOf(
  { path, title, heading, text }: Placed,
  sentences: readonly Sentence[] = [],
): Cell {
  const name = title || (heading.at(-1) ?? '');
  const isNamed = text.startsWith(name);
  const before = [path.join(''), isNamed ? '' : `${name}\n`].filter(Boolean);
  return joined([...before, markedText(text, sentences)], ' ');
}

const nameOf = ({ title, heading, text }: Placed) => title || heading.at(-1) || text.slice(0, 20);
