/** The files that are handed on: their names, their types, and JSON that can be read again. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import { sayFrom } from '../../../components/texts';
import { ClipSchema } from '../../../lib/collection/clip';
import { exportClips } from '../../../lib/export/export';
import { toJson } from '../../../lib/export/json';
import { anyClip, clipWith } from '../collection/clips';

const now = new Date('2024-05-06T12:00:00Z');
const say = sayFrom(en);
const clips = [await clipWith(), await clipWith({ measureId: '二(五)' })];

describe('a file', () => {
  it.each([
    ['markdown', 'lince-2024-05-06.md', 'text/markdown', '# My collection\n'],
    ['csv', 'lince-2024-05-06.csv', 'text/csv', '\ufeffRegion,Document,'],
    ['json', 'lince-2024-05-06.json', 'application/json', '{\n  "format": "lince-collection"'],
  ] as const)('as %s is %s, in the words of the reader', async (form, name, type, beginning) => {
    const file = await exportClips(form, clips, { say, now });
    expect(file.name).toBe(name);
    expect(file.content.type).toMatch(type);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await file.content.arrayBuffer(),
    );
    expect(text.slice(0, beginning.length)).toBe(beginning);
    expect(text.match(/推进开放在线教育。鼓励/g)).toHaveLength(2);
  });

  it.each(['markdown', 'csv', 'json'] as const)('as %s can be empty', async (form) => {
    expect((await exportClips(form, [], { say, now })).content.size).toBeGreaterThan(0);
  });

  it('is not made when the reader has cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(exportClips('csv', clips, { say, now }, { signal })).rejects.toThrow('enough');
  });
});

describe('JSON', () => {
  const FileSchema = v.strictObject({
    format: v.literal('lince-collection'),
    version: v.literal(1),
    exportedAt: v.pipe(v.string(), v.isoTimestamp()),
    clips: v.array(v.strictObject(ClipSchema.entries)),
  });

  it('gives back every clip as it was, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClip, { maxLength: 4 }), async (written) => {
        const read = v.parse(FileSchema, JSON.parse(await toJson(written, now)));
        expect(read.clips).toEqual(written);
        expect(read.exportedAt).toBe(now.toISOString());
      }),
    );
  });

  it('is readable by people, and ends with a line break', async () => {
    expect(await toJson(clips, now)).toMatch(/^{\n {2}"format"[\s\S]*\n}\n$/);
  });
});
