/**
 * Notes on responsibility: `(责任单位：省教育厅，各市县政府)`, on a line of their own
 * `责任单位：省经信委、发改委`, with a verb `(省发展改革委牵头负责)`.
 */
import type { Agency } from '../plan';

/** Allows for white space between characters, as some pages have it. */
const spaced = (pattern: string) => pattern.replace(/[\u4e00-\u9fff]/g, '$&\\s{0,2}');

const LABEL = spaced(
  '(?:主要|第一)?(?:责任|牵头|配合|参与|参加|协办|协同|协作|协助|主办|主责|落实|实施|承办|负责|主管)(?:责任|负责|落实|实施|和配合)?(?:单位|部门|处室|科室|机构|主体)',
);
/** Labels that are short for those; only before a colon at the beginning of a note. */
const SHORT_LABEL = spaced('牵头|配合|责任');
/** What notes say besides: who leads in person, until when. */
const ASIDE = spaced(
  '(?:牵头|责任|分管|包保|负责|挂包?钩?|联系|主管|挂帅)(?:市|省|县|区)?(?:领导|人)|联系(?:人|电话)|(?:完成|办结|整改|落实|实施|工作|推进|达成)(?:时限|时间|期限|节点|进度)|时间(?:节点|进度|安排|要求)|(?:完成)?时限',
);

const LABEL_AT_START = new RegExp(`^\\s*(${LABEL}|${SHORT_LABEL})\\s*:`);
const ASIDE_AT_START = new RegExp(`^\\s*(?:${ASIDE})\\s*:`);

/** A whole line that is a note; the last full stop is its own. Matched on folded text. */
const NOTE_LINE = new RegExp(`^\\s*[([]?\\s*(?:${LABEL}|${SHORT_LABEL}|${ASIDE})\\s*:`);
const LONGEST_ASIDE = 60;

/**
 * A note in brackets at the end of a paragraph or sentence, which may hold brackets itself:
 * `各县(市、区)政府`. Matched on folded text. Lengths are bounded: pages hold lines of any length.
 */
const INNER = '(?:\\([^()]{0,40}\\)|\\[[^[\\]]{0,40}\\])';
const WITH_LABEL = `\\s{0,4}(?:${LABEL}|${SHORT_LABEL}|${ASIDE})\\s{0,4}:(?:[^()[\\]]|${INNER}){0,600}`;
const WITH_VERB = `(?:[^()[\\]。]|${INNER}){2,200}?(?:牵头|负责|配合)(?:负责|落实|实施|推进|组织实施)?\\s{0,4}`;
const NOTE_IN_BRACKETS = new RegExp(
  `(?:\\((?:${WITH_LABEL}|${WITH_VERB})\\)|\\[(?:${WITH_LABEL}|${WITH_VERB})\\])[。.]?`,
  'g',
);

/** What names of agencies end in. */
const AGENCY =
  '(?:[委办局厅部署院行团]|政府|法院|检察院|总工会|妇联|残联|团省委|工商联|贸促会|委员会|管委会|办公室|中心|总队|海关|公司|集团|协会|学会|联合会|总局|高校|单位|部门|企业)(?:\\([^()]{1,20}\\))?(?:等(?:有关|相关)?(?:部门|单位)?(?:和单位)?)?';
const NAME = `(?:[^()[\\]。;:,、]{1,24}${AGENCY}|各[市县区州设有][^()[\\]。;:,、]{0,20})`;
const NAMES = `[([]${NAME}(?:[、,;]${NAME}){0,30}[)\\]]。?\\s*`;
/** Names alone in brackets, behind the last sentence or on a line: `…。(国家医保局、国家药监局等)`. */
const NAMES_AT_END = new RegExp(`[。;]\\s{0,4}(${NAMES})$`);
const NAMES_LINE = new RegExp(`^\\s*${NAMES}$`);

/** What a note says that they do: `按职责分工负责`. */
const DO =
  '(?:按(?:照)?(?:各自)?(?:职能|职责)(?:分工)?)?(?:共同|分别|具体|组织|指导)?(?:牵头)?(?:负责|配合|参与|参加|牵头|落实|实施|推进|组织实施|协助|协同){1,3}';
/** A sentence of names and what they do: `。省交通运输厅牵头，省水利厅配合。`. */
const WHO = `由?(?!要求|必须|[将对请凡]|支持|鼓励)${NAME}(?:、${NAME}){0,30}${DO}`;
const NAMES_WITH_VERB = new RegExp(`[。;)]\\s{0,4}(${WHO}(?:[,;]${WHO}){0,4}。?)\\s*$`);

/** A note that follows the last sentence of a paragraph without brackets. */
const NOTE_AT_END = new RegExp(`[。;)]\\s{0,4}((?:${LABEL})\\s{0,4}:[^。]{1,600}。?)$`);
/** A note at the beginning of a line that goes on with a sentence. */
const NOTE_AT_START = new RegExp(`^\\s*(?:${LABEL})\\s{0,4}:[^。]{1,600}。`);

/** Whether a folded line is nothing but a note on agencies. */
export function isAgencyLine(folded: string): boolean {
  if (!NOTE_LINE.test(folded)) return folded.length < LONGEST_TAIL && NAMES_LINE.test(folded);
  if (ASIDE_AT_START.test(folded.replace(/^\s*[([]/, ''))) return folded.length <= LONGEST_ASIDE;
  const plain = folded.trim().replace(/[。.]$/, '');
  const closed = /^[([]/.test(plain) ? /[)\]]$/.test(plain) || !/[)\]]/.test(plain) : true;
  return closed && !plain.includes('。');
}

/** The notes within a folded text, in brackets or at its beginning or end, as offsets in order. */
export function agencyNotes(folded: string): { start: number; end: number }[] {
  const notes = Array.from(folded.matchAll(NOTE_IN_BRACKETS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const atStart = NOTE_AT_START.exec(folded.slice(0, 700))?.[0].length ?? 0;
  if (atStart > 0 && (notes[0]?.start ?? folded.length) >= atStart) {
    notes.unshift({ start: 0, end: atStart });
  }
  const tail = folded.slice(-LONGEST_TAIL);
  const atEnd = [NOTE_AT_END, NAMES_AT_END, NAMES_WITH_VERB]
    .map((pattern) => pattern.exec(tail)?.[1])
    .find((found) => found);
  if (atEnd) {
    const start = folded.length - tail.length + tail.lastIndexOf(atEnd);
    const end = start + atEnd.length;
    if ((notes.at(-1)?.end ?? 0) <= start) notes.push({ start, end });
  }
  return notes;
}

/** A note at the end of a paragraph is no longer than this. */
const LONGEST_TAIL = 700;

/** `列第一位的为牵头单位`: from there on the first of every note leads. Matched on folded text. */
const FIRST_LEADS =
  /(?:列|排)(?:名|在)?(?:在)?(?:第一位?|首位|第1位?)的?(?:者|单位|部门|责任单位)?(?:为|是|系)?(?:第一)?(?:牵头|主办|主要责任|负责)|第一(?:责任)?(?:个)?(?:单位|部门)(?:为|是)牵头/;

/** Whether a folded text says that the agency named first leads. */
export function saysFirstLeads(folded: string): boolean {
  return FIRST_LEADS.test(folded);
}

/** The agencies of a note where the document says that the first leads. */
export function withFirstLeading(agencies: readonly Agency[]): Agency[] {
  const told = agencies.some(({ role }) => role !== null);
  return agencies.map((agency, i) => (i === 0 && !told ? { ...agency, role: 'lead' } : agency));
}

/** Words at the end of a note that name nobody: a convention of the document, a verb. */
const CONVENTION =
  /[,;]\s*以下(?!同)[^()]{0,60}$|[,，;]?\s*(?:(?:列|排)[^,，;]{0,12}(?:牵头|主办|负责)(?:部门|单位)?)?[,，]?\s*(?:以?下同|下同)?\s*$/;
const VERB = new RegExp(
  `\\s*(?:等(?:有关|相关)?(?:部门|单位|地区)?(?:和单位)?)?${DO}$|\\s*等(?:有关|相关)?(?:部门|单位)?(?:和单位)?$`,
);
/** Longer than either: only so much is searched, as a list may have any length. */
const LONGEST_END = 60;

/** `各市、州、县人民政府` is one name: all governments of these ranks. */
const RANK = '(?:设区的?市|地级市|县级市|自治[州县旗]|[市州盟县区旗])';
const WITHIN_RANKS = `(?<=各${RANK}(?:、${RANK})*)、(?=${RANK}(?:[、([人政党委府]|$))`;

/** Between the names of a list. Sticky: tried at each character outside brackets. */
const SEPARATOR = new RegExp(
  `(?!${WITHIN_RANKS})(?:[,，]|、|等?[及和](?=相关|有关|各)|(?<=[局厅委办部院会署府行])(?:以及|及|和|与)(?=[省市各国])|(?<=[局厅委办部院会署府行])\\s+(?=[\\u4e00-\\u9fff]{3})|会同)`,
  'y',
);

/**
 * The agencies of a note, in order, named as written. A note that labels its parts
 * (`牵头单位：…；配合单位：…`) or has verbs (`省商务厅牵头，省财政厅配合`) tells lead and
 * cooperating apart; else the role is null. `folded` is the note folded, so that offsets agree.
 */
export function readAgencies(note: string, folded: string): Agency[] {
  const start = /^\s*[([]/.exec(folded)?.[0].length ?? 0;
  const end = endOfNote(folded, start > 0);
  // Behind a full stop only a label begins another list; the rest explains.
  const [list, ...more] = splitAt(folded, start, end, /。/y);
  const lists = [
    ...(list ? [list] : []),
    ...more.filter(([a, b]) => LABEL_AT_START.test(folded.slice(a, b))),
  ];
  const found = lists.flatMap(([a, b]) =>
    splitAt(folded, a, b, /[;；]/y).flatMap((part) => readPart(note, folded, part)),
  );
  const named = new Set<string>();
  const first = found.filter(({ name }) => !named.has(name) && named.add(name));
  return saysFirstLeads(folded) ? withFirstLeading(first) : first;
}

function readPart(note: string, folded: string, [from, to]: readonly [number, number]): Agency[] {
  const part = folded.slice(from, to);
  if (ASIDE_AT_START.test(part)) return [];
  const label = LABEL_AT_START.exec(part);
  const labelled = roleOf(label?.[1]?.replace(/\s/g, '') ?? '');
  const listStart = from + (label?.[0].length ?? 0);
  const listEnd = Math.max(listStart, withoutEnd(folded, to, CONVENTION));
  const ranges = splitAt(folded, listStart, listEnd, SEPARATOR);
  const names = ranges.map(([a, b]) => note.slice(a, Math.max(a, withoutEnd(folded, b, VERB))));
  const verbs = ranges.map(([a, b], i) => {
    // `省商务厅会同省财政厅负责`: who stands before it leads.
    if (folded.startsWith('会同', b)) return '牵头';
    return folded.slice(a + (names[i]?.length ?? 0), b);
  });
  const roles = rolesByVerb(verbs);
  return names
    .map((name, i) => {
      const plain = tidyName(name);
      const joined = folded.slice(0, ranges[i]?.[0] ?? 0).endsWith('会同');
      return {
        name: plain,
        role: labelled ?? (joined ? 'cooperating' : (roles[i] ?? null)),
        current: null,
      };
    })
    .filter(({ name }) => /[\u4e00-\u9fff]/.test(name) && !/^等|^下同$/.test(name));
}

/** A name without the words around it and without the spaces that some pages put into it. */
function tidyName(name: string): string {
  return name
    .trim()
    .replace(/^由/, '')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** Where a range that ends at `end` ends without what the pattern finds at its end. */
function withoutEnd(folded: string, end: number, pattern: RegExp): number {
  const tail = folded.slice(Math.max(0, end - LONGEST_END), end);
  return end - tail.length + tail.replace(pattern, '').length;
}

/** Who leads, by the verb that stands behind a name and holds for those before it, too. */
function rolesByVerb(verbs: readonly string[]): Agency['role'][] {
  let role: Agency['role'] = null;
  return verbs
    .toReversed()
    .map((verb) => {
      if (verb !== '') role = roleOf(verb);
      return role;
    })
    .toReversed();
}

function roleOf(label: string): Agency['role'] {
  if (/牵头|主办/.test(label)) return 'lead';
  return /配合|参与|参加|协/.test(label) ? 'cooperating' : null;
}

/** Where the names of a note end: before its closing bracket, if it has one, and its full stop. */
function endOfNote(folded: string, inBrackets: boolean): number {
  const plain = folded
    .trimEnd()
    .replace(/[。.]$/, '')
    .trimEnd();
  return (inBrackets ? plain.replace(/[)\]]$/, '') : plain).trimEnd().length;
}

/** Splits a range of a text at a (sticky) separator that stands outside brackets. */
function splitAt(text: string, start: number, end: number, separator: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if ('([“'.includes(character)) depth++;
    else if (')]”'.includes(character)) depth--;
    else if (depth <= 0) {
      separator.lastIndex = i;
      const match = separator.exec(text);
      if (!match) continue;
      parts.push([from, i]);
      from = i + match[0].length;
      i = from - 1;
    }
  }
  parts.push([from, end]);
  return parts;
}
