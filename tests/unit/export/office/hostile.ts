/** Books with what files of office programs trip over. */
import type { Book, Cell, Column, Table } from '../../../../lib/export/book';

const LONG = '加快构建网络、平台、安全三大功能体系。';

/** Text that must come out as it went in. */
export const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://a.cn","看")',
  '+86 898 1234',
  '-5%',
  '@SUM(A1)',
  '＝1',
  "'=1",
  '"引号", 逗号',
  'a|b`c`*d*_e_',
  ']]> <b>&amp; &#65; </w:t></c>',
  '<script>alert(1)</script>',
  '_x000D_ 与 _x0041_',
  '__x000d__x0009_',
  '#VALUE!',
  '#N/A',
  '#ref',
  '00123',
  '2018-01-02',
  '1e5',
  'TRUE',
  '25%',
  '　　首行缩进',
  ' 前后有空格  ',
  '两行\n第二行\n\n第四行',
  '列\t后',
  '从右到左 \u200fشنجاڭ\u200e 完',
  '𠮷野家 🏭 👩‍👩‍👧',
  'é ñ ü — …',
  '\u00a0不断行\u00a0',
  LONG.repeat(60),
];

const column = (title: string, width = 10): Column => ({ key: title, title, width });

/** A table of numbers, percentages, days and links, each beside a text. */
const TYPED: Table = {
  key: 'targets',
  title: '目标/数值:2020?',
  columns: [column('文字'), column('数', 5), column('率', 5), column('日', 6), column('网址', 16)],
  groupedBy: null,
  groups: [
    {
      title: null,
      rows: (
        [
          [1.5e12, '1.5万亿', 0.25, '25%', '2018-02-08'],
          [0, '0', 0.125, '12.5%', '1900-03-01'],
          [-3.75, '-3.75', 1, '100%', '2099-12-31'],
          [2020, '2020', 0.005, '0.5%', '2020-02-29'],
        ] as const
      ).map(([number, text, rate, percent, date], at): Cell[] => {
        const link = `http://www.sample.gov.cn/${at}.html?a=1&b=“二”&c=$&$1#:~:text=举措,%20完`;
        return [
          `第${at + 1}行`,
          { number, format: 'plain', text },
          { number: rate, format: 'percent', text: percent },
          { date },
          { link, text: `网址 ${at} <&>` },
        ];
      }),
    },
  ],
};

/** Everything at once: groups, hostile titles, three tables. */
export const HOSTILE_BOOK: Book = {
  title: '我的收藏 & <摘录>',
  language: 'zh-CN',
  madeAt: new Date('2024-05-06T12:00:00Z'),
  notes: ['共 30 条', '=注 & 记'],
  tables: [
    {
      key: 'main',
      title: '摘录',
      columns: [column('序', 3), column('=原文', 40), column('再一次', 20)],
      groupedBy: '主题',
      groups: [
        { title: '=一组', rows: HOSTILE.slice(0, 15).map((text, at) => [`${at}`, text, text]) },
        { title: '', rows: HOSTILE.slice(15).map((text, at) => [`${at}`, text, '']) },
      ],
    },
    TYPED,
    { ...TYPED, key: 'sources', title: '目标 数值 2020 ', groups: [] },
  ],
};
