/** Edits that the page makes itself, in a notice that is marked and in the same one alone. */
import { inMs, median, printTable } from '../support/table';
import { SITES, type Stage, untilMarked } from './stage';

const EDITS = 2000;
const ROUNDS = 9;

/** `path`: of a notice. */
export async function benchEdits(stage: Stage, path: string): Promise<void> {
  const took = { alone: [] as number[], Lince: [] as number[] };
  const page = await stage.browser.newPage();
  for (let round = 0; round < ROUNDS; round++) {
    for (const site of ['alone', 'Lince'] as const) {
      await page.goto(`${SITES[site]}/${path}`);
      if (site === 'Lince') await untilMarked(page);
      // What follows the marks (chips, badge, targets) is over.
      await new Promise((done) => setTimeout(done, 1500));
      took[site].push(await page.evaluate(edit, EDITS));
    }
  }
  console.log(
    `\n${EDITS} edits of the page's own, until the frame after them, of ${ROUNDS} rounds`,
  );
  const rows = [
    ['median', median(took.alone), median(took.Lince)],
    ['least', Math.min(...took.alone), Math.min(...took.Lince)],
  ] as const;
  printTable(
    ['', 'the page alone', 'with Lince', 'times', 'more'],
    rows.map(([name, alone, marked]) => [
      name,
      inMs(alone),
      inMs(marked),
      (marked / alone).toFixed(2),
      inMs(marked - alone),
    ]),
  );
  console.log('  goal 2 times, 8 ms more');
  await page.close();
}

/** Runs in the page: texts grow and shrink, elements come and go, from its top to its end. */
async function edit(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p')];
  await new Promise(requestAnimationFrame);
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const paragraph = paragraphs[(i * 7) % paragraphs.length];
    const text = paragraph?.firstChild;
    if (!paragraph || !(text instanceof Text)) continue;
    if (i % 4 === 0) text.insertData(1, '新');
    else if (i % 4 === 1) text.deleteData(1, 1);
    else if (i % 4 === 2) paragraph.append(document.createElement('b'));
    else paragraph.lastElementChild?.remove();
  }
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
