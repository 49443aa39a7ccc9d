/**
 * What two sentences say in the same words, and what only one of them says.
 *
 * Greedy string tiling (Wise 1993), as programs are compared: the longest words that stand in both
 * are laid over each other first, then the next, wherever they stand. Order is no difference here: the
 * same three matters in another order are the same three matters, which a comparison by longest common
 * subsequence (`diff` and its kin) would show as taken out and put in.
 *
 * Characters are compared past widths, brackets and dashes; numbers and Latin words as wholes, so
 * that 2018 and 2020 have nothing in common. Cost: the product of the two lengths, 1 ms for two
 * sentences of 200 characters.
 */
import type { Span } from './article';
import { fold } from './normalise';

/** What only one of two sentences says, as spans of each, in order. */
export interface Differences {
  readonly own: readonly Span[];
  readonly other: readonly Span[];
  /** How much of both is common, 0 to 1: words in common by the mean (geometric) of their numbers. */
  readonly alike: number;
}

interface Token extends Pick<Run, 'start' | 'end'> {
  readonly key: string;
  readonly kind: 'han' | 'word' | 'mark';
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** So many characters in a row are words in common; one alone is chance. */
const LEAST_HAN = 2;
/** Sentences are cut to so many tokens; nobody reads differences in what is longer. */
const MOST_TOKENS = 1_200;
/** Says nothing by itself: 的, 和, 等, and all punctuation. */
const EMPTY = /^[的了和与及或等并且也而于对在将为以由中上下]$/;
/** A Chinese character; a number or Latin word, whole; any other sign. */
const TOKEN =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.+\-/](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*[%+‰℃]?|\S/gu;

/** Compares two sentences. Either may be empty. */
export function differences(own: string, other: string): Differences {
  const a = tokensOf(own);
  const b = tokensOf(other);
  const [tiledA, tiledB] = tile(a, b);
  const words = (tokens: readonly Token[]) => tokens.filter(({ kind }) => kind !== 'mark').length;
  const common = a.filter(({ kind }, i) => kind !== 'mark' && tiledA[i]).length;
  const all = words(a) * words(b);
  return {
    own: untiled(a, tiledA),
    other: untiled(b, tiledB),
    alike: all === 0 ? 0 : common / Math.sqrt(all),
  };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of fold(text).matchAll(TOKEN)) {
    const [key] = match;
    const kind = /^\p{Script=Han}$/u.test(key)
      ? 'han'
      : /^[\p{L}\p{N}]/u.test(key)
        ? 'word'
        : 'mark';
    tokens.push({
      key: key.toLowerCase(),
      kind,
      start: match.index,
      end: match.index + key.length,
    });
    if (tokens.length === MOST_TOKENS) break;
  }
  return tokens;
}

interface Match {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/** Which tokens of each stand under a tile. */
function tile(a: readonly Token[], b: readonly Token[]): [boolean[], boolean[]] {
  const tiledA = a.map(() => false);
  const tiledB = b.map(() => false);
  // By length, so that the next to lay is found without sorting anew when one is cut short.
  const waiting: Match[][] = [];
  for (const match of matches(a, b)) put(waiting, match);
  for (let length = waiting.length - 1; length > 0; length--) {
    const same = waiting[length] ?? [];
    for (let at = 0; at < same.length; at++) {
      const match = same[at] as Match;
      const free = freePart(match, tiledA, tiledB);
      if (!free || !isWord(a, free)) continue;
      if (free.length < match.length) {
        put(waiting, free);
        continue;
      }
      tiledA.fill(true, free.i, free.i + free.length);
      tiledB.fill(true, free.j, free.j + free.length);
    }
  }
  tileSingles(a, tiledA, b, tiledB);
  return [tiledA, tiledB];
}

/**
 * A character by itself counts as common where nothing beside it could be part of its word on either
 * side: 到 in 到2018年 and 到2020年.
 */
function tileSingles(
  a: readonly Token[],
  tiledA: boolean[],
  b: readonly Token[],
  tiledB: boolean[],
): void {
  const alone = (tokens: readonly Token[], tiled: readonly boolean[], i: number) =>
    tokens[i]?.kind === 'han' &&
    !tiled[i] &&
    [i - 1, i + 1].every((at) => tiled[at] || tokens[at]?.kind !== 'han');
  const places = new Map<string, number[]>();
  b.forEach(({ key }, j) => {
    if (!alone(b, tiledB, j)) return;
    const same = places.get(key);
    if (same) same.push(j);
    else places.set(key, [j]);
  });
  a.forEach(({ key }, i) => {
    const j = alone(a, tiledA, i) ? places.get(key)?.shift() : undefined;
    if (j === undefined) return;
    tiledA[i] = true;
    tiledB[j] = true;
  });
}

function put(waiting: Match[][], match: Match): void {
  const same = waiting[match.length];
  if (same) same.push(match);
  else waiting[match.length] = [match];
}

/** All runs of tokens that stand in both and can be made no longer. */
function matches(a: readonly Token[], b: readonly Token[]): Match[] {
  const found: Match[] = [];
  let above = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i]?.key !== b[j]?.key) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      if (a[i + 1] === undefined || a[i + 1]?.key !== b[j + 1]?.key) {
        found.push({ i: i - length + 1, j: j - length + 1, length });
      }
    }
    above = row;
  }
  return found;
}

/** The longest part of a match over which no tile lies on either side. */
function freePart({ i, j, length }: Match, tiledA: boolean[], tiledB: boolean[]): Match | null {
  let best: Match | null = null;
  let start = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && !tiledA[i + k] && !tiledB[j + k]) continue;
    if (k - start > (best?.length ?? 0)) best = { i: i + start, j: j + start, length: k - start };
    start = k + 1;
  }
  return best;
}

/** Two characters in a row, or one number or Latin word. */
function isWord(a: readonly Token[], { i, length }: Match): boolean {
  const tokens = a.slice(i, i + length);
  const han = tokens.filter(({ kind }) => kind === 'han').length;
  return han >= LEAST_HAN || tokens.some(({ kind }) => kind === 'word');
}

/**
 * What no tile lies over, as runs that a reader sees as words: up to the next punctuation, without
 * what says nothing, and over a tile of two characters between others that no punctuation parts from
 * them (推进数据共享 beside 推进资源共享平台 differs in 数据, but 优质医疗资源 beside 医保资金 in all).
 */
function untiled(tokens: readonly Token[], tiled: readonly boolean[]): Span[] {
  const only = tokens.map((_, i) => !tiled[i]);
  bridge(tokens, only);
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!only[i] || tokens[i]?.kind === 'mark') {
      i++;
      continue;
    }
    let end = i;
    while (end < tokens.length && only[end] && tokens[end]?.kind !== 'mark') end++;
    const run = tokens.slice(i, end);
    const [first, last] = [run[0], run.at(-1)];
    const says = run.some(({ key }) => !EMPTY.test(key));
    if (says && first && last) {
      const [from, to] = run.length === 1 ? wordAround(tokens, i) : [first, last];
      spans.push([Math.max(from.start, spans.at(-1)?.[1] ?? 0), to.end]);
    }
    i = end;
  }
  return spans;
}

/**
 * One character is no word: 增 and 成 are the difference of 增长 and 成长. With the next one, else with
 * the one before.
 */
function wordAround(tokens: readonly Token[], i: number): [Token, Token] {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (token.kind !== 'han') return [token, token];
  if (next?.kind === 'han') return [token, next];
  return before?.kind === 'han' ? [before, token] : [token, token];
}

/** Tiles so short, with untiled words on both sides, are chance more often than not. */
const SHORT = 2;

function bridge(tokens: readonly Token[], only: boolean[]): void {
  const word = (i: number) => {
    const token = tokens[i];
    return only[i] === true && token?.kind === 'han' && !EMPTY.test(token.key);
  };
  for (let i = 1; i < tokens.length; i++) {
    if (only[i] || !word(i - 1)) continue;
    let end = i;
    while (end < tokens.length && !only[end] && tokens[end]?.kind === 'han') end++;
    if (end - i <= SHORT && word(end)) only.fill(true, i, end);
    i = Math.max(i, end - 1);
  }
}
