/**
 * Saved clauses on changed pages of parallel notices: how many are found, how many are painted on
 * something else, and what it takes, beside a peer that looks for each quote alone, in the same run.
 *
 * `npm run bench -- anchoring 80` asks for one size only. Prints figures and goals; judges nothing.
 */
import { findPlaces, placesInSteps } from '../../lib/anchor/find-places';
import { skeletonOf } from '../../lib/anchor/skeleton';
import { TextIndex } from '../../lib/anchor/text-index';
import { readDom } from '../../lib/files/dom';
import { readArticle } from '../../lib/notice/read';
import { CHANGES, type Change, changeNamed } from '../unit/anchor/page-changes';
import { judgeAll, rateOf, type Trial, trialOf, tryIt } from '../unit/anchor/trial';
import { timeInChromium } from './anchoring/in-chromium';
import { bestMatches } from './anchoring/peer';
import { inMs, median, printTable } from './support/table';

const SIZES = [80, 400];
const SEED = 201;
const TIMED = ['same', 'Word spans', '3 % edited', 'numbers revised', 'split in clauses'];
/** One at a time the large notice takes minutes, and tells no more. */
const MOST_ALONE = 80;
const ROUNDS = 5;
const GOAL = '  goal for 400: reading and finding 150 ms, of Word spans 300 ms; longest step 50 ms';

const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);

for (const size of asked.length > 0 ? asked : SIZES) {
  for (const likeness of ['fields', 'pairs'] as const) {
    console.log(`\n${size} clauses that differ by their ${likeness}; per cent`);
    console.log(
      '  right / wrong of those that are there · painted of those that are gone · true state',
    );
    printTable(
      ['', 'ours, whole notice', 'ours, one clip', 'peer, quote by quote'],
      CHANGES.map((change) => {
        const trial = trialOf(size, SEED, likeness, change);
        return [
          change.name,
          figures(tryIt(trial, 'whole notice')),
          size > MOST_ALONE ? '' : figures(tryIt(trial, 'one clip')),
          figures(judgeAll(trial, bestMatches(trial.after.text, trial.wanted))),
        ];
      }),
    );
  }
  time(size);
  await timeInChromium(new Map(TIMED.map((name) => [name, timedTrial(size, name)])));
  console.log(GOAL);
}
console.log(
  '\n  goals: right 99 %, after edits 98 / 0.5; painted though gone 2 %, one clip 10 %; state 98 %',
);

function figures(judged: ReturnType<typeof tryIt>): string {
  const { right, wrong, paintedThoughGone, stateTrue } = rateOf(judged);
  const percent = (share: number) => (share * 100).toFixed(1);
  const gone = judged.some(({ outcome }) => outcome === 'gone' || outcome.startsWith('painted'));
  const painted = gone ? percent(paintedThoughGone) : '-';
  return `${percent(right)} / ${percent(wrong)} · ${painted} · ${percent(stateTrue)}`;
}

function time(size: number): void {
  console.log(`\n${size} clauses: reading the page's text and finding all, medians of ${ROUNDS}`);
  printTable(
    ['', 'characters', 'reading', 'finding', 'longest step', 'peer', 'ours / peer'],
    TIMED.map((name) => timesOf(timedTrial(size, name), changeNamed(name))),
  );
  console.log(GOAL);
}

function timedTrial(size: number, name: string): Trial {
  return trialOf(size, SEED, 'pairs', changeNamed(name));
}

function timesOf(trial: Trial, { name }: Change): string[] {
  const body = readDom(trial.html).body;
  const skeleton = skeletonOf(trial.before.plan.measures);
  const { text, plan } = trial.after;
  const reading: number[] = [];
  const finding: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    reading.push(timeOf(() => readArticle(body)));
    finding.push(
      timeOf(() => findPlaces(new TextIndex(text), plan.measures, trial.wanted, skeleton)),
    );
    longest.push(longestStep(trial, skeleton));
  }
  const peer = timeOf(() => bestMatches(text, trial.wanted));
  const ours = median(reading) + median(finding);
  return [
    name,
    String(text.length),
    inMs(median(reading)),
    inMs(median(finding)),
    inMs(median(longest)),
    inMs(peer),
    (ours / (median(reading) + peer)).toFixed(2),
  ];
}

function longestStep({ after, wanted }: Trial, skeleton: ReturnType<typeof skeletonOf>): number {
  let longest = 0;
  let steps: ReturnType<typeof placesInSteps> | null = null;
  longest = timeOf(() => {
    steps = placesInSteps(new TextIndex(after.text), after.plan.measures, wanted, skeleton);
  });
  for (let done = false; !done; ) {
    longest = Math.max(
      longest,
      timeOf(() => {
        done = steps?.next().done ?? true;
      }),
    );
  }
  return longest;
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
