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
      // What follows the marks (chips, badge) is over.
      await new Promise((done) => setTimeout(done, 500));
      took[site].push(await page.evaluate(edit, EDITS));
    }
  }
  const [alone, marked] = [median(took.alone), median(took.Lince)];
  console.log(
    `\n${EDITS} edits of the page's own, until the frame after them, medians of ${ROUNDS}`,
  );
  printTable(
    ['', 'median'],
    [
      ['the page alone', inMs(alone)],
      ['with Lince', inMs(marked)],
    ],
  );
  console.log(
    `  ${(marked / alone).toFixed(2)} times, goal 2; ${inMs(marked - alone)} more, goal 8 ms`,
  );
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
