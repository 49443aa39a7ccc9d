/**
 * What a target measures, under one name across documents.
 *
 * The vocabulary (`metrics.json`) holds the metrics of the field, each with the words that it is
 * written in. A metric that is not in it is named by the noun phrase of the text: without scope,
 * hedge and verb, and with 数 behind it when things are counted.
 */
import { fold } from '../text/normalise';
import vocabulary from './metrics.json';

const ENTRIES = vocabulary.map(({ name, words }) => ({ name, pattern: new RegExp(words) }));

/** Words at the head of a phrase that hedge or date it, not part of what is measured. */
const HEDGES =
  /^(?:到|至|在(?!线)|力争|争取|率先|基本|确保|努力|预计|总体|全面|初步|加快|推动|推进|实现|带动|重点|进一步|不断|其中|使|并|和|及|[,，、□\s])+/;
/** Verbs that make things, at the head of a phrase: `建成农业智慧园40个以上`. */
const MAKING =
  /^(?:建设|建成|新建|打造|培育|形成|新增|发展|创建|引进|扶持|完成|组织|认定|布局|培养)+/;
/** Verbs between what is measured and its number. */
const REACHING =
  /(?:力争|争取|总体|基本|分别|均|要|将|预计)*(?:达到或超过|达到|(?<!通)达|超过|突破|高于|提高(?:到|至)|提升(?:到|至)|增加?(?:到|至)|增长到|扩容至|控制在|稳定在|保持在|降(?:低)?(?:到|至)|不少于|不低于|不超过|不高于)+(?:不少于|约|近)?\s*$/;
/** Growth is a metric of its own beside the amount. */
const GROWTH =
  /((?:年均|年|每年|累计|同比)?(?:增长|增速|提高|下降|降低|减少))(?:约|近|超过|达到|不低于)?\s*$/;
/** Where the thing that is counted ends, and what it does begins: `工业企业采取按需付费的模式`. */
const DOING = /(?:采取|采用|实现|开展|运用|做大|做强|完成|达到|建成|投入|接入|参与|□)/;
/** What several subjects share behind 分别: `软件和信息服务业、电信业主营业务收入分别达到…`. */
const SHARED =
  /(?:主营业务收入|业务收入|总收入|收入|增加值|产值|规模|总量|总额|交易额|零售额|普及率|覆盖率|比例|比重|占比|用户数?|数量)$/;

/** Where a target applies, at the head of its phrase. */
const SCOPE =
  /^(?:全[省市国县区州](?:城乡)?|城乡|农村(?:家庭)?|城市家庭|部分城市|(?:各|每个)市县|珠三角(?:地区)?|贫困(?:、偏远)?地区|陆上(?=行政村)|海岛(?=行政村)|(?:[\u4e00-\u9fff]{2}、)+[\u4e00-\u9fff]{2}(?=开展|建成|实现|完成|率先))/;

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
  /** How many numbers of the same verb stand before it: the second of 分别 is 1. */
  readonly turn: number;
  readonly kind: 'count' | 'rate' | 'amount' | 'order' | 'bandwidth';
}

/** The metric of a number; `elided` is that of the number before, for phrases that leave it out. */
export function metricOf({ before, behind, turn, kind }: Measured, elided: string | null): Metric {
  const growth = GROWTH.exec(before.trimEnd());
  const { phrase, scope } = bare(before.trimEnd().replace(growth ? GROWTH : REACHING, ''));
  const subject = share(phrase.replace(MAKING, ''), turn, /分别/.test(before));
  const thing = thingBehind(behind);
  const text = wording({ subject, thing, kind, growth: growth?.[1] ?? '', elided });
  // 20万家企业“上云上平台”: what the things do may be what the vocabulary knows them by.
  const known = text === thing ? knownName(behind) : undefined;
  return { metric: known ?? nameOf(text, kind), metricText: text.replace(/□/g, ''), scope };
}

interface Words {
  readonly subject: string;
  readonly thing: string;
  readonly kind: Measured['kind'];
  readonly growth: string;
  readonly elided: string | null;
}

function wording({ subject, thing, kind, growth, elided }: Words): string {
  if (growth !== '') return `${subject || (elided ?? '')}${growth}`;
  // 建设10个…, 80%的县…: the thing counted stands behind the number.
  if (thing !== '' && (kind !== 'amount' || subject === '')) return thing;
  return subject || (elided ?? thing);
}

/** The metric of a milestone or of coverage: the words themselves. */
export function metricOfPhrase(words: string): Metric {
  const { phrase, scope } = bare(words);
  const text = phrase.replace(/^所有/, '').replace(/全覆盖$/, '覆盖率');
  return { metric: nameOf(text, 'rate'), metricText: phrase.replace(/□/g, ''), scope };
}

function bare(text: string): { phrase: string; scope: string | null } {
  const hedged = text.replace(HEDGES, '');
  const scope = SCOPE.exec(hedged)?.[0] ?? null;
  const phrase = hedged
    .slice(scope?.length ?? 0)
    .replace(HEDGES, '')
    .trim();
  return { phrase, scope };
}

/** Of several subjects the one whose turn it is, with what they share. */
function share(subject: string, turn: number, respectively: boolean): string {
  if (!respectively) return subject;
  const subjects = subject.split(/、|和(?=[^和、]*$)/).filter((part) => part.length > 1);
  const own = subjects[Math.min(turn, subjects.length - 1)] ?? subject;
  const shared = SHARED.exec(subject)?.[0] ?? '';
  return own.endsWith(shared) ? own : `${own}${shared}`;
}

/** The thing that is counted: `…个农业物联网示范基地`, without what is said of it further on. */
function thingBehind(behind: string): string {
  const thing = /^(?!以上|以内|左右|以下)的?([^,，;；。、（(]*)/.exec(behind.trim())?.[1] ?? '';
  const doing = DOING.exec(thing);
  return (doing && doing.index >= 2 ? thing.slice(0, doing.index) : thing).trim();
}

function knownName(text: string): string | undefined {
  return ENTRIES.find(({ pattern }) => pattern.test(text))?.name;
}

/** The shared name: the vocabulary's, else the words themselves, normalised. */
function nameOf(text: string, kind: Measured['kind']): string {
  const known = knownName(text);
  if (known) return known;
  if (kind === 'bandwidth') return '宽带接入能力';
  const plain = fold(text).replace(/[□的\s]/g, '');
  if (kind === 'order') return plain.endsWith('规模') ? plain : `${plain}规模`;
  return kind === 'count' && plain !== '' && !/[数量额率度]$/.test(plain) ? `${plain}数` : plain;
}
