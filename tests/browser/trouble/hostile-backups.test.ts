/**
 * Backup files that are no backup, or made to hurt, given to the data page as a reader would: a plain
 * reason, nothing written, nothing of them run. All that such a file can be is in the unit tests.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import zh from '../../../assets/locales/zh-CN.json';
import { clauseOf } from '../../../lib/collection/clause';
import type { Clip } from '../../../lib/collection/clip';
import { makeClip } from '../../../lib/collection/make-clip';
import { backupWith, giveFile } from '../support/backups';
import { bundled } from '../support/collection';
import { inChromium, useStage } from '../support/trouble-stage';

const SCRIPT = '<img src=x onerror="alert(1)"><script>alert(1)</script>';

inChromium('a file made to hurt', () => {
  const stage = useStage();
  let data: Page;
  let clip: Clip;
  const complaints: string[] = [];

  beforeAll(async () => {
    const plan = bundled()[0]?.plan;
    const measure = plan?.measures[5];
    if (!plan || !measure) throw new Error('there is a measure');
    clip = await makeClip(clauseOf(plan, measure, 'equivalent'), new Date('2026-01-09'));
    data = await stage().openOwn('workbench.html#data');
    data.on('pageerror', (error) => complaints.push(String(error)));
    data.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await data.waitForSelector('[data-action="choose-backup"]');
  });
  beforeEach(() => complaints.splice(0));

  const count = (what: string) => data.$eval(`[data-row="${what}"] dd`, (dd) => dd.textContent);

  it.each<[string, () => string, string]>([
    ['is cut off', () => backupWith([clip]).slice(0, -40), 'cutOff'],
    ['is a script', () => SCRIPT, 'notJson'],
    ['is a million lists deep', () => '['.repeat(1_000_000), 'tooDeep'],
    ['is of a future version', () => backupWith([clip], { version: 9 }), 'newer'],
    ['is of another program', () => backupWith([clip], { format: 'notes' }), 'notOurs'],
  ])('that %s is refused with the reason', async (_, file, why) => {
    await giveFile(data, file());
    const words = zh[`data.refused.${why}` as keyof typeof zh];
    await data.waitForFunction(
      (words) => document.querySelector('[data-refused]')?.textContent?.includes(words),
      {},
      words,
    );
    expect(await data.$('.preview')).toBeNull();
    expect(await count('data.clips')).toBe('0');
    expect(complaints).toEqual([]);
  });

  it('that is larger than any backup is refused unread', async () => {
    await giveFile(data, '[]');
    await data.waitForSelector('[data-refused="not-ours"]');
    await data.evaluate(giveHuge);
    await data.waitForSelector('[data-refused="too-big"]');
    expect(complaints).toEqual([]);
  });

  it('whose records have scripts in them: what is unsafe is left out, the rest is text', async () => {
    const source = { url: 'javascript:alert(1)', kind: 'official' };
    const unsafe = { ...clip, id: 'b'.repeat(32), document: { ...clip.document, source } };
    const note = `${SCRIPT}\n\n[连接](javascript:alert(1)) ![图](x" onerror="alert(1))`;
    const scripted = { ...clip, title: SCRIPT, note, tags: [SCRIPT.slice(0, 40)] };
    const file = backupWith([unsafe, scripted], { settings: 0 }).replace(
      '"settings":0',
      '"settings":{"palette":"ink","__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}}}',
    );
    await giveFile(data, file);
    await data.waitForSelector('.preview');
    const row = await data.$$eval('[data-group="clips"] td', (cells) =>
      cells.map(({ textContent }) => textContent?.trim()),
    );
    expect(row.at(0)).toBe('1');
    expect(row.at(-1)).toBe('1');
    expect(await count('data.clips')).toBe('0');

    await data.click('[data-action="do-restore"]');
    await data.waitForSelector('[data-action="undo-restore"]');
    await data.evaluate(() => {
      location.hash = '#collection';
    });
    await data.waitForSelector('.clip');
    await data.click('.clip');
    await data.waitForFunction(() => document.body.innerText.includes('连接'));
    const left = await data.evaluate(() => ({
      hurt: ({} as { hurt?: unknown }).hurt,
      images: document.images.length,
      links: document.querySelectorAll('a[href^="javascript"]').length,
      scripts: document.querySelectorAll('main script').length,
    }));
    expect(left).toEqual({ hurt: undefined, images: 0, links: 0, scripts: 0 });
    expect(complaints).toEqual([]);
  });
});

/** Runs in the data page: gives it a file that says to be larger than it is. */
function giveHuge(): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('there is no input for files');
  const file = new File(['{}'], '很大.json');
  Object.defineProperty(file, 'size', { value: 400_000_000 });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Reflect.deleteProperty(input, 'files');
}
