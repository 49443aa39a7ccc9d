/**
 * A thousand documents of thirty measures into the library, in a real Chromium: a third each of pages,
 * text and Word files with generated numbers, chosen as a reader chooses them. `npm run bench --
 * importing 100` imports so many.
 *
 * Beside it stands what mammoth takes in Node to get the bare text out of the Word files, without the
 * numbers that Word generates, and what ours takes there for text and numbers.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mammoth from 'mammoth';
import type { Browser, Page } from 'puppeteer-core';
import { readWord } from '../../lib/files/docx';
import { bundledPlans } from '../eval/documents';
import { launchChromium } from '../harness/chromium.mjs';
import { root } from '../harness/commands.mjs';
import { serveSamples } from '../harness/serve.mjs';
import { writeDocuments } from './importing/documents';
import { inChromium } from './support/in-chromium';
import { inMegabytes, inMs, printTable } from './support/table';

const GOALS = { ms: 60_000, task: 50, bytes: 400e6 };

const count = Number(process.argv[2] ?? 1000);
await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lince-import-'));
  const files = writeDocuments(folder, await bundledPlans(), count);
  const server = await serveSamples();
  const chromium = await launchChromium({
    executablePath,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
  });
  try {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.url('workbench.html#plan'));
    await importInto(page, chromium.browser, files);
  } finally {
    await chromium.close();
    await server.close();
  }
  await besideMammoth(files.filter((file) => file.endsWith('.docx')));
  rmSync(folder, { recursive: true, force: true });
}

async function importInto(page: Page, browser: Browser, files: readonly string[]): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]:not([webkitdirectory])');
  if (!input) throw new Error('The page has no field for files.');
  await page.evaluate(() => {
    const seen = { handing: 0, longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      const isUnderWay = document.querySelector<HTMLProgressElement>('.import progress')?.value;
      const kind = isUnderWay === 0 ? 'handing' : 'longest';
      for (const { duration } of list.getEntries()) seen[kind] = Math.max(seen[kind], duration);
    }).observe({ type: 'longtask' });
  });
  const watched = watchProcess(browser);
  const before = performance.now();
  await input.uploadFile(...files);
  await page.waitForSelector('.import-report', { timeout: 600_000 });
  const ms = performance.now() - before;
  const { bytes, processor } = await watched();
  const tasks = await page.evaluate(
    () => (window as unknown as { seen: { handing: number; longest: number } }).seen,
  );
  const said = await page.$$eval('.import-report summary, .import-report li .why', (all) =>
    all.slice(0, 8).map(({ textContent }) => textContent ?? ''),
  );
  console.log(`\n${files.length} documents of 30 measures (${said.join('; ')})`);
  printTable(
    ['', 'measured', 'goal'],
    [
      ['time', inMs(ms), inMs(GOALS.ms)],
      ['processor, all threads', inMs(processor), ''],
      ['longest task', taskText(tasks.longest), inMs(GOALS.task)],
      // The browser's own work on the files that were chosen, before any of ours.
      ['of handing over', taskText(tasks.handing), ''],
      ['memory of the page', inMegabytes(bytes), inMegabytes(GOALS.bytes)],
    ],
  );
}

/** The browser calls no task long below 50 ms, and tells of none. */
function taskText(ms: number): string {
  return ms === 0 ? '< 50 ms' : inMs(ms);
}

/** Watches the largest of the browser's page processes: bytes of its own, and milliseconds of processor. */
function watchProcess(browser: Browser): () => Promise<{ bytes: number; processor: number }> {
  const most = { bytes: 0, processor: 0 };
  let isOver = false;
  const watching = (async () => {
    const session = await browser.target().createCDPSession();
    while (!isOver) {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      for (const { id, type, cpuTime } of processInfo) {
        if (type !== 'renderer') continue;
        most.bytes = Math.max(most.bytes, ownBytes(id));
        most.processor = Math.max(most.processor, cpuTime * 1000);
      }
      await sleep(200);
    }
    await session.detach();
  })();
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}

/** What a process holds and shares with none; only Linux tells. */
function ownBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function besideMammoth(files: readonly string[]): Promise<void> {
  const contents = files.map((file) => readFileSync(file));
  const timed = async (read: (bytes: Buffer) => unknown) => {
    const before = performance.now();
    for (const bytes of contents) await read(bytes);
    return (performance.now() - before) / contents.length;
  };
  const ours = await timed((bytes) => readWord(bytes));
  const theirs = await timed((buffer) => mammoth.extractRawText({ buffer }));
  console.log(`\n${contents.length} Word files to text, in Node`);
  printTable(
    ['', 'a file', 'numbers of Word'],
    [
      ['Lince', inMs(ours), 'yes'],
      ['mammoth', inMs(theirs), 'no'],
    ],
  );
}
