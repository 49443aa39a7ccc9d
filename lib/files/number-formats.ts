/**
 * Numbers as Word writes them: the number formats of ECMA-376 part 1, §17.18.59, that documents in
 * Chinese have, as data.
 */

type Write = (value: number) => string;

/** 一百零五, 十二; with `plain` zeroes (一〇五) from a hundred on. Up to 9999. */
function counted(digits: string, units: string, value: number, tenAlone: boolean): string {
  const [zero = '', ...ones] = digits;
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += zero;
    gap = false;
    const silent = tenAlone && power === 1 && digit === 1 && text === '';
    text += `${silent ? '' : ones[digit - 1]}${units.charAt(power - 1)}`;
  }
  return text === '' ? zero : text;
}

const digitwise =
  (digits: string): Write =>
  (value) =>
    String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));

const HAN = '〇一二三四五六七八九';
const thousands = (zero: string): Write => {
  const digits = zero + HAN.slice(1);
  return (value) => counted(digits, '十百千', value, true);
};
const legal =
  (digits: string, units: string): Write =>
  (value) =>
    counted(digits, units, value, false);

/** 一 to 九十九 in words, from a hundred on digit by digit. */
const counting: Write = (value) =>
  value < 100 ? thousands('零')(value) : digitwise('○一二三四五六七八九')(value);

/** A run of characters that are numbers; beyond its end plain digits. */
const run =
  (characters: string): Write =>
  (value) =>
    Array.from(characters)[value - 1] ?? String(value);

/** 甲乙丙 goes round again behind its last. */
const round =
  (characters: string): Write =>
  (value) =>
    value < 1 ? String(value) : characters.charAt((value - 1) % characters.length);

/** a … z, aa, bb: Word repeats the letter. */
const letters: Write = (value) =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Write = (value) => {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    for (; left >= worth; left -= worth) text += letter;
  }
  return text;
};

const padded =
  (width: number): Write =>
  (value) =>
    String(value).padStart(width, '0');

/** A format of the standard, how it writes, and 12 in it. */
export interface NumberFormat {
  readonly name: string;
  readonly write: Write;
  readonly twelve: string;
}

/** Some programs end them at ⑳; one style throughout is one level of the outline. */
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟';
const FULL_WIDTH = digitwise('０１２３４５６７８９');

export const NUMBER_FORMATS: readonly NumberFormat[] = [
  { name: 'decimal', write: String, twelve: '12' },
  { name: 'decimalHalfWidth', write: String, twelve: '12' },
  { name: 'decimalFullWidth', write: FULL_WIDTH, twelve: '１２' },
  { name: 'decimalFullWidth2', write: FULL_WIDTH, twelve: '１２' },
  { name: 'decimalZero', write: padded(2), twelve: '12' },
  { name: 'decimalEnclosedCircle', write: run(CIRCLED), twelve: '⑫' },
  { name: 'decimalEnclosedCircleChinese', write: run(CIRCLED), twelve: '⑫' },
  {
    name: 'decimalEnclosedParen',
    write: run('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
    twelve: '⑿',
  },
  {
    name: 'decimalEnclosedFullstop',
    write: run('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
    twelve: '⒓',
  },
  { name: 'numberInDash', write: (value) => `- ${value} -`, twelve: '- 12 -' },
  { name: 'upperRoman', write: (value) => roman(value).toUpperCase(), twelve: 'XII' },
  { name: 'lowerRoman', write: roman, twelve: 'xii' },
  { name: 'upperLetter', write: (value) => letters(value).toUpperCase(), twelve: 'L' },
  { name: 'lowerLetter', write: letters, twelve: 'l' },
  { name: 'chineseCounting', write: counting, twelve: '十二' },
  { name: 'chineseCountingThousand', write: thousands('零'), twelve: '十二' },
  { name: 'taiwaneseCounting', write: counting, twelve: '十二' },
  { name: 'taiwaneseCountingThousand', write: thousands('零'), twelve: '十二' },
  { name: 'japaneseCounting', write: thousands('〇'), twelve: '十二' },
  { name: 'ideographDigital', write: digitwise(HAN), twelve: '一二' },
  { name: 'japaneseDigitalTenThousand', write: digitwise(HAN), twelve: '一二' },
  { name: 'taiwaneseDigital', write: digitwise('○一二三四五六七八九'), twelve: '一二' },
  { name: 'koreanDigital2', write: digitwise('零一二三四五六七八九'), twelve: '一二' },
  {
    name: 'chineseLegalSimplified',
    write: legal('零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
    twelve: '壹拾贰',
  },
  {
    name: 'ideographLegalTraditional',
    write: legal('零壹貳參肆伍陸柒捌玖', '拾佰仟'),
    twelve: '壹拾貳',
  },
  { name: 'ideographTraditional', write: round('甲乙丙丁戊己庚辛壬癸'), twelve: '乙' },
  { name: 'ideographZodiac', write: round('子丑寅卯辰巳午未申酉戌亥'), twelve: '亥' },
  {
    name: 'ideographEnclosedCircle',
    write: run('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
    twelve: '12',
  },
  { name: 'bullet', write: () => '', twelve: '' },
  { name: 'none', write: () => '', twelve: '' },
];

const BY_NAME = new Map(NUMBER_FORMATS.map(({ name, write }) => [name, write]));

/** Above this no list of a document goes; a start of a thousand million is nobody's. */
const LARGEST = 9999;

/** Writes a number; formats of other languages are written in digits. */
export function writeNumber(value: number, format: string): string {
  if (value < 0 || value > LARGEST) return String(value);
  return (BY_NAME.get(format) ?? String)(value);
}
