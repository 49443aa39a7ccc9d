/** Painting many passages, and finding the one under the pointer, beside how others do it. */
import type { Browser } from 'puppeteer-core';
import { bundledPlans } from '../../eval/documents';
import { pageScript } from '../support/page-script';
import { inMs, median, printTable } from '../support/table';
import type * as Entry from './entry';
import { noticeOf } from './pages';

const PASSAGES = 1000;
/** The last needs ten seconds for one. */
const ROUNDS: Readonly<Record<string, number>> = {
  'one Highlight': 9,
  Lince: 9,
  'mark.js': 3,
  'web-highlighter': 1,
};
const HOVERS = 200;

declare const Overlay: typeof Entry;

export async function benchPainting(browser: Browser): Promise<void> {
  const script = await pageScript('tests/bench/overlay/entry.ts', 'Overlay');
  const html = noticeOf(await bundledPlans(), PASSAGES, 'word');
  const page = await browser.newPage();
  const fresh = async () => {
    await page.goto('about:blank');
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
  };
  const found = new Map<string, Entry.Painting[]>();
  for (let round = 0; round < Math.max(...Object.values(ROUNDS)); round++) {
    for (const [name, rounds] of Object.entries(ROUNDS)) {
      if (round >= rounds) continue;
      await fresh();
      const painting = await page.evaluate((by) => Overlay.paintBy(by), name);
      found.set(name, [...(found.get(name) ?? []), painting]);
    }
  }
  const of = (name: string, what: 'script' | 'toPaint') =>
    median((found.get(name) ?? []).map((each) => each[what]));
  const passages = found.get('Lince')?.[0]?.passages;
  console.log(`\nPainting ${passages} passages in spans within spans`);
  printTable(
    ['', 'script', 'to paint', 'elements added', 'rounds'],
    Object.entries(ROUNDS).map(([name, rounds]) => [
      name,
      inMs(of(name, 'script')),
      inMs(of(name, 'toPaint')),
      String(found.get(name)?.[0]?.added),
      String(rounds),
    ]),
  );
  const times = (what: 'script' | 'toPaint', peer: string) =>
    (of(peer, what) / of('Lince', what)).toFixed(1);
  const beside = (of('Lince', 'toPaint') / of('one Highlight', 'toPaint')).toFixed(2);
  console.log(`  to paint, beside one Highlight: ${beside} times, goal 1.2`);
  for (const peer of ['mark.js', 'web-highlighter']) {
    console.log(
      `  quicker than ${peer}: script ${times('script', peer)} times, goal 10; to paint ${times('toPaint', peer)} times, goal 3`,
    );
  }

  await fresh();
  const hovered = await page.evaluate((count) => Overlay.hoverOverTitles(count), HOVERS);
  console.log(`\nThe title under the pointer among ${passages}, goal 1 ms`);
  printTable(
    ['', 'median', 'worst'],
    Object.entries(hovered).map(([name, times]) => [
      name,
      inMs(median(times)),
      inMs(Math.max(...times)),
    ]),
  );
  await page.close();
}
