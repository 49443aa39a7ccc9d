/** The files that are handed on: their names, their types, and JSON that can be read again. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import { ClipSchema } from '../../../lib/collection/clip';
import { exportClips } from '../../../lib/export/export';
import { toJson } from '../../../lib/export/json';
import { anyClip, clipWith } from '../collection/clips';

const now = new Date('2024-05-06T12:00:00Z');
const clips = [await clipWith(), await clipWith({ measureId: '二(五)' })];

describe('a file', () => {
  it.each([
    ['markdown', 'lince-2024-05-06.md', 'text/markdown', '# My collection\n'],
    ['csv', 'lince-2024-05-06.csv', 'text/csv', '\ufeffRegion,Document,'],
    ['json', 'lince-2024-05-06.json', 'application/json', '{\n  "format": "lince-collection"'],
  ] as const)('as %s is %s, in the words of the reader', (form, name, type, beginning) => {
    const file = exportClips(form, clips, (key) => en[key], now);
    expect(file).toMatchObject({ name, type });
    expect(file.text.slice(0, beginning.length)).toBe(beginning);
    expect(file.text.match(/推进开放在线教育。鼓励/g)).toHaveLength(2);
  });

  it.each(['markdown', 'csv', 'json'] as const)('as %s can be empty', (form) => {
    expect(exportClips(form, [], (key) => en[key], now).text).not.toBe('');
  });
});

describe('JSON', () => {
  const FileSchema = v.strictObject({
    format: v.literal('lince-collection'),
    version: v.literal(1),
    exportedAt: v.pipe(v.string(), v.isoTimestamp()),
    clips: v.array(v.strictObject(ClipSchema.entries)),
  });

  it('gives back every clip as it was, whatever its text', () => {
    fc.assert(
      fc.property(fc.array(anyClip, { maxLength: 4 }), (written) => {
        const read = v.parse(FileSchema, JSON.parse(toJson(written, now)));
        expect(read.clips).toEqual(written);
        expect(read.exportedAt).toBe(now.toISOString());
      }),
    );
  });

  it('is readable by people, and ends with a line break', () => {
    expect(toJson(clips, now)).toMatch(/^{\n {2}"format"[\s\S]*\n}\n$/);
  });
});
