/** Clauses and clips for tests, each different from the next only by what is given. */
import fc from 'fast-check';
import type { Clause, Clip } from '../../../lib/collection/clip';
import { makeClip, UNTOUCHED } from '../../../lib/collection/make-clip';

const FACTS: Clause['document'] = {
  title: '某省人民政府关于印发扩大信息消费实施方案的通知',
  innerTitle: '某省扩大信息消费实施方案',
  issuer: '某省人民政府',
  region: '350000',
  documentNumber: '闽政〔2017〕52号',
  signedOn: '2017-12-29',
  publishedOn: '2018-01-05',
  horizon: '2020',
  cites: [],
  source: { url: 'https://www.fujian.gov.cn/a.html', kind: 'official' },
};

type Changes = Partial<Omit<Clause, 'document'>> & { document?: Partial<Clause['document']> };

/** A clause of a plan of Fujian. */
export function clauseWith({ document, ...changes }: Changes = {}): Clause {
  return {
    kind: 'measure',
    measureId: '二(四)',
    quote: '推进开放在线教育。鼓励学校开设网络课程。',
    path: ['二', '(四)'],
    heading: ['提高供给水平', '推进开放在线教育'],
    title: '推进开放在线教育',
    agencies: ['省教育厅', '省工信厅'],
    selectors: null,
    ...changes,
    document: { ...FACTS, ...document },
  };
}

/** The same as a clip, saved at noon (UTC) of a day. */
export const clipWith = (changes: Changes = {}, day = '2024-05-06'): Promise<Clip> =>
  makeClip(clauseWith(changes), new Date(`${day}T12:00:00Z`));

/** A document of which nothing is known. */
export const UNKNOWN = {
  title: null,
  innerTitle: null,
  documentNumber: null,
  issuer: null,
} as const;

/** Any text that a page can hold, with more than its share of what file formats trip over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        ',',
        '\r',
        '\n',
        '\t',
        '=',
        '+',
        '-',
        '@',
        '＝',
        '　',
        ' ',
        "'",
        '举措',
        ';',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

/** Clips with any text in every place that takes one. */
export const anyClip: fc.Arbitrary<Clip> = fc
  .record({
    title: anyText,
    innerTitle: fc.option(anyText),
    number: fc.option(anyText),
    quote: anyText.filter((text) => text !== ''),
    path: fc.array(anyText, { maxLength: 3 }),
    heading: fc.array(anyText, { maxLength: 3 }),
    agencies: fc.array(anyText, { maxLength: 3 }),
    region: fc.constantFrom(null, '350000', '999999'),
    source: fc.constantFrom(null, FACTS.source),
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
  })
  .map(({ innerTitle, number, region, source, id, ...clause }) => ({
    ...clauseWith({
      ...clause,
      document: { innerTitle, documentNumber: number, region, source },
    }),
    ...UNTOUCHED,
    id,
    savedAt: '2024-05-06T12:00:00.000Z',
    changedAt: '2024-05-06T12:00:00.000Z',
    textHash: '0'.repeat(64),
    targets: [],
    topics: [],
    equivalents: [],
    documentId: '闽政[2017]52号',
    place: '二(四)',
  }));
