/**
 * What becomes of a saved clause when its page changes, case by case: the markup or the words that
 * change, what was saved, and the state and the words that are to be found.
 */

/** A notice in little, a paragraph a line. */
const NOTICE: readonly string[] = [
  '一、主要任务',
  '（一）推进农业领域应用。支持企业开展农业数据服务。到2020年，农业领域应用率达到30%。（省农业厅负责）',
  '（二）推进物流领域应用。支持企业开展物流数据服务。到2020年，物流领域应用率达到40%。（省交通厅负责）',
  '（三）推进养老领域应用。支持企业开展养老数据服务。到2020年，养老领域应用率达到50%。（省民政厅负责）',
  '（四）加快5G网络建设。推动“双千兆”网络覆盖（含农村），到2021年建成5G基站2万个。（省通信管理局负责）',
  '二、保障措施',
  '（一）加强组织领导。建立省级联席会议制度，定期研究重大问题。（省发展改革委负责）',
  '（二）加大资金支持。统筹现有专项资金，优先支持试点示范项目。（省财政厅负责）',
];

/** The measures, by the word that a case calls each by. */
export const MEASURES = {
  农业: '推进农业领域应用。支持企业开展农业数据服务。到2020年，农业领域应用率达到30%。',
  物流: '推进物流领域应用。支持企业开展物流数据服务。到2020年，物流领域应用率达到40%。',
  养老: '推进养老领域应用。支持企业开展养老数据服务。到2020年，养老领域应用率达到50%。',
  网络: '加快5G网络建设。推动“双千兆”网络覆盖（含农村），到2021年建成5G基站2万个。',
  组织: '加强组织领导。建立省级联席会议制度，定期研究重大问题。',
  资金: '加大资金支持。统筹现有专项资金，优先支持试点示范项目。',
} as const;
type Named = keyof typeof MEASURES;

export interface AnchorCase {
  readonly name: string;
  /** How the page writes a paragraph; as `<p>` where nothing is said. */
  readonly markup?: (paragraph: string) => string;
  /** Around the paragraphs. */
  readonly page?: (paragraphs: string) => string;
  /** What is changed in the paragraphs, joined by line ends. */
  readonly change?: readonly (readonly [from: string, to: string])[];
  /** A measure, or words that were selected. */
  readonly saved: Named | { readonly selected: string };
  /** Without the notice's skeleton, as if it were the only thing known. */
  readonly alone?: true;
  /** Saved out of the library: nothing is known but its words. */
  readonly fromLibrary?: true;
  /** The page is another document. */
  readonly elsewhere?: true;
  readonly state: 'exact' | 'revised' | 'lost';
  /** The words of the page; those that were saved where nothing is said. */
  readonly words?: string;
}

const NAMES = Object.keys(MEASURES) as Named[];
const runs = (text: string, length: number) => text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];
const each =
  (wrap: (run: string, i: number) => string, length = 3) =>
  (paragraph: string) =>
    `<p>${runs(paragraph, length).map(wrap).join('')}</p>`;

/** Markup that says the same. */
const MARKUPS: readonly [string, NonNullable<AnchorCase['markup']>][] = [
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
const FORMS: readonly [string, Named, readonly (readonly [string, string])[]][] = [
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

/** Words that are revised: the measure, what changes, and what stands there then. */
const REVISIONS: readonly [string, Named, readonly (readonly [string, string])[], string?][] = [
  ['a higher target', '农业', [['30%', '35%']]],
  ['a later deadline', '农业', [['到2020年，农业', '到2022年，农业']]],
  [
    'target and deadline',
    '农业',
    [['到2020年，农业领域应用率达到30%', '到2025年，农业领域应用率达到75%']],
  ],
  ['a number with more digits', '网络', [['2万个', '12.5万个']]],
  [
    'all targets at once',
    '物流',
    [
      ['30%', '35%'],
      ['40%', '45%'],
      ['50%', '55%'],
      ['2020', '2022'],
    ],
  ],
  ['another verb', '养老', [['推进养老', '加快养老']]],
  ['an adverb before the title', '农业', [['推进农业', '大力推进农业']]],
  ['a word left out', '物流', [['支持企业开展物流', '支持开展物流']]],
  ['a word put in', '组织', [['联席会议', '部门联席会议']]],
  ['one character mistyped', '组织', [['联席', '联度']]],
  ['letters in another case', '网络', [['5G', '5g']]],
  ['traditional characters', '组织', [['会议', '會議']]],
  ['a sentence behind', '资金', [['示范项目。', '示范项目。建立绩效评价机制。']]],
  ['a sentence before', '资金', [['加大资金支持。', '健全投入机制。加大资金支持。']]],
  [
    'a sentence in the middle',
    '农业',
    [['数据服务。到2020年，农业', '数据服务。培育龙头企业。到2020年，农业']],
  ],
  ['a sentence left out', '农业', [['支持企业开展农业数据服务。', '']]],
  [
    'sentences in another order',
    '组织',
    [['建立省级联席会议制度，定期研究重大问题。', '定期研究重大问题，建立省级联席会议制度。']],
  ],
  ['a target put in', '资金', [['示范项目。', '示范项目，每年安排资金2亿元。']]],
  ['a target left out', '网络', [['，到2021年建成5G基站2万个', '']]],
  ['the title left out', '养老', [['推进养老领域应用。', '']]],
  ['punctuation that parts otherwise', '组织', [['制度，定期', '制度；定期']]],
];

const line = (name: Named) => NOTICE.find((paragraph) => paragraph.includes(MEASURES[name])) ?? '';
const without = (name: Named) => [[`\n${line(name)}`, '']] as const;
const changed = (name: Named, change: readonly (readonly [string, string])[]) =>
  change.reduce((text, [from, to]) => text.replaceAll(from, to), MEASURES[name] as string);

/** Changes of the whole page that leave a measure's words as they were. */
const MOVES: readonly [string, readonly (readonly [string, string])[]][] = [
  [
    'numbers in digits',
    [
      ['（一）', '1．'],
      ['（二）', '2．'],
      ['（三）', '3．'],
      ['（四）', '4．'],
    ],
  ],
  [
    'half-width numbers',
    [
      ['（', '('],
      ['）', ')'],
    ],
  ],
  [
    'notes in another form',
    [
      ['（省', '（责任单位：省'],
      ['负责）', '）'],
    ],
  ],
  [
    'notes left out',
    NOTICE.flatMap(
      (text) => /（省[^（）]*）$/.exec(text)?.map((note) => [note, ''] as const) ?? [],
    ),
  ],
  [
    'chapters in another order',
    [
      ['一、主要', '三、主要'],
      ['二、保障', '一、保障'],
    ],
  ],
  [
    'a chapter put before',
    [['一、主要任务', '一、总体要求\n坚持创新驱动，加快推进各项工作。\n二、主要任务']],
  ],
  [
    'a clause put before',
    [
      [
        '（一）推进农业',
        '（一）推进林业领域应用。支持企业开展林业数据服务。到2020年，林业领域应用率达到20%。\n（二）推进农业',
      ],
    ],
  ],
  [
    'text before the document',
    [['一、主要任务', '信息来源：省政府办公厅 浏览次数：2020\n各市人民政府：\n一、主要任务']],
  ],
];

/** Words that were selected, what changes, and what is found. */
const SELECTIONS: readonly [
  string,
  string,
  readonly (readonly [string, string])[],
  AnchorCase['state'],
  string?,
][] = [
  ['nothing', '农业领域应用率达到30%', [], 'exact'],
  ['nothing, of words that stand often', '支持企业开展', [], 'exact'],
  ['nothing, over a sentence', '数据服务。到2020年，物流', [], 'exact'],
  ['nothing, with the number', '（四）加快5G网络建设', [], 'exact'],
  ['nothing, of a note', '省发展改革委负责', [], 'exact'],
  ['nothing, over two measures', '示范项目。（省财政厅负责）', [], 'exact'],
  ['a clause before it', '物流领域应用率达到40%', without('农业'), 'exact'],
  ['the widths', '“双千兆”网络覆盖（含农村）', [['（含农村）', '(含农村)']], 'exact'],
  ['what stands beside it', '建立省级联席会议制度', [['重大问题', '重点事项']], 'exact'],
  ['its figure', '农业领域应用率达到30%', [['30%', '35%']], 'revised', '农业领域应用率达到35%'],
  [
    'a word of it',
    '建立省级联席会议制度',
    [['会议制度', '会议机制']],
    'revised',
    '建立省级联席会议机制',
  ],
  ['its clause, which is gone', '农业领域应用率达到30%', without('农业'), 'lost'],
  [
    'its clause, whose words stand elsewhere',
    '开展养老数据服务。到2020年',
    without('养老'),
    'lost',
  ],
];

const GONE: readonly Named[] = ['农业', '物流', '养老', '网络', '组织', '资金'];
const LOOK_ALIKE =
  '（一）推进渔业领域应用。支持企业开展渔业数据服务。到2020年，渔业领域应用率达到30%。（省渔业厅负责）';

export const CASES: readonly AnchorCase[] = [
  ...MARKUPS.flatMap(([name, markup]) =>
    (['农业', '网络'] as const).map(
      (saved): AnchorCase => ({ name: `${name}: ${saved}`, markup, saved, state: 'exact' }),
    ),
  ),
  {
    name: 'a container of another name',
    page: (all) => `<article><div id="zoom">${all}</div></article>`,
    saved: '物流',
    state: 'exact',
  },
  {
    name: 'one block with line ends',
    markup: (p) => `${p}\n`,
    page: (all) => `<pre>${all}</pre>`,
    saved: '物流',
    state: 'exact',
  },
  ...FORMS.map(([name, saved, change]): AnchorCase => ({ name, saved, change, state: 'exact' })),
  ...REVISIONS.flatMap(([name, saved, change]): AnchorCase[] => {
    const words = changed(saved, change);
    return [{ name, saved, change, state: 'revised', words }];
  }),
  ...REVISIONS.slice(0, 12).map(
    ([name, saved, change]): AnchorCase => ({
      name: `${name}, alone`,
      saved,
      change,
      alone: true,
      state: 'revised',
      words: changed(saved, change),
    }),
  ),
  ...MOVES.flatMap(([name, change]) =>
    (['农业', '资金'] as const).map(
      (saved): AnchorCase => ({ name: `${name}: ${saved}`, change, saved, state: 'exact' }),
    ),
  ),
  ...NAMES.map(
    (saved): AnchorCase => ({
      name: `nothing changed: ${saved}, alone`,
      saved,
      alone: true,
      state: 'exact',
    }),
  ),
  ...GONE.flatMap((saved): AnchorCase[] => [
    { name: `removed: ${saved}`, change: without(saved), saved, state: 'lost' },
    { name: `removed: ${saved}, alone`, change: without(saved), saved, alone: true, state: 'lost' },
  ]),
  ...(['农业', '物流', '养老'] as const).flatMap((saved): AnchorCase[] => {
    const change = [[line(saved), LOOK_ALIKE]] as const;
    return [
      { name: `replaced by a look-alike: ${saved}`, change, saved, state: 'lost' },
      {
        name: `replaced by a look-alike: ${saved}, alone`,
        change,
        saved,
        alone: true,
        state: 'lost',
      },
    ];
  }),
  ...SELECTIONS.map(
    ([name, selected, change, state, words = selected]): AnchorCase => ({
      name: `selected: ${name} changed`,
      saved: { selected },
      change,
      state,
      words,
    }),
  ),
  ...SELECTIONS.slice(0, 11).map(
    ([name, selected, change, state, words = selected]): AnchorCase => ({
      name: `selected: ${name} changed, alone`,
      saved: { selected },
      change,
      alone: true,
      state,
      words,
    }),
  ),
  ...NAMES.map(
    (saved): AnchorCase => ({
      name: `from the library: ${saved}`,
      saved,
      fromLibrary: true,
      alone: true,
      state: 'exact',
    }),
  ),
  {
    name: 'from the library, a figure revised',
    change: [['30%', '35%']],
    saved: '农业',
    fromLibrary: true,
    alone: true,
    state: 'revised',
    words: changed('农业', [['30%', '35%']]),
  },
  {
    name: 'from another document with the same words',
    saved: '组织',
    fromLibrary: true,
    elsewhere: true,
    alone: true,
    state: 'exact',
  },
  {
    name: 'from another document with words alike',
    change: [['联席会议制度，定期研究重大问题', '领导小组，统筹协调各项工作']],
    saved: '组织',
    fromLibrary: true,
    elsewhere: true,
    alone: true,
    state: 'lost',
  },
  {
    name: 'two clauses made one: the first',
    change: [['（省农业厅负责）\n（二）', '']],
    saved: '农业',
    state: 'exact',
  },
  {
    name: 'two clauses made one: the second',
    change: [['（省农业厅负责）\n（二）', '']],
    saved: '物流',
    state: 'exact',
  },
  {
    name: 'a clause in two paragraphs',
    change: [['数据服务。到2020年，养老', '数据服务。\n到2020年，养老']],
    saved: '养老',
    state: 'exact',
  },
  {
    name: 'a clause made two',
    change: [
      ['数据服务。到2020年，养老', '数据服务。\n（四）到2020年，养老'],
      ['（四）加快', '（五）加快'],
    ],
    saved: '养老',
    state: 'revised',
  },
  { name: 'an empty page', change: [[NOTICE.join('\n'), '']], saved: '农业', state: 'lost' },
  {
    name: 'another page',
    change: [[NOTICE.join('\n'), '今日天气晴朗，气温回升。\n欢迎浏览本站其他信息，谢谢关注。']],
    saved: '农业',
    state: 'lost',
  },
];

/** What is to come of a case: the state, and the words in the forms that `sameWords` has. */
export function expectedOf({ saved, state, words }: AnchorCase): { state: string; words: string } {
  const stood = typeof saved === 'string' ? MEASURES[saved] : saved.selected;
  return { state, words: state === 'lost' ? '' : sameWords(words ?? stood) };
}

/** Words without the forms that a page may give them. */
export function sameWords(words: string): string {
  return words
    .replace(/[\s\u00ad\u200b]/g, '')
    .normalize('NFKC')
    .replace(/[“”「」]/g, '"')
    .replace(/[。｡]/g, '.');
}

/** The markup of a case's page after the change; of nothing, the page before it. */
export function markupOf({
  markup = (p) => `<p>${p}</p>`,
  page = (all) => `<div>${all}</div>`,
  change = [],
}: Partial<AnchorCase>): string {
  const text = change.reduce((all, [from, to]) => all.replaceAll(from, to), NOTICE.join('\n'));
  return `<!doctype html><html><body>${page(text.split('\n').map(markup).join(''))}</body></html>`;
}
