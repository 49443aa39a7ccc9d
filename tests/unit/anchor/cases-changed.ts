/** Pages whose words were revised or moved, and words that were selected on them. */
import { type AnchorCase, type Named, NOTICE, without } from './case';

/** Words that are revised: the measure, what changes, and what stands there then. */
export const REVISIONS: readonly [
  string,
  Named,
  readonly (readonly [string, string])[],
  string?,
][] = [
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

/** Changes of the whole page that leave a measure's words as they were. */
export const MOVES: readonly [string, readonly (readonly [string, string])[]][] = [
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
export const SELECTIONS: readonly [
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
