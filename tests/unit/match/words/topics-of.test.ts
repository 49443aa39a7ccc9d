/** What a clause is about, in the words that a reader filters by. */
import { expect, it } from 'vitest';
import { createLexicon } from '../../../../lib/match/words/lexicon';
import { topicNames } from '../../../../lib/match/words/topics-of';

const lexicon = createLexicon([
  { id: 'iot', name: '物联网', terms: [{ sources: ['a'], core: '物联网' }] },
  { id: 'travel', name: '智慧旅游', terms: [{ sources: ['a'], core: '智慧旅游 智慧景区' }] },
  { id: 'school', name: '在线教育', terms: [{ sources: ['a'], core: '在线教育', hint: '学校' }] },
  { id: 'lead', name: '组织领导', role: 'framing', terms: [{ sources: ['a'], core: '组织领导' }] },
  { id: 'net', name: '网络', role: 'broad', terms: [{ sources: ['a'], core: '网络' }] },
]);

it.each<[string, string, string, string[]]>([
  [
    'names its topic in the title',
    '发展智慧旅游',
    '发展智慧旅游。用好物联网。',
    ['智慧旅游', '物联网'],
  ],
  [
    'mentions one more often',
    '',
    '用好在线教育。建智慧景区，办智慧旅游。',
    ['智慧旅游', '在线教育'],
  ],
  ['mentions two as often: in their order', '', '物联网与在线教育。', ['物联网', '在线教育']],
  ['has only what every plan has', '', '加强组织领导，建设网络。', []],
  ['has only a weak word', '', '办好学校。', []],
  ['is in traditional characters', '', '發展物聯網。', ['物联网']],
  ['is empty', '', '', []],
])('a clause that %s', (_, title, text, expected) => {
  expect(topicNames({ title, text }, lexicon)).toEqual(expected);
});

it('no more than are asked for', () => {
  expect(topicNames({ title: '', text: '物联网、在线教育、智慧旅游。' }, lexicon, 2)).toHaveLength(
    2,
  );
});
