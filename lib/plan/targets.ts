/**
 * The targets of a measure: what it commits to in numbers, and its dated milestones.
 *
 * A deadline holds from where it stands to the end of its sentence, over commas and semicolons, until
 * another takes its place; in a clause of goals, where it stands at the head, to the end of the
 * clause. What is in quotation marks is a name, not a quantity.
 */
import { fold } from '../text/normalise';
import { type Quantity, quantities } from '../text/quantities';
import { type Deadline, deadlines } from './deadlines';
import { type Measured, type Metric, metricOf, metricOfPhrase } from './metrics';
import type { Comparator, Target } from './plan';

/** Comparators by the words before a number; the first that fits counts. Examples behind. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不超过|控制在|降(?:低)?(?:至|到))[^,，;；。]{0,4}$/, '<='], // 控制在5%
  [/达到或超过[^,，;；。]{0,4}$/, '>='],
  [/(?:不少于|不低于|至少|扩容至不少于)[^,，;；。]{0,4}$/, '>='], // 不少于3600G
  [/(?:超过|突破|高于|多于|大于)[^,，;；。]{0,2}$/, '>'], // 突破1000亿元
  [/基本(?:达到|实现|完成)[^,，;；。]{0,4}$/, '≈'], // 基本达到20Mbps
  [/(?:约|大约|近)$/, '≈'],
  [
    /(?:达到|(?<!通)达|提高(?:到|至)|增加?(?:到|至)|提升(?:到|至)|扩容至|增长到|不断提高到)[^,，;；。、]{0,4}$/,
    '>=',
  ],
];
/** Comparators by the words behind a number. */
const BEHIND: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s*(?:以上|及以上|或以上)/, '>='],
  [/^\s*(?:以内|以下|之内)/, '<='],
  [/^\s*(?:左右|上下)/, '≈'],
];

/** Numbers that name something: generations, ratings, ordinals, standards, hotlines, sizes of plans. */
const NAMES_BEHIND =
  /^(?:(?:以上)?的[^,，;；。、]{0,8}(?:企业|单位|项目|园区)(?=[^,，;；。]*\d)|及?以上(?:景区|高新)|年?行动计划|年规划|类信息消费|大领域|网融合|证合一|号)/;

/** Verbs that make a count of Chinese numerals a thing to be built: `建成三个方向`. */
const BUILDING = /(?:建成|建设|新建|打造|培育|形成|新增|发展|创建|引进)[^,，;；。、]{0,6}$/;

/** A comma between groups of three digits ends no clause: `1,200公里`. */
const CLAUSE = /(?:[^,，;；。!！?？\n]|(?<=\d),(?=\d{3}(?!\d)))+/g;

/** What there is already, or was reached before: no target. */
const ACHIEVED =
  /截至|目前|现有|(?:期间|以来|近年)[^,，]{0,8}[,，]?.{0,12}累计|已(?:建成|有|达|形成|实现|完成|累计)|累计(?:完成|建成|实现)/;

/** A piece of text and where it begins in the measure. */
interface Clause {
  readonly start: number;
  readonly text: string;
}

/** Nobody writes longer ones; a text without punctuation must not cost the square of its length. */
const LONGEST_SENTENCE = 3000;
const LONGEST_CLAUSE = 300;

/**
 * Reads the targets of a measure's text, in order; `goals` when it is the plan's clause of goals.
 * Offsets of `start` and `end` are in that text.
 */
export function readTargets(text: string, goals: boolean): Target[] {
  let inherited: string | null = null;
  return Array.from(text.matchAll(SENTENCE)).flatMap((match) => {
    if (match[0].length > LONGEST_SENTENCE) return [];
    const sentence = new Sentence(match[0], inherited);
    if (goals) inherited = sentence.lastDeadline;
    return sentence.targets().map((target) => ({
      ...target,
      start: target.start + match.index,
      end: target.end + match.index,
    }));
  });
}

const SENTENCE = /[^。!！?？\n]+/g;

/** How firmly: of these the first set governs the list that it opens, the others their phrase alone. */
const GOVERNING = /力争|争取|确保|努力/;
const MODALITY = /力争|争取|确保|努力|率先|基本|预计|原则上/;

class Sentence {
  readonly #text: string;
  readonly #folded: string;
  readonly #dates: readonly Deadline[];
  readonly #inherited: string | null;

  /** `inherited` is the deadline that a sentence before it set for this one too. */
  constructor(text: string, inherited: string | null) {
    const folded = fold(text);
    this.#text = text;
    this.#dates = deadlines(folded);
    this.#folded = blankDates(blankNames(folded), this.#dates);
    this.#inherited = inherited;
  }

  get lastDeadline(): string | null {
    return this.#dates.at(-1)?.by ?? this.#inherited;
  }

  targets(): Target[] {
    let elided: string | null = null;
    return Array.from(this.#folded.matchAll(CLAUSE)).flatMap((match) => {
      const clause = { start: match.index, text: match[0] };
      if (clause.text.length > LONGEST_CLAUSE || this.#achieved(clause)) return [];
      return this.#read(clause).map(({ start, end, about, ...target }) => {
        const metric: Metric = about(elided);
        elided = metric.metricText;
        return {
          ...target,
          ...metric,
          quote: this.#text.slice(start, end).trim(),
          deadline: this.#deadlineAt(end),
          horizon: null,
          modality: this.#modality(start, end),
          start,
          end,
        };
      });
    });
  }

  #read(clause: Clause): Read[] {
    const numbers = [...counted(clause), ...covered(clause)].sort((a, b) => a.start - b.start);
    if (numbers.length > 0) return numbers;
    const dated = this.#deadlineAt(clause.start + clause.text.length) !== null;
    return dated ? milestone(clause) : [];
  }

  #deadlineAt(offset: number): string | null {
    return this.#dates.findLast(({ end }) => end <= offset)?.by ?? this.#inherited;
  }

  /** What the sentence says up to the clause's end tells of what there is already. */
  #achieved({ start, text }: Clause): boolean {
    return ACHIEVED.test(this.#folded.slice(0, start + text.length));
  }

  /** In the phrase itself, or before it in the sentence where it opens a list. */
  #modality(start: number, end: number): string | null {
    const own = MODALITY.exec(this.#folded.slice(start, end));
    return (own ?? GOVERNING.exec(this.#folded.slice(0, start)))?.[0] ?? null;
  }
}

/** A target as far as its own words tell; `about` names its metric once the one before is known. */
type Read = Omit<Target, 'quote' | 'deadline' | 'horizon' | 'modality' | keyof Metric> & {
  readonly about: (elided: string | null) => Metric;
};

/** Replaces what is quoted or in brackets by blanks of the same length. */
function blankNames(folded: string): string {
  return folded.replace(/“[^”]*”|《[^》]*》|〈[^〉]*〉/g, (name) => '□'.repeat(name.length));
}

/** Replaces deadlines by blanks: their numbers are none of what is measured. */
function blankDates(folded: string, dates: readonly Deadline[]): string {
  let text = folded;
  for (const { start, end } of dates) {
    text = text.slice(0, start) + '□'.repeat(end - start) + text.slice(end);
  }
  return text;
}

/** Quantities that are targets. */
function counted({ start, text }: Clause): Read[] {
  const found = quantities(text).filter((quantity) => isTarget(quantity, text));
  return found.map((quantity, i) => {
    const from =
      i === 0
        ? leadOf(text, quantity)
        : Math.max(found[i - 1]?.end ?? 0, lastBreak(text, quantity.start));
    const to = tailOf(text, quantity);
    return {
      kind: 'number' as const,
      start: start + from,
      end: start + to,
      comparator: comparatorOf(quantity, text, found, i),
      value: quantity.value,
      max: quantity.max,
      unit: quantity.unit,
      about: (elided: string | null) =>
        metricOf(
          {
            before: text.slice(
              quantity.order || /分别/.test(text) ? 0 : from,
              found[0]?.start === quantity.start || !/分别/.test(text)
                ? quantity.start
                : (found[0]?.start ?? 0),
            ),
            behind: text.slice(quantity.end, to),
            turn: i,
            kind: kindOf(quantity),
          },
          elided,
        ),
    };
  });
}

function kindOf({ unit, order }: Quantity): Measured['kind'] {
  if (order) return 'order';
  if (unit === '%') return 'rate';
  if (unit === '元') return 'amount';
  return /bps$/.test(unit) ? 'bandwidth' : 'count';
}

function isTarget(quantity: Quantity, text: string): boolean {
  const before = text.slice(0, quantity.start);
  const behind = text.slice(quantity.end);
  if (NAMES_BEHIND.test(behind)) return false;
  // 20家百亿级企业: the order of magnitude says which, not how many.
  if (quantity.order && /\d\s*(?:余|多)?[家个户]$/.test(before)) return false;
  if (/(?:第|实施|开展|关于)\s*$/.test(before) || /实施[^、]{0,4}$/.test(before)) return false;
  if (quantity.unit === '级' && !quantity.order) return /^覆盖/.test(behind);
  if (quantity.han && quantity.unit !== '%') return BUILDING.test(before);
  return !/(?:浏览|电话|热线)\s*:?\s*$/.test(before);
}

function comparatorOf(
  quantity: Quantity,
  text: string,
  found: readonly Quantity[],
  i: number,
): Comparator {
  if (quantity.order) return '≈';
  const before = text.slice(0, quantity.start);
  const behind = text.slice(quantity.end);
  for (const [pattern, comparator] of BEHIND) if (pattern.test(behind)) return comparator;
  for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator;
  // 分别达到800亿元和700亿元: the verb serves both.
  if (i > 0 && /分别/.test(text.slice(0, found[0]?.start)))
    return comparatorOf(found[0] as Quantity, text, found, 0);
  if (quantity.unit === '%' && quantity.value < 100 && /^的/.test(behind)) return '>=';
  if (/^(?:M|G)?起步/.test(behind)) return '>=';
  if (/^[百千万亿]/.test(text.slice(quantity.start))) return '≈';
  return '=';
}

/** Where the phrase of a first number begins: at the last break that is not inside a list. */
function leadOf(text: string, quantity: Quantity): number {
  const blank = /^[□\s]*/.exec(text)?.[0].length ?? 0;
  return Math.min(blank, quantity.start);
}

function lastBreak(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('、', offset - 1), text.lastIndexOf('和', offset - 1)) + 1;
}

/** A count's phrase goes on to the thing counted, up to the next item of a list. */
function tailOf(text: string, quantity: Quantity): number {
  const rest = text.slice(quantity.end);
  const stop = /[、]|和(?=[\d一二三四五六七八九])/.exec(rest)?.index ?? rest.length;
  return quantity.end + stop;
}

/** Coverage: `全覆盖`, `所有…`, `全部实现`, `每户` are one hundred per cent of something. */
const COVERAGE =
  /(?:[^,，;；。]*?(?<!健)全覆盖(?!工程|项目|行动|计划)|[^,，;；。]*?全部(?:实现|完成|达到|建成|开通|纳入)|(?:^|[^,，;；。]*?)覆盖(?:所有|全部)[^,，;；。]*|(?:^|[^,，;；。]*?)(?:所有|每(?=户|个|所|村|名|家))[^,，;；。]*?(?:具备|享受|开展|实现|建成|建立|完成|接入|通|配备)[^,，;；。]*)/g;

function covered({ start, text }: Clause): Read[] {
  return Array.from(text.matchAll(COVERAGE)).map((match) => {
    const blank = /^[□\s和及]*/.exec(match[0])?.[0].length ?? 0;
    return {
      kind: 'number' as const,
      start: start + match.index + blank,
      end: start + match.index + match[0].length,
      comparator: /基本/.test(match[0]) ? ('≈' as const) : ('=' as const),
      value: 100,
      max: null,
      unit: '%',
      about: () => metricOfPhrase(match[0].slice(blank)),
    };
  });
}

/** A state that is to be reached: resultative verbs, ranks. Asked only where there is a deadline. */
const RESULT =
  /(?:建成|建立|形成|实现|完成|达到|打造|培育一批|商用|得到[^,，]{0,6}应用|领先|前列|先进行列|世界先进|一流|显著(?:增强|提升|提高)|全面覆盖|覆盖)/;

function milestone({ start, text }: Clause): Read[] {
  if (!RESULT.test(text)) return [];
  const blank = /^[□\s]*/.exec(text)?.[0].length ?? 0;
  return [
    {
      kind: 'milestone',
      start: start + blank,
      end: start + text.length,
      comparator: /基本/.test(text) ? '≈' : '=',
      value: null,
      max: null,
      unit: null,
      about: () => metricOfPhrase(text.slice(blank)),
    },
  ];
}
