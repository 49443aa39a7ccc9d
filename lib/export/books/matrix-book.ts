/**
 * A notice by matters and regions as a book: a row a matter, with the notice's own measures, and a column
 * a region with what covers it. As the reader has narrowed and ordered it, with all measures by name.
 */
import { type DocumentFacts, planName, type Source } from '../../plan/plan';
import { localDay } from '../../text/dates';
import type { Book, Cell, Table } from '../book';
import { mention } from '../citation';
import { regionName } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';
import { sourceTable } from './source-table';

type Document = DocumentFacts & { readonly id: string; readonly source: Source | null };

interface Line {
  readonly row: { readonly name: string; readonly own: readonly string[] };
  readonly cells: readonly (Cells | null)[];
}

interface Cells {
  readonly covering: readonly {
    readonly level: 'same' | 'partial';
    readonly measure: {
      readonly planId: string;
      readonly name: string;
      readonly path: readonly string[];
    };
  }[];
}

export interface MatrixAsked {
  readonly notice: DocumentFacts & { readonly source: Source | null };
  readonly columns: readonly {
    readonly region: string | null;
    readonly documents: readonly Document[];
  }[];
  readonly groups: readonly {
    readonly kind: 'had' | 'lacking' | 'elsewhere';
    readonly lines: readonly Line[];
  }[];
  /** What the notice's measures are called, by id. */
  readonly nameOf: (measureId: string) => string;
  /** How many plans the library holds. */
  readonly plans: number;
}

/** Makes the book; `now` dates it. Rejects with the signal's reason. */
export async function matrixBook(
  asked: MatrixAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const { notice, columns, plans } = asked;
  const readOn = localDay(now);
  const main = await matters(asked, say, nth(watched, 0, 2));
  const documents = columns.flatMap((column) =>
    column.documents.flatMap((document) => {
      const count = measuresOf(asked, document.id);
      return Array.from({ length: count }, () => ({ key: document.id, document, readOn }));
    }),
  );
  return {
    title: tidied(say('app.about', { what: say('matrix.title'), title: planName(notice) })),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [
      `${MARKS.same} ${say('level.same.long')}`,
      `${MARKS.partial} ${say('level.partial.long')}`,
      say('export.library', { plans }),
      say('export.madeOn', { day: readOn }),
    ],
    tables: [main, await sourceTable(documents, say, 'column.measures', nth(watched, 1, 2))],
  };
}

const MARKS = { same: '●', partial: '◐' } as const;

async function matters(
  { columns, groups, nameOf }: MatrixAsked,
  say: Words,
  watched: Watched,
): Promise<Table> {
  const pause = paced(
    groups.reduce((sum, { lines }) => sum + lines.length, 0),
    watched,
  );
  const written = [];
  for (const { kind, lines } of groups) {
    const rows: Cell[][] = [];
    for (const { row, cells } of lines) {
      const own = row.own.map(nameOf).join('\n') || say('matrix.lacks');
      rows.push(
        [
          row.name,
          own,
          ...columns.map(({ documents }, i) => told(cells[i] ?? null, documents)),
        ].map(tidyCell),
      );
      await pause();
    }
    written.push({ title: say(`matrix.${kind}`, { count: lines.length }), rows });
  }
  return {
    key: 'main',
    title: say('matrix.title'),
    columns: [
      { key: 'matter', title: say('matrix.matter'), width: 10 },
      { key: 'own', title: say('matrix.ownColumn'), width: 14 },
      ...columns.map(({ region }) => ({
        key: `region.${region ?? ''}`,
        title: regionName(region, say),
        width: 14,
      })),
    ],
    groupedBy: say('matrix.rows'),
    groups: written,
  };
}

/** The measures of a cell; where the region has several plans, each with its own. */
function told(cell: Cells | null, documents: readonly Document[]): string {
  if (!cell) return '';
  return cell.covering
    .map(({ level, measure }) => {
      const document = documents.find(({ id }) => id === measure.planId);
      const from = documents.length > 1 && document ? mention(document) : '';
      return [`${MARKS[level]} ${measure.path.at(-1) ?? ''} ${measure.name}`, from]
        .filter(Boolean)
        .join('，');
    })
    .join('\n');
}

function measuresOf({ groups }: MatrixAsked, planId: string): number {
  const named = groups.flatMap(({ lines }) =>
    lines.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        (cell?.covering ?? []).flatMap(({ measure }) =>
          measure.planId === planId ? [measure.path.join(' ') + measure.name] : [],
        ),
      ),
    ),
  );
  return new Set(named).size;
}
