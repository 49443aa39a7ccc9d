/** What is handed on: each form with the type of its file, made of what was asked for. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import en from '../../../assets/locales/en.json';
import { sayFrom } from '../../../components/parts/texts';
import { exportClips } from '../../../lib/export/export';
import { FORM_IDS, FORMS } from '../../../lib/export/forms';
import { clipWith } from '../collection/clips';
import { askedOf, NOW } from './books';
import { WorkerHere } from './office/worker-here';

const clips = [await clipWith(), await clipWith({ measureId: '二(五)' })];
const asked = askedOf(clips, { say: sayFrom(en) });

beforeAll(() => {
  vi.stubGlobal('Worker', WorkerHere);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('a file', () => {
  it.each(FORM_IDS.filter((form) => !/docx|xlsx/.test(form)))(
    'as %s has its type, and every clip once',
    async (form) => {
      const file = await exportClips(form, asked, NOW);
      expect(file.type).toBe(FORMS[form].type);
      expect((await file.text()).match(/推进开放在线教育。鼓励/g)).toHaveLength(2);
    },
  );

  it.each(FORM_IDS.filter((form) => !/docx|xlsx/.test(form)))(
    'as %s has a text of 40,000 characters whole',
    async (form) => {
      const quote = `${'推进开放在线教育，'.repeat(4_500)}完。`;
      const file = await exportClips(form, askedOf([await clipWith({ quote })]), NOW);
      expect(await file.text()).toContain(quote);
    },
  );

  it('is in the words of the reader', async () => {
    const file = await exportClips('markdown', asked, NOW);
    expect(await file.text()).toMatch(/^# My collection\n/);
  });

  it.each(FORM_IDS)('as %s can be empty', async (form) => {
    expect((await exportClips(form, askedOf([]), NOW)).size).toBeGreaterThan(0);
  });

  it.each(FORM_IDS)('as %s is not made when the reader has cancelled', async (form) => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(exportClips(form, asked, NOW, { signal })).rejects.toThrow('enough');
  });

  it.each(FORM_IDS)('as %s says at last that all is done', async (form) => {
    const heard: [number, number][] = [];
    const progress = (done: number, all: number) => heard.push([done, all]);
    await exportClips(form, asked, NOW, { progress });
    const [done, all] = heard.at(-1) ?? [];
    expect(done).toBeGreaterThan(0);
    expect(done).toBe(all);
  });
});
