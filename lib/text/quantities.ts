/**
 * Numbers with their units: `1.5万亿元`, `５０Mbps`, `百家`, `5至10家`, `百分之八十`, `七成`, `翻一番`.
 * Read on folded text; values in base units. `units.json` has the units by what they measure.
 */
import { NUMERAL, type Numeral, product, readNumeral } from './numerals';
import UNITS from './units.json';

type Kind = keyof typeof UNITS | 'bandwidth' | 'index';

/** A quantity in a text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a range (`2-3个`), else null. */
  readonly max: number | null;
  /** Base unit: `元`, `%`, `个`, `Mbps`, `吨/日`; null for an index or a ratio. */
  readonly unit: string | null;
  readonly kind: Kind;
  /** Written in Chinese numerals: `三个方向`. Such numbers are more often names than counts. */
  readonly han: boolean;
  /** A scale and nothing before it: `百家`, `万亿元`. */
  readonly bare: boolean;
  /** `5000亿级`, `百亿元级`: an order of magnitude. */
  readonly order: boolean;
  /** `10余个`, `200多家`. */
  readonly more: boolean;
}

type Reading = Omit<Quantity, 'start' | 'end'>;

const KIND_OF = new Map<string, Kind>(
  Object.entries(UNITS).flatMap(([kind, units]) =>
    units.map((unit): [string, Kind] => [unit, kind as Kind]),
  ),
);
/** Characters behind a unit that make another word of it: 8部分, 5家庭, 三次产业, 4级别, 10条件. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  部: '分门署委',
  家: '庭',
  种: '植',
  次: '产',
  台: '风湾州',
  条: '件例',
  张: '家',
  天: '然',
  期: '间末',
  项: '目',
  米: '字',
  名: '单牌',
  人: '均工',
  口: '岸',
  门: '户类',
  路: '由',
  线: '上下路',
  点: '',
  度: '电',
  批: '发准',
  轮: '船',
  双: '创',
  本: '科',
  节: '能点水',
  集: '群聚成',
  对: '接口外',
  类: '型',
  首: '批台套',
  组: '织',
  字: '号',
  分: '别之布公期类级析享散工开',
};
const unitPattern = [...KIND_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => (OTHER_WORDS[unit] ? `${unit}(?![${OTHER_WORDS[unit]}])` : unit))
  .join('|');
/** `吨/日`, `元/人·年`. */
const PER =
  '(?:/(?:每)?[万百]?(?:平方米|立方米|千瓦时|公里|人·年|人|小时|日|天|年|月|户|亩|秒|床))?';
/** `10万套（间）`: what the same things are counted in elsewhere. */
const OTHER_UNIT = '(?:\\s*\\(\\s*[间套户家个处座所辆名人栋幢]\\s*\\))?';
const RANGE = '\\s*(?:至|到|-|~)\\s*';
const NOT_BEFORE = '(?<![\\d.A-Za-z第几数零〇一二两三四五六七八九十百千万亿])(?<!\\d:)';

/** `1.5万亿元`, `2-3个`, `10余个`, `3万元-5万元`, `5000亿级`, `三个`, `百家`. */
const NUMERIC = new RegExp(
  `${NOT_BEFORE}(${NUMERAL})\\s*(?:(?:${unitPattern})?${RANGE}(${NUMERAL})\\s*)?([余多])?\\s*(${unitPattern})(${PER})(级)?${OTHER_UNIT}`,
  'g',
);
/** `50M`, `3600G`, `20Tbps`, `20Mbit/s`, `20兆比特`, `千兆`: bandwidth, where the words around it are of it. */
const BANDWIDTH =
  /(?<![\d.A-Za-z])(?:(\d+(?:\.\d+)?)\s*(Mbps|Gbps|Tbps|Mbit\/s|Gbit\/s|Mb\/s|Gb\/s|M|G|T|兆)|([百千万])(兆))(?![A-Za-z\d瓦赫字])/gi;
const BANDWIDTH_WORDS = /带宽|宽带|接入|光纤|出口|网络建设|速率|兆比特|比特每秒/;
/** Up to here a number with G is a generation of mobile networks, not a bandwidth. */
const LAST_GENERATION = 6;
/** `百分之八十`, `千分之五`. */
const PARTS = new RegExp(`([百千])分之(${NUMERAL}|\\d+)`, 'g');
/** `七成`, `两成五`; 成为, 成立 are other words. */
const TENTHS = /(?<![\d第])(\d|[一二三四五六七八九两])成(?![为立功效果长就员本套品交])/g;
const WORDS = /两位数|翻([一二两三四])?番|(?<=[到至过占比超的])(?:一半|半数)(?![的径])/g;
/** `达到60`, `提高到0.55`, `控制在2.3以内`, `达到2.4:1`: an index stands right behind its verb. */
const INDEX =
  /(?<=(?:达到|提高到|提高至|提升到|提升至|控制在|缩小到|缩小至|降至|降到|不高于|不低于|不超过|超过|突破|达)(?:约)?\s*)(\d+(?:\.\d+)?\s*[百千万亿]{0,2})(?::1(?!\d))?(?=\s*(?:$|以上|以下|以内|左右|[,，;；。、)]))/g;
/** `12/10万`: how many of so many. */
const RATIO = /(?<![\d.A-Za-z])(\d+(?:\.\d+)?)(\/10万)/g;

/** Each way to write a quantity: what must be in the text at all (most clauses have none), then how it is read. */
const WAYS: readonly (readonly [
  RegExp,
  RegExp,
  (match: RegExpMatchArray, text: string) => Reading | null,
])[] = [
  [/两位数|番|半/, WORDS, readWords],
  [/分之/, PARTS, readParts],
  [/成/, TENTHS, readTenths],
  [/[\d兆]/, BANDWIDTH, (match, text) => readBandwidth(match, BANDWIDTH_WORDS.test(text))],
  [/\/10万/, RATIO, ([, value = '', unit = '']) => reading(unit, 'share', Number(value))],
  [/[\d一二两三四五六七八九十百千万亿]/, NUMERIC, readNumeric],
  [/\d/, INDEX, readIndex],
];

/** All quantities of a folded text, in order, none inside another. */
export function quantities(folded: string): Quantity[] {
  const found = WAYS.filter(([hint]) => hint.test(folded))
    .flatMap(([, pattern, read]) => all(folded, pattern, read))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quantity[] = [];
  for (const quantity of found) {
    if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity);
  }
  return kept;
}

function all(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray, text: string) => Reading | null,
): Quantity[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const known = read(match, text);
    if (known === null || !Number.isFinite(known.value)) return [];
    return [{ start: match.index, end: match.index + match[0].length, ...known }];
  });
}

function reading(unit: string | null, kind: Kind, value: number): Reading {
  return { value, max: null, unit, kind, han: false, bare: false, order: false, more: false };
}

function readNumeric(match: RegExpMatchArray): Reading | null {
  const [, first = '', second, more, unit = '', per = '', level] = match;
  const low = readNumeral(first);
  const high = second === undefined ? null : readNumeral(second);
  if (low === null || (second !== undefined && high === null)) return null;
  const value = shared(low, high);
  const order = isOrder(value, unit, level);
  // 万吨级泊位: a class of things.
  if (level !== undefined && !order) return null;
  return {
    value,
    max: high?.value ?? null,
    unit: order ? '元' : baseUnit(unit) + per,
    kind: order ? 'money' : (KIND_OF.get(unit) ?? 'count'),
    han: low.han,
    bare: low.bare,
    order,
    more: more !== undefined,
  };
}

/** 5至10万家: the scale of the upper end holds for the lower one too. */
function shared(low: Numeral, high: Numeral | null): number {
  return high !== null && low.scale === 1 && !low.han && low.value < high.value / high.scale
    ? product(low.value, high.scale)
    : low.value;
}

const SMALLEST_ORDER = 1e8;

function isOrder(value: number, unit: string, level: string | undefined): boolean {
  return value >= SMALLEST_ORDER && (unit === '级' || (unit === '元' && level !== undefined));
}

/** Classifiers that say the same as a shorter one. */
const SHORTER: Readonly<Record<string, string>> = {
  大类: '类',
  个工作日: '工作日',
  百分点: '个百分点',
  人民币: '元',
  周岁: '岁',
};

function baseUnit(unit: string): string {
  return SHORTER[unit] ?? unit;
}

function readWords([word = '', times = '一']: RegExpMatchArray): Reading {
  if (word === '两位数') return reading('%', 'share', 10);
  if (word.startsWith('翻')) {
    return reading('倍', 'share', 2 ** (readNumeral(times)?.value ?? Number.NaN));
  }
  return reading('%', 'share', 50);
}

function readTenths([, tenths = '']: RegExpMatchArray): Reading {
  return reading('%', 'share', product(readNumeral(tenths)?.value ?? Number.NaN, 10));
}

function readIndex([, value = '']: RegExpMatchArray): Reading {
  return reading(null, 'index', readNumeral(value)?.value ?? Number.NaN);
}

function readParts([, whole, parts = '']: RegExpMatchArray): Reading {
  return reading(whole === '百' ? '%' : '‰', 'share', readNumeral(parts)?.value ?? Number.NaN);
}

function readBandwidth(match: RegExpMatchArray, about: boolean): Reading | null {
  const [, digits, latin, scale, word] = match;
  const value = digits === undefined ? (readNumeral(scale ?? '')?.value ?? 0) : Number(digits);
  const letters = (latin ?? word ?? '').toLowerCase();
  const spelled = letters.length > 1;
  const generation = letters === 'g' && value <= LAST_GENERATION;
  if (!spelled && (!about || generation)) return null;
  const unit = /^[gt]/.test(letters) ? 'Gbps' : 'Mbps';
  const base = letters.startsWith('t') ? product(value, 1000) : value;
  return { ...reading(unit, 'bandwidth', base), bare: digits === undefined };
}
