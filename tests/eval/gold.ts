/**
 * The gold data: what two annotators, working apart, read in the five bundled plans.
 * `gold/measures.jsonl` one measure a row, `gold/pairs.tsv` which answer each other (grade 2 the
 * same measure, 1 a passage of it).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface GoldMeasure {
  readonly id: string;
  readonly plan: string;
  readonly chapter: string;
  readonly section: string;
  readonly title: string;
  readonly text: string;
  readonly agencies: readonly string[];
}

/** The annotators' plan codes and the documents they stand for. */
export const GOLD_PLANS: Readonly<Record<string, string>> = {
  HI: 'hainan-2017',
  HA: 'henan-2018',
  FJ: 'fujian-2017',
  SD: 'shandong',
  GD: 'guangdong-2018',
};

const read = (name: string) =>
  readFileSync(resolve(import.meta.dirname, 'gold', name), 'utf8')
    .trim()
    .split('\n');

export function goldMeasures(): GoldMeasure[] {
  return read('measures.jsonl').map((line) => JSON.parse(line) as GoldMeasure);
}

/** A target as the annotators read it; `-` is none, `lo..hi` a range. */
export interface GoldTarget {
  readonly measure: string;
  readonly quote: string;
  readonly comparator: string;
  readonly value: string;
  readonly unit: string;
  readonly deadline: string;
  readonly kind: string;
}

export function goldTargets(): GoldTarget[] {
  return read('targets.tsv')
    .slice(1)
    .map((line) => {
      const [
        measure = '',
        quote = '',
        ,
        comparator = '',
        value = '',
        unit = '',
        deadline = '',
        ,
        kind = '',
      ] = line.split('\t');
      return { measure, quote, comparator, value, unit, deadline, kind };
    });
}

/** Grades of pairs, by `a\tb` in both directions. */
export function goldGrades(): Map<string, number> {
  const grades = new Map<string, number>();
  for (const line of read('pairs.tsv').slice(1)) {
    const [a, b, grade] = line.split('\t');
    grades.set(`${a}\t${b}`, Number(grade));
    grades.set(`${b}\t${a}`, Number(grade));
  }
  return grades;
}
