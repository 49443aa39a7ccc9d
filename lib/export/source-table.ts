/** The documents that something is from, each once, with its reference. */
import { regionByCode } from '../text/regions';
import type { Cell, Table } from './book';
import { CITED_BY, type Cited, mention, reference } from './citation';
import type { Words } from './words';

/** Something out of a document. */
export interface FromDocument {
  /** The same for whatever is out of the same document. */
  readonly key: string;
  readonly document: Cited & { readonly region: string | null };
  /** The day (ISO) on which it was read there. */
  readonly readOn: string;
}

/** In the order of their first; what is known of the first stands for all. */
export function sourceTable(
  from: readonly FromDocument[],
  say: Words,
  counted: 'column.count' | 'column.measures' = 'column.count',
): Table {
  const documents = new Map<string, { first: FromDocument; count: number }>();
  for (const one of from) {
    const known = documents.get(one.key);
    if (known) known.count++;
    else documents.set(one.key, { first: one, count: 1 });
  }
  const day = (date: string | null): Cell => (date === null ? '' : { date });
  const rows = Array.from(documents.values(), ({ first: { document, readOn }, count }): Cell[] => [
    regionByCode(document.region)?.shortName ?? '',
    mention(document),
    document.issuer ?? '',
    day(document.signedOn),
    day(document.publishedOn),
    { number: count, format: 'plain', text: String(count) },
    document.source ? { link: document.source.url, text: document.source.url } : '',
    { date: readOn },
    reference(document, readOn),
  ]);
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
