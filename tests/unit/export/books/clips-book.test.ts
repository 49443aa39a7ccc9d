/** What a book of clips says of them: cells that know what they hold, and nothing that is not known. */
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../lib/export/book';
import { CLIP_COLUMNS, type ClipColumnKey } from '../../../../lib/export/books/clip-columns';
import { clipWith, UNKNOWN } from '../../collection/clips';
import { bookOf } from '../books';

const GOALS = '力争到2020年，信息消费规模达到1.5万亿元，年均增长11%以上。';

const goals = () =>
  clipWith({ quote: GOALS, title: '发展目标', heading: ['发展目标'], path: ['一'] });

describe('a column', () => {
  const cells = async () => {
    const clip = {
      ...(await goals()),
      note: '看',
      tags: ['甲', '乙'],
      topics: ['教育', '医疗'],
      folder: 'b',
      colour: 'sky' as const,
      starred: true,
      equivalents: [
        {
          planId: 'henan-2018',
          region: '410000',
          document: '河南方案',
          documentNumber: '豫政〔2018〕8号',
          measureId: '3',
          title: '总体目标',
          level: 'same' as const,
        },
      ],
    };
    const folders = [
      { id: 'a', name: '起草中', parent: null },
      { id: 'b', name: '教育', parent: 'a' },
    ];
    const [row] =
      (await bookOf([clip], { columns: CLIP_COLUMNS, folders })).tables[0]?.groups[0]?.rows ?? [];
    return new Map(CLIP_COLUMNS.map((key, i) => [key, row?.[i] ?? '']));
  };

  it.each<[ClipColumnKey, unknown]>([
    ['region', '福建'],
    ['issuer', '某省人民政府'],
    ['signedOn', { date: '2017-12-29' }],
    ['publishedOn', { date: '2018-01-05' }],
    ['quote', GOALS],
    ['deadlines', '2020'],
    ['equivalents', '河南《河南方案》（豫政〔2018〕8号） · 总体目标 · 对应'],
    ['topics', '教育、医疗'],
    ['note', '看'],
    ['tags', '甲、乙'],
    ['folder', '起草中 › 教育'],
    ['colour', '蓝色'],
    ['starred', '★'],
    [
      'source',
      { link: 'https://www.fujian.gov.cn/a.html', text: 'https://www.fujian.gov.cn/a.html' },
    ],
    ['savedAt', { date: '2024-05-06' }],
    ['mention', '《某省扩大信息消费实施方案》（闽政〔2017〕52号）'],
  ])('%s', async (key, cell) => {
    expect((await cells()).get(key)).toEqual(cell);
  });

  it('tells each target in a line, beside its words', async () => {
    const known = await cells();
    const lines = cellText(known.get('targets') ?? '').split('\n');
    expect(lines[0]).toMatch(/信息消费规模.* 1\.5万亿元（2020）$/);
    expect(lines[1]).toMatch(/≥ 11%/);
    const words = cellText(known.get('targetWords') ?? '').split('\n');
    expect(words).toHaveLength(lines.length);
    for (const each of words) expect(GOALS).toContain(each);
  });

  it('is left out where nothing is known', async () => {
    const clip = await clipWith({
      agencies: [],
      path: [],
      document: { ...UNKNOWN, region: null, signedOn: null, publishedOn: null, source: null },
    });
    const known: readonly ClipColumnKey[] = ['heading', 'quote', 'savedAt', 'citation', 'textHash'];
    const [main] = (await bookOf([clip], { columns: CLIP_COLUMNS })).tables;
    const filled = main?.columns.map(({ key }) => key);
    expect(filled).toEqual(CLIP_COLUMNS.filter((key) => known.includes(key)));
  });
});

describe('the columns of a book', () => {
  it('are those that were asked for, in that order', async () => {
    const [main] = (await bookOf([await clipWith()], { columns: ['quote', 'region'] })).tables;
    expect(main?.columns.map(({ title }) => title)).toEqual(['原文', '地区']);
    expect(main?.groups[0]?.rows).toEqual([['推进开放在线教育。鼓励学校开设网络课程。', '福建']]);
  });

  it('say which edition of the standard references follow', async () => {
    const [main] = (await bookOf([], { columns: ['citation'] })).tables;
    expect(main?.columns[0]?.title).toBe('参考文献（GB/T 7714—2025）');
  });
});

describe('columns that say nothing', () => {
  const TELLING: readonly ClipColumnKey[] = ['region', 'number', 'quote', 'note', 'savedAt'];
  const shown = async (asked: Parameters<typeof bookOf>[1], ...changes: object[]) => {
    const clips = await Promise.all(
      changes.map(async (each) => ({ ...(await clipWith()), ...each })),
    );
    const [main] = (await bookOf(clips, { columns: TELLING, ...asked })).tables;
    for (const { rows } of main?.groups ?? [])
      for (const row of rows) expect(row).toHaveLength(main?.columns.length ?? 0);
    return main?.columns.map(({ key }) => key);
  };
  const OTHER_DAY = { savedAt: '2024-06-07T12:00:00.000Z' };

  it.each([
    ['empty in every row', {}, [{}, {}], ['region', 'number', 'quote', 'savedAt']],
    ['filled in one row', {}, [{}, { note: '看' }], TELLING],
    ['told by the title of a document', { grouping: 'document' }, [{}, {}], ['quote']],
    [
      'not the same in all of a group',
      { grouping: 'document' },
      [{}, OTHER_DAY],
      ['quote', 'savedAt'],
    ],
    ['told by the title of a region', { grouping: 'region' }, [{}], ['number', 'quote', 'savedAt']],
    [
      'told by a title, in a sheet that is filtered',
      { grouping: 'document', rowsAlone: true },
      [{}],
      ['region', 'number', 'quote', 'savedAt'],
    ],
    [
      'all there are',
      { grouping: 'document', columns: ['region', 'note'] },
      [{}],
      ['region', 'note'],
    ],
  ] as const)('%s', async (_, asked, changes, kept) => {
    expect(await shown(asked, ...changes)).toEqual(kept);
  });
});

describe('the targets', () => {
  it('are a table of numbers that can be calculated with', async () => {
    const table = (await bookOf([await goals()])).tables.find(({ key }) => key === 'targets');
    const [first, second] = table?.groups[0]?.rows ?? [];
    const at = (key: string) => table?.columns.findIndex((column) => column.key === key) ?? -1;
    expect(first?.[at('value')]).toEqual({ number: 1.5e12, format: 'plain', text: '1.5万亿' });
    expect(first?.[at('unit')]).toBe('元');
    expect(first?.[at('deadline')]).toBe('2020');
    expect(second?.[at('value')]).toEqual({ number: 0.11, format: 'percent', text: '11%' });
    expect(second?.[at('unit')]).toBe('');
    expect(second?.[at('comparator')]).toBe('≥');
    expect(GOALS).toContain(first?.[at('quote')]);
  });

  it('have no columns in which nothing stands, and no table where there are none', async () => {
    const table = (await bookOf([await goals()])).tables.find(({ key }) => key === 'targets');
    expect(table?.columns.map(({ key }) => key)).not.toContain('max');
    expect((await bookOf([await clipWith()])).tables.map(({ key }) => key)).toEqual([
      'main',
      'sources',
    ]);
  });
});

describe('the documents', () => {
  it('are each there once, with their reference and how many clips are of them', async () => {
    const clips = [
      await clipWith(),
      await clipWith({ measureId: '3' }),
      await clipWith({ document: { documentNumber: '豫政〔2018〕8号', source: null } }),
    ];
    const table = (await bookOf(clips)).tables.find(({ key }) => key === 'sources');
    const rows = table?.groups[0]?.rows ?? [];
    const at = (key: string) => table?.columns.findIndex((column) => column.key === key) ?? -1;
    expect(rows.map((row) => cellText(row[at('count')] ?? ''))).toEqual(['2', '1']);
    expect(rows.map((row) => row[at('citation')])).toEqual([
      expect.stringContaining('闽政〔2017〕52号[A/OL]. （2017-12-29）[2024-05-06]. https://'),
      expect.stringMatching(/豫政〔2018〕8号\[A\]\. 2017-12-29\.$/),
    ]);
  });
});

describe('groups', () => {
  it.each([
    [
      'document',
      '文件',
      [
        '某省扩大信息消费实施方案（闽政〔2017〕52号）',
        '某省扩大信息消费实施方案（豫政〔2018〕8号）',
      ],
    ],
    ['region', '地区', ['福建', '河南']],
    ['topic', '主题', ['教育', '']],
  ] as const)('by %s stand in the order of their first clips', async (grouping, word, titles) => {
    const henan = { region: '410000', documentNumber: '豫政〔2018〕8号' };
    const clips = [
      { ...(await clipWith()), topics: ['教育', '医疗'] },
      await clipWith({ document: henan }),
      { ...(await clipWith({ measureId: '3' })), topics: ['教育'] },
    ];
    const [main] = (await bookOf(clips, { grouping })).tables;
    expect(main?.groupedBy).toBe(word);
    expect(main?.groups.map(({ title }) => title)).toEqual(titles);
    expect(main?.groups.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });
});
