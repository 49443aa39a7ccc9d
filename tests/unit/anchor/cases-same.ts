/** Pages that say the same in other markup, or in other forms of the same characters. */
import type { AnchorCase, Named } from './case';

const runs = (text: string, length: number) => text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];
const each =
  (wrap: (run: string, i: number) => string, length = 3) =>
  (paragraph: string) =>
    `<p>${runs(paragraph, length).map(wrap).join('')}</p>`;

/** Markup that says the same. */
export const MARKUPS: readonly [string, NonNullable<AnchorCase['markup']>][] = [
  ['divisions', (p) => `<div>${p}</div>`],
  ['divisions within divisions', (p) => `<div><div><section>${p}</section></div></div>`],
  ['lines parted by breaks', (p) => `${p}<br>`],
  ['indented by ideographic spaces', (p) => `<p>　　${p}</p>`],
  ['indented by no-break spaces', (p) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${p}</p>`],
  ['rows of a table', (p) => `<table><tr><td>${p}</td></tr></table>`],
  ['items of a list', (p) => `<ul><li>${p}</li></ul>`],
  ['a span for every three characters', each((run) => `<span>${run}</span>`)],
  ['a span for every character', each((run) => `<span>${run}</span>`, 1)],
  ['spans within spans', each((run) => `<span><span lang="EN-US">${run}</span></span>`)],
  ['fonts of the nineties', each((run) => `<font face="仿宋"><b>${run}</b></font>`, 7)],
  ['line ends inside words', each((run) => `${run}\n`, 9)],
  ['no-break spaces inside words', each((run) => `${run}&nbsp;`, 5)],
  ['ideographic spaces inside words', each((run) => `${run}　`, 8)],
  ['zero-width spaces inside words', each((run) => `${run}&#8203;`, 4)],
  ['soft hyphens', each((run) => `${run}&shy;`, 6)],
  ['places to break a line', each((run) => `${run}<wbr>`, 6)],
  ['comments inside words', each((run) => `${run}<!-- o:p -->`, 5)],
  ['empty elements of Word', each((run) => `${run}<o:p></o:p>`, 5)],
  ['pictures inside words', each((run) => `${run}<img alt="x" src="data:,">`, 11)],
  ['links on words', each((run, i) => (i % 2 ? `<a href="#x">${run}</a>` : run), 4)],
  ['scripts between words', each((run) => `${run}<script>var x = '农业'</script>`, 12)],
  ['styles between words', each((run) => `${run}<style>p { color: red }</style>`, 12)],
  ['hidden words between', each((run) => `${run}<span style="display:none">农业</span>`, 12)],
  ['words that are hidden by attribute', each((run) => `${run}<i hidden>应用</i>`, 12)],
];

/** Words in other forms of the same characters. */
export const FORMS: readonly [string, Named, readonly (readonly [string, string])[]][] = [
  ['full-width digits', '农业', [['2020', '２０２０']]],
  ['a full-width percent sign', '农业', [['30%', '30％']]],
  ['full-width digits and sign', '物流', [['40%', '４０％']]],
  ['half-width commas', '农业', [['年，', '年,']]],
  ['half-width commas with a space', '养老', [['年，', '年, ']]],
  ['full-width letters', '网络', [['5G', '５Ｇ']]],
  [
    'straight quotes',
    '网络',
    [
      ['“', '"'],
      ['”', '"'],
    ],
  ],
  [
    'corner quotes',
    '网络',
    [
      ['“', '「'],
      ['”', '」'],
    ],
  ],
  ['half-width brackets', '网络', [['（含农村）', '(含农村)']]],
  ['full stops as points', '组织', [['。', '.']]],
  ['half-width ideographic stops', '组织', [['。', '｡']]],
  ['a Kangxi radical', '资金', [['金支', '⾦支']]],
  ['a compatibility ideograph', '组织', [['领导', '領导'.replace('領', '领')]]],
  ['a space between digits and letters', '网络', [['5G', '5 G']]],
  ['spaces around numbers', '农业', [['到2020年', '到 2020 年']]],
];
