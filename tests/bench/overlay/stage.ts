/**
 * A Chromium with Lince, and with an extension that puts an empty script into pages of its own: the
 * same page stands on a site that Lince reads, on one with the empty script, and on one with neither.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../harness/chromium.mjs';
import { root } from '../../harness/commands.mjs';
import { serveSamples } from '../../harness/serve.mjs';
import { stopWorker } from '../support/asked-worker';

/** Sites, by who is in their pages. */
export const SITES = {
  Lince: 'http://www.sample.gov.cn',
  'empty script': 'http://www.sample.org',
  alone: 'http://www.sample.com',
} as const;

export type Site = keyof typeof SITES;

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** `pages`: by path, each to be found on all sites. */
export async function setStage(executablePath: string, pages: Readonly<Record<string, string>>) {
  const folder = emptyExtension();
  const extra = Object.fromEntries(
    Object.values(SITES).flatMap((site) =>
      Object.entries(pages).map(([path, html]) => [`${site}/${path}`, html]),
    ),
  );
  const server = await serveSamples({ extra });
  const chromium = await launchChromium({
    executablePath,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
    hosts: server.hosts,
  });
  await chromium.browser.installExtension(folder);
  return {
    browser: chromium.browser,
    extensionId: chromium.extensionId,
    stopWorker: () => stopWorker(chromium.browser, chromium.url('')),
    close: async () => {
      await chromium.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lince-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [
      { matches: [`${SITES['empty script']}/*`], run_at: 'document_idle', js: ['empty.js'] },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), ';');
  return folder;
}

/** Waits until Lince has marked the page. */
export async function untilMarked(page: Page): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.has('lince-same'), { polling: 'raf' });
}
