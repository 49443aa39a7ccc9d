/** Two versions of a short text: what they begin and end with together, and what is between. */

export interface Apart {
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** What of a figure stands behind its digits: 25%, 120万. */
const FIGURE_GOES_ON = /^[\d.%％‰十百千万亿]+/;
const FIGURE_BEGINS = /[\d.]+$/;
/** Fewer characters in common are nothing that could be said once. */
const LEAST_SHARED = 4;

/**
 * Takes two versions apart, never inside of a figure: 达到25%以上 and 达到30%以上 are 达到, 25%, 30%, 以上.
 * Of texts with little in common neither head nor tail is taken.
 */
export function apart(before: string, after: string): Apart {
  if (before === after) return { head: before, before: '', after: '', tail: '' };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  start -= FIGURE_BEGINS.exec(before.slice(0, start))?.[0].length ?? 0;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  end -= FIGURE_GOES_ON.exec(before.slice(before.length - end))?.[0].length ?? 0;
  if (start + end < LEAST_SHARED) return { head: '', before, after, tail: '' };
  return {
    head: before.slice(0, start),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
    tail: before.slice(before.length - end),
  };
}
