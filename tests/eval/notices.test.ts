/**
 * The reader on whole pages: notices in the layouts, head forms and numbering styles of real sites,
 * each beside what a careful reader finds in it (`../pages/notices/expected.json`, written by hand).
 *
 * A page that the reader still gets wrong carries `fails` with the reason; once it is read right its
 * test says so, and the mark is taken off.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyzePage } from '../../lib/files/analyze';
import type { Measure, Plan, Target } from '../../lib/plan/plan';
import { fold } from '../../lib/text/normalise';

interface ExpectedMeasure {
  readonly path: readonly string[];
  readonly title: string;
  /** Left out where two readers could differ. */
  readonly role?: string;
  readonly agencies: readonly string[];
  /** The first and the last characters of the text, and how many it has; white space not counted. */
  readonly start: string;
  readonly end: string;
  readonly length: number;
}

interface ExpectedTarget extends Pick<Target, 'comparator' | 'value' | 'max' | 'unit'> {
  readonly quote: string;
  readonly deadline: string | null;
}

interface ExpectedNotice {
  readonly file: string;
  readonly url: string;
  readonly standsFor: string;
  readonly state: string;
  readonly region: string | null;
  readonly documentNumber: string | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  readonly issuer: string | null;
  readonly measures: readonly ExpectedMeasure[];
  /** Every quantity that the document commits to; left out where it was not written for them. */
  readonly targets?: readonly ExpectedTarget[];
  /** Only where the page makes them hard to read. */
  readonly title?: string;
  readonly innerTitle?: string;
  readonly cites?: readonly string[];
  /** Why the reader gets this page wrong as yet. */
  readonly fails?: string;
}

const FOLDER = new URL('../pages/notices/', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8');
const notices = JSON.parse(read('expected.json')) as ExpectedNotice[];

/** Characters as read, without white space and in one width: how a page pads them is no matter. */
const bare = (text: string) => fold(text).replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '');

/** A measure as one line, so that a failure shows one line for each that differs. */
function measureLine({ path, title, role, agencies, start, end, length }: ExpectedMeasure): string {
  const names = agencies.map(bare).join(' ');
  const text = `${bare(start)}…${bare(end)} (${length})`;
  return [path.map(bare).join('/'), bare(title), role ?? '-', names, text].join(' | ');
}

function readMeasureLine({ text, agencies, ...measure }: Measure, withRole: boolean): string {
  const plain = bare(text);
  return measureLine({
    path: measure.path,
    title: measure.title,
    ...(withRole ? { role: measure.role } : {}),
    agencies: agencies.map(({ name }) => name),
    start: plain.slice(0, 12),
    end: plain.slice(-12),
    length: plain.length,
  });
}

function targetLine({ quote, comparator, value, max, unit, deadline }: ExpectedTarget): string {
  return [bare(quote), comparator, value, max, unit, deadline].join(' | ');
}

/** Targets with the expected quote that their own words overlap in the same measure, else their own. */
function readTargetLines(plan: Plan, expected: readonly ExpectedTarget[]): string[] {
  const unused = [...expected];
  return plan.measures.flatMap(({ text, targets }) => {
    const plain = bare(text);
    return targets
      .filter(({ kind }) => kind === 'number')
      .map((target) => {
        const { start, end, value, unit } = target;
        const [from, to] = [bare(text.slice(0, start)).length, bare(text.slice(0, end)).length];
        const at = unused.findIndex((one) => {
          const begin = plain.indexOf(bare(one.quote));
          const alike = one.value === value && one.unit === unit;
          return alike && begin >= 0 && begin < to && from < begin + bare(one.quote).length;
        });
        const [match] = at >= 0 ? unused.splice(at, 1) : [];
        return targetLine({ ...target, quote: match?.quote ?? target.quote });
      });
  });
}

function compare({ notice, plan }: Analysis, expected: ExpectedNotice): void {
  expect(notice.state, notice.reasons.join(', ')).toBe(expected.state);
  if (!plan) throw new Error('a notice without a plan');
  const facts = ['region', 'documentNumber', 'signedOn', 'publishedOn', 'issuer'] as const;
  const optional = (['title', 'innerTitle'] as const).filter((key) => expected[key] !== undefined);
  const factsOf = (source: Plan | ExpectedNotice) =>
    [...facts, ...optional].map((key) => `${key}: ${source[key] && bare(source[key])}`);
  // All at once: a page that is wrong in several ways shows them all.
  expect({
    facts: factsOf(plan),
    cites: expected.cites && plan.cites,
    measures: plan.measures.map((measure, i) =>
      readMeasureLine(measure, expected.measures[i]?.role !== undefined),
    ),
    targets: expected.targets && readTargetLines(plan, expected.targets).sort(),
  }).toEqual({
    facts: factsOf(expected),
    cites: expected.cites,
    measures: expected.measures.map(measureLine),
    targets: expected.targets?.map(targetLine).sort(),
  });
}

describe('a notice page', () => {
  for (const expected of notices) {
    const test = expected.fails === undefined ? it : it.fails;
    test(`${expected.file}: ${expected.standsFor}`, async () => {
      compare(await analyzePage(read(expected.file), expected.url), expected);
    });
  }
});
