/**
 * What is measured in a real browser: in a page that its text is read, in the background that saved
 * clauses are found in it.
 */
import { findPlaces, placesInSteps } from '../../../lib/anchor/find-places';
import type { PageMeasure, Wanted } from '../../../lib/anchor/found';
import type { Skeleton } from '../../../lib/anchor/skeleton';
import { TextIndex } from '../../../lib/anchor/text-index';
import { readArticle } from '../../../lib/notice/read';
import { bestMatches } from './peer';

/** A page's text, and what is looked for in it. */
export interface Looked {
  readonly text: string;
  readonly measures: readonly PageMeasure[];
  readonly wanted: readonly Wanted[];
  readonly skeleton: Skeleton;
}

const timed = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

/** Milliseconds of each round in which the page's text is read. */
export const read = (rounds: number): number[] =>
  Array.from({ length: rounds }, () => timed(() => readArticle(document.body)));

/** Milliseconds of each round: in one go, and the longest part of the same in steps. */
export function find(looked: Looked, rounds: number): { all: number[]; longest: number[] } {
  const { text, measures, wanted, skeleton } = looked;
  const all: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(timed(() => findPlaces(new TextIndex(text), measures, wanted, skeleton)));
    const parts: number[] = [];
    let index: TextIndex | null = null;
    parts.push(
      timed(() => {
        index = new TextIndex(text);
      }),
    );
    if (!index) continue;
    const steps = placesInSteps(index, measures, wanted, skeleton);
    for (let done = false; !done; ) {
      parts.push(
        timed(() => {
          done = steps.next().done ?? true;
        }),
      );
    }
    longest.push(Math.max(...parts));
  }
  return { all, longest };
}

/** Milliseconds in which the peer finds the same, each quote by itself; once, as it takes long. */
export const peer = ({ text, wanted }: Looked): number => timed(() => bestMatches(text, wanted));
