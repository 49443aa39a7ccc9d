/**
 * Numbers with their units, as official prose writes them: `1.5万亿元`, `５０Mbps`, `百家`,
 * `5至10家`, `百分之八十`, `七成`. Read on folded text; values in base units.
 */

/** A quantity in a text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a range (`2-3个`), else null. */
  readonly max: number | null;
  /** Base unit: `元`, `%`, `个`, `Mbps`, ... */
  readonly unit: string;
  /** Written in Chinese numerals: `三个方向`. Such numbers are more often names than counts. */
  readonly han: boolean;
  /** `5000亿级`: an order of magnitude. */
  readonly order: boolean;
}

/** Counted things. A classifier makes a number a count; without one it may be anything. */
const CLASSIFIERS =
  '微克/立方米|大类|人次|亩次|公里|平方公里|平方米|立方米|千瓦时|千瓦|吨|亩|元|%|个|家|户|部|种|类|台|套|件|项|座|所|人|名|条|处|辆|架|次|张|只|头|米|层|级|期|款|册|篇|岁|天|小时|分钟';

/** Scale words and their factors. */
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
const SCALE = SCALES.map(([word]) => word).join('|');

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN_DIGITS = '[一二三四五六七八九十两]{1,3}';
const RANGE = '\\s*(?:至|到|-|~)\\s*';

/** `1.5万亿元`, `2-3个`, `10余个`, `3万元-5万元`, `5000亿级`. */
const NUMERIC = new RegExp(
  `(?<![\\d.A-Za-z])(${DIGITS})\\s*(${SCALE})?(?:(${CLASSIFIERS})?${RANGE}(${DIGITS})\\s*(${SCALE})?)?\\s*(?:余|多)?\\s*(${CLASSIFIERS})`,
  'g',
);
/** `万亿元`, `百家`, `千亿级`: a scale without a number before it is one of it. */
const BARE_SCALE = new RegExp(
  `(?<![\\d.一二三四五六七八九十两几数上每])(${SCALE})(级|元|家|个|户|人)`,
  'g',
);
/** `三个方向`, `五级`. */
const HAN = new RegExp(`(?<![第\\d一二三四五六七八九十])(${HAN_DIGITS})(大类|${CLASSIFIERS})`, 'g');
/** `50M`, `3600G`, `20Mbps`: bandwidth, where the words around it are of bandwidth. */
const BANDWIDTH = new RegExp(
  `(?<![\\d.A-Za-z])(${DIGITS})\\s*(Mbps|Gbps|M|G)(?![A-Za-z\\d])`,
  'gi',
);
const BANDWIDTH_WORDS = /带宽|宽带|接入|光纤|出口|网络建设|速率|兆/;
/** `百分之八十`, `七成`. */
const PERCENT = new RegExp(`百分之(${HAN_DIGITS})|(${HAN_DIGITS})成(?![为立功效果长就])`, 'g');

/** `翻一番` is twice as much, `翻两番` four times. */
const DOUBLED = /翻([一二两三])?番/g;

/** All quantities of a folded text, in order, none inside another. */
export function quantities(folded: string): Quantity[] {
  const found = [
    ...all(folded, DOUBLED, (m) => ({
      value: 2 ** (m[1] ? hanNumber(m[1]) : 1),
      unit: '倍',
      han: false,
    })),
    ...all(folded, PERCENT, (m) => ({
      value: m[1] ? hanNumber(m[1]) : hanNumber(m[2]) * 10,
      unit: '%',
      han: true,
    })),
    ...all(folded, BANDWIDTH, (m) => readBandwidth(m, BANDWIDTH_WORDS.test(folded))),
    ...all(folded, NUMERIC, readNumeric),
    ...all(folded, BARE_SCALE, (m) => ({
      value: factor(m[1]),
      unit: m[2] === '级' ? '元' : (m[2] ?? ''),
      order: m[2] === '级',
    })),
    ...all(folded, HAN, (m) => ({ value: hanNumber(m[1]), unit: baseUnit(m[2] ?? ''), han: true })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quantity[] = [];
  for (const quantity of found) {
    if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity);
  }
  return kept;
}

function readNumeric(match: RegExpMatchArray): Partial<Quantity> {
  const [, low, lowScale, , high, highScale, classifier = ''] = match;
  const scale = factor(lowScale ?? (high ? highScale : undefined));
  const order = classifier === '级' && (lowScale ?? highScale) !== undefined;
  return {
    value: exact(number(low) * scale),
    max: high ? exact(number(high) * factor(highScale)) : null,
    unit: order ? '元' : baseUnit(classifier),
    order,
  };
}

/** Up to here a number with G is a generation of mobile networks, not a bandwidth. */
const LAST_GENERATION = 6;

function readBandwidth(
  [, digits, letters = '']: RegExpMatchArray,
  aboutBandwidth: boolean,
): Partial<Quantity> {
  const value = number(digits);
  const spelled = /bps$/i.test(letters);
  const generation = /^g$/i.test(letters) && value <= LAST_GENERATION;
  if (!spelled && (!aboutBandwidth || generation)) return {};
  return { value, unit: /^g/i.test(letters) ? 'Gbps' : 'Mbps' };
}

function all(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Partial<Quantity>,
): Quantity[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number.NaN,
    max: null,
    unit: '',
    han: false,
    order: false,
    ...read(match),
  })).filter(({ value }) => Number.isFinite(value));
}

/** Products of decimals are not exact in binary: 2.2亿 must be 220000000. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function number(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''));
}

function factor(scale: string | undefined): number {
  return SCALES.find(([word]) => word === scale)?.[1] ?? 1;
}

function baseUnit(classifier: string): string {
  return classifier === '大类' ? '类' : classifier;
}

/** `两` and numerals up to 99. */
function hanNumber(text = ''): number {
  const match = /^(?:([一二三四五六七八九两])?(十))?([一二三四五六七八九两])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const digit = (character: string | undefined) =>
    character === undefined
      ? 0
      : character === '两'
        ? 2
        : '一二三四五六七八九'.indexOf(character) + 1;
  return (match[2] ? (match[1] ? digit(match[1]) : 1) * 10 : 0) + digit(match[3]);
}
