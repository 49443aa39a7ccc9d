/**
 * What the overlay costs a page in a real Chromium, each figure beside a peer or beside the same
 * page without us, measured in the same run. `npm run bench -- overlay painting` runs one part.
 *
 * Prints times, ratios and goals; judges nothing: machines differ.
 */
import { loadavg } from 'node:os';
import { bundledPlans } from '../eval/documents';
import { benchDetector } from './overlay/detector';
import { benchEdits } from './overlay/edits';
import { newsOf, noticeOf } from './overlay/pages';
import { benchPainting } from './overlay/painting';
import { benchMarks, benchTasks } from './overlay/reading';
import { type Stage, setStage } from './overlay/stage';
import { inChromium } from './support/in-chromium';

const bundled = await bundledPlans();
const PAGES = {
  '60.html': noticeOf(bundled, 60, 'plain'),
  '400.html': noticeOf(bundled, 400, 'word'),
  'news.html': newsOf(120),
};

const PARTS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  marks: (stage) => benchMarks(stage, '60.html'),
  tasks: (stage) => benchTasks(stage, '400.html'),
  edits: (stage) => benchEdits(stage, '60.html'),
  detector: (stage) => benchDetector(stage, 'news.html'),
  painting: ({ browser }) => benchPainting(browser),
};

const asked = process.argv.slice(2);
await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const stage = await setStage(executablePath, PAGES);
  const load = () => console.log(`  (load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)})`);
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      await part(stage);
      load();
    }
  } finally {
    await stage.close();
  }
}
