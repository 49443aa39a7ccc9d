/**
 * Measures of many fields of policy with the targets that they set, written for this project in the
 * words of such documents and labelled by the gold data's conventions (`targets/*.txt`).
 *
 * One measure a block: its text (`*` before it: a clause of goals), then a row a target,
 * `- quote | comparator value unit deadline` with `-` for none and `lo..hi` for a range, or
 * `~ quote` for a milestone. Relative deadlines (`今年底前`, `三年内`) count from `SIGNED`.
 * Half of the measures, by lot, were looked at while the grammar was written (`dev`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTargets } from '../../lib/plan/targets/targets';
import type { GoldTarget } from './gold';
import { figuresOf, type ReadMeasure, type TargetFigures } from './target-figures';

/** The year in which all of them are taken to be signed. */
const SIGNED = 2018;

export type Half = 'dev' | 'held';

interface LabelledMeasure {
  /** The file, a group of fields: `society`. */
  readonly field: string;
  readonly text: string;
  readonly goals: boolean;
  readonly targets: readonly GoldTarget[];
  readonly half: Half;
}

/** The figures over one half. */
export function labelledFigures(half: Half): TargetFigures {
  return figuresOf(readMeasures(half));
}

/** The measures of one half with what is read in them. */
function readMeasures(half: Half): ReadMeasure[] {
  return labelledMeasures()
    .filter((measure) => measure.half === half)
    .map(({ text, goals, targets }) => ({
      text,
      read: readTargets(text, { goals, signed: SIGNED }),
      wanted: targets,
    }));
}

/** All labelled measures, in the order of files and blocks. */
function labelledMeasures(): LabelledMeasure[] {
  const folder = resolve(import.meta.dirname, 'targets');
  const draw = lot(2018);
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(resolve(folder, file), 'utf8')
        .trim()
        .split(/\n\n+/)
        .map((block) => ({
          ...measureOf(block),
          field: file.replace(/\.txt$/, ''),
          half: draw() < 0.5 ? 'dev' : 'held',
        })),
    );
}

function measureOf(block: string) {
  const [head = '', ...rows] = block.split('\n');
  const text = head.replace(/^\* /, '');
  return { text, goals: head.startsWith('* '), targets: rows.map((row) => targetOf(row, text)) };
}

function targetOf(row: string, text: string): GoldTarget {
  const [quote = '', reading = ''] = row.slice(2).split(' | ');
  if (!text.includes(quote)) throw new Error(`not in the measure: ${quote}`);
  const [comparator = '', value = '', unit = '', deadline = ''] = reading.split(' ');
  return {
    measure: '',
    quote,
    comparator,
    value: /^[\d.]+e\d+$/.test(value) ? `${Number(value)}` : value,
    unit,
    deadline,
    kind: row.startsWith('~') ? 'milestone' : 'number',
  };
}

/** Numbers from 0 to 1 that look drawn by lot and are the same in every run (mulberry32). */
function lot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
