/** Backup files for tests of the data page, written where a browser can be given them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Clip } from '../../../lib/collection/clip';

/** A folder of files; `close` removes it. */
export function backupFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'lince-backups-'));
  return {
    write: (name: string, content: string): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A backup with these clips, and with another colour of marks. */
export function backupWith(clips: readonly object[], more: object = {}): string {
  const exportedAt = '2026-01-09T12:00:00.000Z';
  const settings = { palette: 'ink' };
  return JSON.stringify({
    format: 'lince-backup',
    version: 1,
    exportedAt,
    clips,
    settings,
    ...more,
  });
}

/** The first of these noted since, and one that is new. */
export function otherClips([first, second]: readonly Clip[]): Clip[] {
  if (!first || !second) throw new Error('there are two clips');
  const changedAt = '2026-01-10T08:00:00.000Z';
  return [
    { ...first, note: '备份里的笔记', changedAt },
    { ...second, id: 'f'.repeat(32), title: '只在备份里', place: '九(九)' },
  ];
}

/** Gives a file of this text to the data page, by its own input. */
export async function giveFile(page: Page, text: string): Promise<void> {
  await page.waitForSelector('input[type="file"]');
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const given = new DataTransfer();
    given.items.add(new File([text], '给的文件.json'));
    if (!input) throw new Error('there is no input for files');
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
