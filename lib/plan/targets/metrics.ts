/**
 * What a number measures, under one name across documents.
 *
 * The vocabulary (`metrics.json`) holds the metrics of the field, each with the words that it is
 * written in. A metric that is not in it is named by the noun phrase of the text: without scope,
 * hedge and verb, and with 数 behind it when things are counted.
 */
import { fold } from '../../text/normalise';
import { REGIONS } from '../../text/regions';
import { FALLING, RISING } from './comparators';
import { GROWS } from './evidence-for';
import vocabulary from './metrics.json';

const ENTRIES = vocabulary.map(({ name, words }) => ({ name, pattern: new RegExp(words) }));

/** Words at the head of a phrase that hedge or date it, not part of what is measured. */
const HEDGES =
  /^(?:到|至|在(?!线|校|园|岗|建|营|册|职|库|院|架|产)|力争|争取|率先|基本(?![药公养医农建口])|确保|努力|预计|总体|分别|全面|初步|加快|推动|推进|促进|实现|带动|重点|进一步|不断|其中|每年|累计|使|并|将(?!来|军)|鼓励(?=设立|发展|建设)|[一二三四五六七八九]是|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|[①-⑩]|和(?!谐)|及|要(?!素)|(?:比|较)(?:20\d\d年|上年|去年)(?:相比)?|[,，、□\s])+/;
const MADE =
  '建设|建成|新建|改建|扩建|新改建|打造|培育|形成|新增|发展|创建|引进|扶持|支持|完成|组织|筛选|遴选|认定|布局|培养|配备|推出|举办|开展|建立|建有|拥有|选择';
/** Verbs that make things, at the head of a phrase: `建成农业智慧园40个以上`. */
const MAKING = new RegExp(`^(?:(?:${MADE}|设立|改扩建|至少|累计)(?:[、和及](?=${MADE}|改扩建))?)+`);
/** Verbs between what is measured and its number. */
const REACHING = new RegExp(
  `(?:力争|争取|总体|基本|分别|均|要|将|预计|普遍|平均|原则上|一般)*(?:达到或超过|${RISING}|${FALLING}|超过|超|突破|高于|不少于|不低于|不超过|不高于|至少|为|控制在)+(?:不少于|约|近)?\\s*$`,
);
/** Growth is a metric of its own beside the amount. */
const GROWTH =
  /((?:年均|(?<!\d)年|每年|累计|同比|平均)?(?:增长率?|增速|增幅|提高|提升|下降|降低|减少|缩小|压缩|精简)|年均)(?:保持在|稳定在|约|近|超过|达到|达|不低于|控制在)?\s*$/;
/** `比2015年下降`, `由2016年的1200亿元增加到`: what it is compared with. */
const COMPARED = /(?:(?:比|较)20\d\d年(?:末|底)?|(?:由|从(?![业事严]))[^,，;；。、]{0,24})$/;
/** Where the thing that is counted ends, and what it does begins: `工业企业采取按需付费的模式`. */
const DOING =
  /(?:采取|采用|实现|开展|运用|做大|做强|完成|达到|建成|建有|拥有|具备|投入|接入|参与|入围|入驻|进入|开通|通(?=光纤|宽带|硬化|客车)|得到|“)/;
/** What several subjects share behind 分别: `软件和信息服务业、电信业主营业务收入分别达到…`. */
const SHARED =
  /(?:产业)?(?:主营业务收入|业务收入|总收入|收入|增加值|产值|规模|总量|总额|交易额|零售额|(?:人口)?覆盖率|[\u4e00-\u9fff]{2}率|比例|比重|占比|人数|用户数?|数量|装机容量|排放总量|面积)$/;

/** `海南省`, `内蒙古自治区`. */
const PROVINCES = REGIONS.map(({ name, shortName }) => `${name}|${shortName}省`).join('|');
/** `郑州市`, `延边自治州`; 超市, 城市, 农贸市场 are other words. */
const CITY =
  '[\\u4e00-\\u9fff]{2,3}(?:(?<![超城都股上夜区级])市(?![场民政值级县区辖内])|自治州|自治县)(?=[\\u4e00-\\u9fffA-Z\\d]{4})';
/** Where a target applies, at the head of its phrase. */
const SCOPE = new RegExp(
  [
    '^(?:全(?:[省市国县区州]|自治区)(?:城乡)?',
    PROVINCES,
    '城乡(?!居民)|城镇(?!新增|登记|调查|化|居民)',
    '农村(?:家庭)?|城市家庭|(?:大)?部分(?:城市|农村家庭|地区)',
    '(?:各|每个?)(?:市县|设区市|县|乡镇|村)(?![委民])',
    '珠三角(?:地区)?|贫困(?:、偏远)?地区',
    '陆上(?=行政村)|海岛(?=行政村)',
    '(?:[\\u4e00-\\u9fff]{2}、)+[\\u4e00-\\u9fff]{2}(?=开展|建成|实现|完成|率先)',
    `${CITY})`,
  ].join('|'),
);

export interface Metric {
  /** The name that documents share. */
  readonly metric: string;
  /** The words of the text. */
  readonly metricText: string;
  readonly scope: string | null;
}

/** A number in its phrase. */
export interface Measured {
  /** The phrase before the number, and behind its unit. */
  readonly before: string;
  readonly behind: string;
  /** Where several subjects share the verb (分别, 均): they, and whose turn it is. */
  readonly subjects: readonly string[];
  readonly turn: number;
  readonly kind: 'count' | 'size' | 'rate' | 'multiple' | 'amount' | 'order' | 'bandwidth';
}

/** The metric of a number; `elided` is that of the number before, for phrases that leave it out. */
export function metricOf(
  { before, behind, subjects, turn, kind }: Measured,
  elided: string | null,
): Metric {
  const verb = withoutVerb(before);
  const grows = kind === 'rate' && GROWS.test(behind);
  const growth = kind === 'multiple' ? '翻番' : grows ? '年均增长' : verb.growth;
  const { phrase, scope } = bare(verb.rest);
  // 新建建筑中绿色建筑占比: a rate is not made, its verb says of what.
  const made = kind === 'rate' ? phrase : phrase.replace(MAKING, '');
  const subject = subjects.length > 1 ? (subjects[turn] ?? '') : made;
  const { thing, doing } = thingBehind(behind);
  const text = wording({ subject, thing, doing, kind, growth, elided });
  // 20万家企业“上云上平台”: what the things do may be what the vocabulary knows them by.
  const known =
    (scope === null ? undefined : knownName(scope + text)) ??
    (text === thing ? knownName(plain(behind)) : grownName(text, growth));
  return { metric: known ?? nameOf(text, kind), metricText: withoutGaps(text), scope };
}

/** Without blanks, and without the spaces that some pages have between characters. */
const withoutGaps = (text: string) =>
  text.replace(/□/g, '').replace(/(?<=[\u4e00-\u9fff,()])\s+|^\s+|\s+(?=[\u4e00-\u9fff,()])/g, '');

function withoutVerb(before: string): { rest: string; growth: string } {
  const words = before.trimEnd().replace(/:$/, '');
  const growth = GROWTH.exec(words)?.[1] ?? '';
  const rest = words
    .replace(growth === '' ? REACHING : GROWTH, '')
    .replace(COMPARED, '')
    .replace(/(?:每年|年均|持续)?(?:保持|实现)$/, '')
    .replace(/(?:恢复|达|提高|增加)?[到至]20\d\d年(?:水平)?的$/, '')
    .replace(/[:□\s]+$/, '');
  return { rest, growth: grown(growth) };
}

/** Growth is never named as the amount that grows. */
function grownName(text: string, growth: string): string | undefined {
  if (growth === '') return undefined;
  const known = knownName(text);
  if (known === undefined || /增长|提高|下降|降低|翻番/.test(known)) return known;
  const subject = text.slice(0, -growth.length);
  return `${knownName(subject) ?? plain(subject)}${growth}`;
}

/** 增速, 增幅 and 年增长 are one: 年均增长. */
function grown(growth: string): string {
  if (growth === '年均') return '年均增长';
  const verb = growth.replace(/增速|增幅|增长率/, '增长').replace(/^(?:累计|同比)/, '');
  return verb.replace(/^(?:年|每年|平均)(?=增长)/, '年均');
}

interface Words {
  readonly subject: string;
  readonly thing: string;
  readonly doing: string;
  readonly kind: Measured['kind'];
  readonly growth: string;
  readonly elided: string | null;
}

function wording({ subject, thing, doing, kind, growth, elided: last }: Words): string {
  // 规模年均增长15%、达到6000亿元: of growth the metric before is what grows.
  const elided = last?.replace(/(?:年均)?(?:增长|翻番)$/, '') ?? null;
  if (growth !== '') return `${subject || (elided ?? '')}${growth}`;
  if (thing !== '' && kind === 'rate') {
    // 覆盖80%以上的行政村; 80%的县建成电商服务体系
    if (subject.endsWith('覆盖')) return `${subject.slice(0, -2)}${thing}覆盖率`;
    if (doing !== '') return `${doing.replace(/的/g, '')}的${thing}比例`;
  }
  // 建设10个…: the thing counted stands behind the number.
  if (thing !== '' && (kind !== 'amount' || subject === '')) return thing;
  return subject || (elided ?? thing);
}

/** A phrase without what hedges it, and where it applies. */
export function bare(text: string): { phrase: string; scope: string | null } {
  const hedged = text.replace(HEDGES, '');
  const scope = SCOPE.exec(hedged)?.[0].trim() ?? null;
  const phrase = hedged
    .slice(scope?.length ?? 0)
    .replace(HEDGES, '')
    .trim();
  return { phrase, scope };
}

/**
 * The subjects of one verb, each with what they share: `软件和信息服务业、电信业主营业务收入` are
 * 软件和信息服务业主营业务收入 and 电信业主营业务收入.
 */
export function subjectsOf(before: string): string[] {
  const { phrase } = bare(withoutVerb(before).rest);
  const parts = phrase
    .replace(/(?:分别|均)$/, '')
    .split(/、|(?:和|与|(?<![普以涉惠波遍企])及(?!率|其|以))(?=[^和与、]*$)/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  const shared = SHARED.exec(phrase)?.[0] ?? '';
  return parts.map((part) => (SHARED.test(part) ? part : `${part}${shared}`));
}

/** The thing that is counted, `…个农业物联网示范基地`, and what it is to do. */
function thingBehind(behind: string): { thing: string; doing: string } {
  const words =
    /^(?:\/[\u4e00-\u9fff])?(?:以上|以内|左右|以下|上下)?的?([^,，;；。]*)/.exec(
      behind.trim(),
    )?.[1] ?? '';
  const verb = DOING.exec(words);
  const cut = verb && verb.index >= 1 ? verb.index : words.length;
  return { thing: words.slice(0, cut).trim(), doing: words.slice(cut).trim() };
}

function knownName(text: string): string | undefined {
  return ENTRIES.find(({ pattern }) => pattern.test(text))?.name;
}

/** Without quotes, glosses in brackets (`(WiFi)`) and 的; generations by their short names. */
export function plain(text: string): string {
  return fold(text)
    .replace(/第([三四五])代移动通信(?:技术)?/g, (_, digit) => `${'三四五'.indexOf(digit) + 3}G`)
    .replace(/\((?:[A-Za-z0-9.+\- ]+|[^()]{0,6})\)/g, (gloss) =>
      gloss.includes('、') ? gloss : '',
    )
    .replace(/[□“”\s]|的(?![士哥]|[^的]{1,12}比例$)/g, '');
}

/** The shared name: the vocabulary's, else the words themselves, normalised. */
export function nameOf(text: string, kind: Measured['kind']): string {
  const name = plain(text);
  const known = knownName(text) ?? knownName(name);
  if (known && !(kind === 'rate' && known.endsWith('数'))) return known;
  if (kind === 'bandwidth') return '宽带接入能力';
  if (kind === 'order') return name.endsWith('规模') ? name : `${name}规模`;
  return kind === 'count' && name !== '' && !/(?:[数量额率度]|规模|人次)$/.test(name)
    ? `${name}数`
    : name;
}
