/** Conditions on clips, how many fulfil each, and the order and groups that they are shown in. */
import { describe, expect, it } from 'vitest';
import { groupClips, sortClips } from '../../../lib/collection/arrange';
import type { Clip } from '../../../lib/collection/clip';
import { conditionsOf, facetsOf, filterClips, type Known } from '../../../lib/collection/filter';
import { NONE, parseQuery } from '../../../lib/collection/query';
import { clipWith, UNKNOWN } from './clips';

const make = async (id: string, changes: Parameters<typeof clipWith>[0], own: Partial<Clip> = {}) =>
  ({ ...(await clipWith({ measureId: id, ...changes }, `2024-05-0${id}`)), ...own }) as Clip;

const clips = [
  await make('1', {}, { tags: ['医疗'], folder: 'inner', topics: ['在线教育', '数字校园'] }),
  await make(
    '2',
    {
      title: '办好网络教育',
      document: { region: '410000', documentNumber: '豫政〔2018〕1号', signedOn: '2018-02-01' },
    },
    { tags: ['医疗', '待核'], folder: 'outer', starred: true, colour: 'amber', note: '要问' },
  ),
  await make(
    '3',
    {
      kind: 'selection',
      title: '',
      document: { ...UNKNOWN, region: null, signedOn: '2019-05-01' },
    },
    { folder: 'gone', topics: ['数字校园'] },
  ),
];
const known: Known = {
  folders: [
    { id: 'outer', name: '报告', parent: null },
    { id: 'inner', name: '第二章', parent: 'outer' },
    { id: 'self', name: '自己', parent: 'self' },
  ],
  sightings: new Map([
    [clips[0]?.id ?? '', { clipId: '', state: 'revised', at: '', address: '', text: '' }],
  ]),
};
const ids = (found: readonly Clip[]) => found.map(({ measureId }) => measureId).join('');
const filtered = (written: string) =>
  ids(filterClips(clips, conditionsOf(parseQuery(written).named, clips, known), known));

describe('conditions in words', () => {
  it.each([
    ['a region by its name', '地区:河南', '2'],
    ['a region by its sign', '地区:闽', '1'],
    ['a region by letters', 'region:henan', '2'],
    ['either of two regions', '地区:河南 地区:福建', '12'],
    ['not a region', '-地区:河南', '13'],
    ['a region that is none', '地区:某地', ''],
    ['a document by its number', '文件:豫政', '2'],
    ['a document by a word of its title', '文件:信息消费', '12'],
    ['a tag', '标签:待核', '2'],
    ['a beginning of a tag, which is none', '标签:待', ''],
    ['a folder and what is in it', '文件夹:报告', '12'],
    ['a folder in a folder', '文件夹:第二章', '1'],
    ['a topic by a part of its name', '主题:校园', '13'],
    ['a year', '年份:2018', '2'],
    ['years from to', '年份:2017-2018', '12'],
    ['years to', '年份:..2017', '1'],
    ['years from', '年份:2018..', '23'],
    ['a colour', '颜色:黄', '2'],
    ['a state', '状态:已修改', '1'],
    ['a state in English', 'state:revised', '1'],
    ['those that were not looked for yet', '状态:未查看', '23'],
    ['having a note', '有:笔记', '2'],
    ['having a star', 'has:star', '2'],
    ['a kind', '类型:选文', '3'],
    ['several keys, all of which must hold', '标签:医疗 有:笔记', '2'],
    ['nothing', '', '123'],
  ])('%s', (_, written, expected) => {
    expect(filtered(written)).toBe(expected);
  });
});

describe('facets', () => {
  it('count what each value would leave, by the conditions on the other keys', () => {
    const conditions = [{ key: 'tag', values: ['待核'], not: false } as const];
    const facets = facetsOf(clips, conditions, known);
    expect([...facets.tag]).toEqual([
      ['医疗', 2],
      ['待核', 1],
      [NONE, 1],
    ]);
    expect([...facets.region]).toEqual([['410000', 1]]);
  });

  it('count a clip in its folder and in those around it, and as in none where its own is gone', () => {
    expect([...facetsOf(clips, [], known).folder]).toEqual([
      ['inner', 1],
      ['outer', 2],
      [NONE, 1],
    ]);
  });

  it('end at a folder that is in itself', async () => {
    const lost = await make('4', {}, { folder: 'self' });
    expect([...facetsOf([lost], [], known).folder]).toEqual([['self', 1]]);
  });
});

describe('the order', () => {
  it.each([
    ['saved', false, '321'],
    ['saved', true, '123'],
    ['dated', false, '321'],
    ['region', false, '123'],
    ['title', false, '213'],
  ] as const)('by %s, backwards: %s', (order, backwards, expected) => {
    expect(ids(sortClips(clips, order, backwards))).toBe(expected);
  });

  it('leaves equal ones as they were', () => {
    expect(ids(sortClips(clips.toReversed(), 'changed', true))).toBe('123');
  });
});

describe('groups', () => {
  it('are documents, in the order of their first clips', () => {
    const groups = groupClips(clips, 'document');
    expect(groups.map(({ name, clips }) => [name, ids(clips)])).toEqual([
      ['某省扩大信息消费实施方案', '1'],
      ['某省扩大信息消费实施方案', '2'],
      ['', '3'],
    ]);
  });

  it('are first topics', () => {
    expect(groupClips(clips, 'topic').map(({ key, clips }) => [key, ids(clips)])).toEqual([
      ['在线教育', '1'],
      [NONE, '2'],
      ['数字校园', '3'],
    ]);
  });
});
