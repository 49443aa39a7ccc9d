/** One measure of one document is one clip, by whatever its document is known on the pages it is saved from. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/collection/clip';
import { clauseWith, UNKNOWN } from './clips';
import { areSaved, databaseOf, freshCollection } from './store';

type Known = Partial<Clause['document']>;

/** What a page says of the document, and nothing else of it. */
const knownBy = (known: Known): Clause => clauseWith({ document: { ...NOTHING, ...known } });
const NOTHING = { ...UNKNOWN, signedOn: null, publishedOn: null, source: null };

const NUMBER = { documentNumber: '闽政〔2017〕52号' };
const TITLE = { innerTitle: '福建省进一步扩大和升级信息消费实施方案' };
const ISSUER = { issuer: '福建省人民政府' };
const DAY = { signedOn: '2017-12-29' };
const ALL = { ...NUMBER, ...TITLE, ...ISSUER, ...DAY };
const UNTITLED = { ...NUMBER, ...ISSUER, ...DAY };
const UNNUMBERED = { ...TITLE, ...ISSUER, ...DAY };

/** How many clips there are once a measure was saved from each of these pages, in this order. */
async function clipsOf(...clauses: Clause[]): Promise<number> {
  const { collection } = freshCollection();
  for (const clause of clauses) await collection.save(clause);
  return (await collection.all()).length;
}

/** Each pair of pages is tried both ways round. */
describe.each([
  ['first', false],
  ['second', true],
] as const)('is one clip: the page that is named %s is saved first', (_, turned) => {
  it.each<[string, Known, Known]>([
    ['all is known, and all but the number', ALL, UNNUMBERED],
    ['all is known, and all but the title', ALL, UNTITLED],
    ['all is known, and the number alone', ALL, NUMBER],
    ['all is known, and the title alone', ALL, TITLE],
    ['number and title, and title and issuer', { ...NUMBER, ...TITLE }, { ...TITLE, ...ISSUER }],
    ['number and title, and title and day', { ...NUMBER, ...TITLE }, { ...TITLE, ...DAY }],
    ['all is known, and title and issuer', ALL, { ...TITLE, ...ISSUER }],
    ['title and issuer, and title and day', { ...TITLE, ...ISSUER }, { ...TITLE, ...DAY }],
    ['the number in other brackets', ALL, { documentNumber: '闽政[2017]52号' }],
    [
      'the title with a 的 and in other marks',
      ALL,
      { innerTitle: '《福建省进一步扩大和升级信息消费的实施方案》' },
    ],
    [
      'the title of the notice alone, both times',
      { title: '关于印发某某方案的通知', ...DAY },
      { title: '关于印发某某方案的通知' },
    ],
  ])('%s', async (_, a, b) => {
    const pages = [knownBy(a), knownBy(b)];
    expect(await clipsOf(...(turned ? pages.reverse() : pages))).toBe(1);
  });

  it('its words were revised between two pages that have its number', async () => {
    const pages = [knownBy(NUMBER), { ...knownBy(ALL), quote: '另有规定。' }];
    expect(await clipsOf(...(turned ? pages.reverse() : pages))).toBe(1);
  });

  it.each<[string, Known, Known]>([
    ['two numbers under one title', ALL, { ...ALL, documentNumber: '闽政〔2019〕8号' }],
    ['two issuers', UNNUMBERED, { ...UNNUMBERED, issuer: '福州市人民政府' }],
    ['two days', UNNUMBERED, { ...UNNUMBERED, signedOn: '2019-01-01' }],
    [
      'two titles without number',
      UNNUMBERED,
      { ...UNNUMBERED, innerTitle: '福建省数字福建建设方案' },
    ],
  ])('but not: %s', async (_, a, b) => {
    const pages = [knownBy(a), knownBy(b)];
    expect(await clipsOf(...(turned ? pages.reverse() : pages))).toBe(2);
  });
});

describe('a document that is met by its number, then by its title', () => {
  it('is one from the page on that has both', async () => {
    const { collection } = freshCollection();
    const first = await collection.save(knownBy(ALL));
    const others = [NUMBER, TITLE, UNTITLED, UNNUMBERED].map(knownBy);
    expect(await areSaved(collection, others)).toEqual([true, true, true, true]);
    for (const clause of others) {
      expect(await collection.save(clause)).toMatchObject({
        isNew: false,
        clip: { id: first.clip.id },
      });
    }
    for (const { document } of others) {
      expect(await collection.savedIn(document, 'https://elsewhere.example/')).toHaveLength(1);
    }
  });

  it('has its clips under one id, whatever page they are saved from', async () => {
    const { collection } = freshCollection();
    await collection.save(knownBy(ALL));
    for (const [i, known] of [NUMBER, UNNUMBERED, UNTITLED].entries()) {
      await collection.save({ ...knownBy(known), measureId: `三(${i})`, quote: `第${i}条。` });
    }
    const ids = (await collection.all()).map(({ documentId }) => documentId);
    expect(new Set(ids)).toEqual(new Set(['闽政[2017]52号']));
  });

  it('is known again by what a later page said of it', async () => {
    const { name, collection } = freshCollection();
    await collection.save(knownBy(UNNUMBERED));
    await collection.save({ ...knownBy(ALL), measureId: '三(一)', quote: '别的。' });
    // Only now does anybody know that the number is this document's.
    expect(await areSaved(collection, [knownBy(NUMBER)])).toEqual([true]);
    const database = databaseOf(name);
    expect(await database.documents.count()).toBe(1);
    database.close();
  });

  it('is two until a page has both; from then on both are found', async () => {
    const { collection } = freshCollection();
    await collection.save(knownBy(NUMBER));
    await collection.save({ ...knownBy(UNNUMBERED), measureId: '三(一)', quote: '别的。' });
    const both = knownBy(ALL);
    expect(await collection.save(both)).toMatchObject({ isNew: false });
    expect(await collection.save({ ...both, measureId: '三(一)', quote: '别的。' })).toMatchObject({
      isNew: false,
    });
    expect(await collection.savedIn(both.document, '')).toHaveLength(2);
  });
});

describe('a clause is never taken for that of another document', () => {
  it.each<[string, Known, Known]>([
    ['a name that thousands have', { innerTitle: '实施方案' }, { innerTitle: '实施方案' }],
    [
      'that name, one with its number',
      { innerTitle: '实施方案', ...NUMBER },
      { innerTitle: '实施方案' },
    ],
    ['a long name alone', TITLE, TITLE],
    ['a long name, one with its number', TITLE, { ...TITLE, ...NUMBER }],
    ['nothing', {}, {}],
  ])('where all that speaks for it is %s, its words speak against it', async (_, a, b) => {
    const own = { ...knownBy(a), quote: '推进开放在线教育。鼓励学校开设网络课程。' };
    const other = { ...knownBy(b), quote: '落实安全生产责任。企业每季度检查一次。' };
    expect(await clipsOf(own, other)).toBe(2);
    expect(await clipsOf(other, own, other, own)).toBe(2);
  });

  it('and is known again where its words were only revised', async () => {
    const own = {
      ...knownBy(TITLE),
      quote: '到2020年，信息消费规模达到800亿元，年均增长11%以上。',
    };
    const now = { ...own, quote: '到2020年，信息消费规模达到900亿元，年均增长13%以上。' };
    expect(await clipsOf(own, now)).toBe(1);
  });
});

describe('a document of which nothing is known', () => {
  it('is known by its address, whatever part of it is pointed to', async () => {
    const { collection } = freshCollection();
    const at = (url: string) => knownBy({ source: { url, kind: 'copy' } });
    await collection.save(at('https://copy.example/1.html#top'));
    const { document } = knownBy({});
    expect(await collection.savedIn(document, 'https://copy.example/1.html')).toHaveLength(1);
    expect(await collection.savedIn(document, 'https://copy.example/2.html')).toEqual([]);
    expect(await areSaved(collection, [at('https://copy.example/2.html')])).toEqual([true]);
  });
});

describe('a selection', () => {
  const selected = (exact: string, prefix: string, suffix: string, start: number): Clause => ({
    ...knownBy(ALL),
    kind: 'selection',
    quote: exact,
    selectors: { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } },
  });

  it('is one clip when it is selected again, at another address, below a new line, with other spaces', async () => {
    expect(
      await clipsOf(selected('鼓励学校开设网络课程', '推进开放在线教育。', '到2020年建成。', 40), {
        ...selected('鼓励学校开设 网络课程', '推进开放 在线教育。', '到2020年建成。', 90),
        document: { ...knownBy(NUMBER).document },
      }),
    ).toBe(1);
  });

  it('is another where the same words stand elsewhere, or other words there', async () => {
    expect(
      await clipsOf(
        selected('责任单位：省教育厅', '建成学校。', '二、', 40),
        selected('责任单位：省教育厅', '办好医院。', '三、', 90),
        selected('责任单位：省教育', '建成学校。', '厅', 40),
        knownBy(ALL),
      ),
    ).toBe(4);
  });
});
