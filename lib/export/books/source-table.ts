/** The documents that something is from, each once, with its reference. */

import type { Cell, Table } from '../book';
import { CITED_BY, type Cited, mention, reference } from '../citation';
import { knownRegion } from '../region-name';
import { tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';

/** Something out of a document. */
export interface FromDocument {
  /** The same for whatever is out of the same document. */
  readonly key: string;
  readonly document: Cited & { readonly region: string | null };
  /** The day (ISO) on which it was read there. */
  readonly readOn: string;
}

/**
 * In the order of their first; what is known of the first stands for all. Rejects with the signal's
 * reason.
 */
export async function sourceTable(
  from: readonly FromDocument[],
  say: Words,
  counted: 'column.count' | 'column.measures' | 'export.targets' = 'column.count',
  watched: Watched = {},
): Promise<Table> {
  const documents = new Map<string, { first: FromDocument; count: number }>();
  const met = paced(from.length, nth(watched, 0, 2));
  for (const one of from) {
    const known = documents.get(one.key);
    if (known) known.count++;
    else documents.set(one.key, { first: one, count: 1 });
    await met();
  }
  const day = (date: string | null): Cell => (date === null ? '' : { date });
  const rows: Cell[][] = [];
  const told = paced(documents.size, nth(watched, 1, 2));
  for (const { first, count } of documents.values()) {
    const { document, readOn } = first;
    const cells: readonly Cell[] = [
      knownRegion(document.region, say),
      mention(document),
      document.issuer ?? '',
      day(document.signedOn),
      day(document.publishedOn),
      { number: count, format: 'plain', text: String(count) },
      document.source ? { link: document.source.url, text: document.source.url } : '',
      { date: readOn },
      reference(document, readOn),
    ];
    rows.push(cells.map(tidyCell));
    await told();
  }
  return {
    key: 'sources',
    title: say('export.sources'),
    columns: [
      { key: 'region', title: say('column.region'), width: 5 },
      { key: 'document', title: say('column.document'), width: 20 },
      { key: 'issuer', title: say('column.issuer'), width: 10 },
      { key: 'signedOn', title: say('column.signedOn'), width: 6 },
      { key: 'publishedOn', title: say('column.publishedOn'), width: 6 },
      { key: 'count', title: say(counted), width: 4 },
      { key: 'source', title: say('column.source'), width: 16 },
      { key: 'savedAt', title: say('column.savedAt'), width: 6 },
      { key: 'citation', title: say('column.citation', { standard: CITED_BY }), width: 28 },
    ],
    groupedBy: null,
    groups: [{ title: null, rows }],
  };
}
