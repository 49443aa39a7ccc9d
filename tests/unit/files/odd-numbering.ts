/** Generated numbers that are odd: among bullets, skipped, counted apart, moved away. */
import { expect } from 'vitest';
import { writeNumber } from '../../../lib/files/number-formats';
import { at, type Fixture, HAN, OFFICIAL, PORTS } from './numbering';
import { abstract, num, p, style } from './word';

export const ODD_NUMBERING: Readonly<Record<string, Fixture>> = {
  'bullets and circles among numbers': {
    numbering:
      abstract(0, [['%1、', HAN]]) +
      abstract(1, [['\uf06c', 'bullet']]) +
      abstract(2, [['%1', 'decimalEnclosedCircleChinese']]) +
      [1, 2, 3].map((id) => num(id, id - 1)).join(''),
    body: [
      p('重点任务', at(0, 1)),
      p('渔港建设要先行。', at(0, 2)),
      p(PORTS, at(0, 3)),
      p('发展远洋渔业。建造渔船。', at(0, 3)),
      p('保障措施。加强领导。', at(0, 1)),
    ].join(''),
    shown: [
      '一、重点任务',
      '渔港建设要先行。',
      `① ${PORTS}`,
      '② 发展远洋渔业。建造渔船。',
      '二、保障措施。加强领导。',
    ],
    ids: ['一①', '一②', '二'],
  },
  'empty paragraphs that are numbered, and lists that are defined nowhere': {
    numbering: OFFICIAL + num(1, 1),
    body: [p('总体要求', at(0)), p('', at(0)), p('重点任务', at(0)), p('附件', at(0, 77))].join(''),
    shown: ['一、总体要求', '三、重点任务', '附件'],
    ids: [],
  },
  'a list that starts at five, and a sublist before any item above': {
    numbering:
      abstract(0, [
        ['%1、', HAN, '<w:start w:val="5"/>'],
        ['%1.%2', 'decimal'],
      ]) + num(1, 0),
    body: [p('编制目的', at(1)), p('渔港', at(0)), p('渔船', at(0))].join(''),
    shown: ['五.1 编制目的', '六、渔港', '七、渔船'],
    ids: [],
  },
  'a level that is skipped, which counts as used': {
    numbering:
      abstract(0, [
        ['%1.', 'decimal'],
        ['%1.%2', 'decimal'],
        ['%1.%2.%3', 'decimal'],
      ]) + num(1, 0),
    body: [
      p('渔港', at(0)),
      p('建设冷库。', at(2)),
      p('渔船', at(1)),
      p('渔民', at(0)),
      p('培训船员。', at(2)),
      p('开展演练。', at(2)),
      p('渔村', at(1)),
    ].join(''),
    shown: [
      '1.渔港',
      '1.1.1 建设冷库。',
      '1.2 渔船',
      '2.渔民',
      '2.1.1 培训船员。',
      '2.1.2 开展演练。',
      '2.2 渔村',
    ],
    ids: [],
  },
  'a list by the name of a style, which counts apart from the style': {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="gongwen"/></w:abstractNum>' +
      abstract(1, [['（%1）', HAN]], '<w:styleLink w:val="gongwen"/>') +
      num(1, 0) +
      num(2, 1),
    styles:
      '<w:style w:type="numbering" w:styleId="gongwen"><w:name w:val="gongwen"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    body: [
      p('一、重点任务'),
      p(PORTS, at(0, 2)),
      p('发展远洋渔业。建造渔船。', at(0, 2)),
      p('二、保障措施'),
      p('加强领导。建立机制。', at(0, 1)),
    ].join(''),
    shown: [
      '一、重点任务',
      `（一）${PORTS}`,
      '（二）发展远洋渔业。建造渔船。',
      '二、保障措施',
      '（一）加强领导。建立机制。',
    ],
    ids: ['一（一）', '一（二）', '二（一）'],
  },
  'a text box whose list counts for itself': {
    numbering: OFFICIAL + num(1, 1),
    body: [
      p('重点任务', at(0)),
      p(
        `<w:r><w:pict><v:textbox><w:txbxContent>${p('框内一', at(0))}${p('框内二', at(0))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ),
      p('保障措施', at(0)),
    ].join(''),
    shown: ['一、重点任务', '一、框内一', '二、框内二', '二、保障措施'],
    ids: [],
  },
  'a level that belongs to a style, named by another style and by a paragraph': {
    numbering: abstract(0, [['%1、', HAN, '<w:pStyle w:val="标题1"/>']]) + num(1, 0),
    styles: style('标题1', { list: 1 }) + style('正文编号', { list: 1, level: 0 }),
    body: [
      p('总体要求', { style: '标题1' }),
      p('渔业是支柱。', { style: '正文编号' }),
      p('重点任务', { style: '标题1' }),
      p('保障措施', { style: '正文编号', ...at(0) }),
    ].join(''),
    shown: ['一、总体要求', '渔业是支柱。', '二、重点任务', '三、保障措施'],
    ids: [],
  },
  'numbers of law over a level with two digits and one with bullets': {
    numbering:
      abstract(0, [
        ['第%1章', HAN],
        ['%1.%2', 'decimalZero', '<w:isLgl/>'],
        ['', 'bullet'],
        ['%1.%2%3.%4', 'decimal', '<w:isLgl/>'],
      ]) + num(1, 0),
    body: [
      p('总则', at(0)),
      p('编制目的', at(1)),
      p('规范渔业。', at(2)),
      p('保护渔民。', at(3)),
    ].join(''),
    shown: ['第一章 总则', '1.01 编制目的', '规范渔业。', '1.01.1 保护渔民。'],
    ids: [],
  },
  'numbered paragraphs that were moved away or deleted, which are not counted': {
    numbering: OFFICIAL + num(1, 1),
    body: [
      p('总体要求', at(0)),
      p(
        '<w:moveFrom w:id="1"><w:r><w:t>保障措施</w:t></w:r></w:moveFrom>',
        at(0),
        '<w:rPr><w:moveFrom w:id="2"/></w:rPr>',
      ),
      p(
        '<w:del w:id="3"><w:r><w:delText>旧任务</w:delText></w:r></w:del>',
        at(0),
        '<w:rPr><w:del w:id="4"/></w:rPr>',
      ),
      p('重点任务', at(0)),
    ].join(''),
    shown: ['一、总体要求', '二、重点任务'],
    ids: [],
  },
  'more than ten items, and more than a hundred': {
    numbering: abstract(0, [['第%1条', HAN]]) + num(1, 0),
    body: Array.from({ length: 110 }, (_, i) => p(`事项${i + 1}由省政府决定。`, at(0))).join(''),
    shown: Array.from(
      { length: 110 },
      (_, i) => `第${writeNumber(i + 1, HAN)}条 事项${i + 1}由省政府决定。`,
    ),
    ids: Array.from({ length: 110 }, (_, i) =>
      i === 10 ? '第十一条' : i === 104 ? '第一百零五条' : expect.stringMatching(/^第.+条$/),
    ),
  },
};
