/**
 * Structures of official documents, one text each (`structures/*.txt`), beside what a careful reader
 * finds in it: path | role (framing, task) | title | agencies (^ leads, ~ cooperates) | first…last
 * words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Agency, Measure } from '../../../lib/plan/plan';
import { fold } from '../../../lib/text/normalise';
import { planOf } from './article';

const FOLDER = new URL('./structures/', import.meta.url);
const bare = (text: string) => fold(text).replace(/\s+/g, '');

const MARK = { lead: '^', cooperating: '~' } as const;
const agencyOf = ({ name, role }: Agency) => name + (role ? MARK[role] : '');

/** A measure as the expectation is written, with as many of its first and last words. */
function lineOf({ path, role, title, agencies, text }: Measure, expected: string): string {
  const [first = '', last = ''] = expected.split('|').at(-1)?.split('…') ?? [];
  const plain = bare(text);
  const whole = bare(first).length + bare(last).length >= plain.length;
  const words = whole
    ? plain
    : `${plain.slice(0, bare(first).length)}…${plain.slice(-bare(last).length)}`;
  return [
    path.map(bare).join('/'),
    role.slice(0, 1),
    bare(title),
    agencies.map((agency) => bare(agencyOf(agency))).join(' '),
    words,
  ].join(' | ');
}

const tidy = (line: string) =>
  line
    .split('|')
    .map((cell, i) => (i === 3 ? fold(cell).trim() : bare(cell)))
    .join(' | ');

for (const file of readdirSync(FOLDER).sort()) {
  const structures = readFileSync(new URL(file, FOLDER), 'utf8').split(/^### /m).slice(1);
  describe(file, () => {
    it.each(
      structures.map((structure) => {
        const [head = '', expected = ''] = structure.split(/^---$/m);
        const [name = '', ...lines] = head.split('\n');
        return [name, lines.join('\n'), expected.trim().split('\n').filter(Boolean)] as const;
      }),
    )('%s', (_, text, expected) => {
      const { measures } = planOf(text);
      expect(measures.map((measure, i) => lineOf(measure, expected[i] ?? '……'))).toEqual(
        expected.map(tidy),
      );
    });
  });
}
