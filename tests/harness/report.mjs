/**
 * Reads what the extension answers about a page, and shows it as a table in the
 * terminal: a row a measure, a column a region, in each cell the best equivalent.
 *
 * Pure functions; `askForReport` alone talks to a browser.
 */
import { readFileSync } from 'node:fs';

/**
 * The part of the extension's answer that is read here.
 * @typedef {object} Report
 * @property {string} state 'notice', or why there is nothing to show
 * @property {null | { title: string, issuer?: string | null, measures: { id: string, path: string[], heading: string[], title: string }[] }} plan
 * @property {null | { equivalents: Record<string, Found[]>, awaited?: true }} answer null while it is awaited; `awaited` while more is to come
 */
/** @typedef {{ plan: { region: string | null }, measure: { title: string, heading: string[] }, level: 'same' | 'partial', score: number }} Found */
/** @typedef {{ level: 'same' | 'partial', score: number, title: string }} Best */
/** @typedef {{ number: string, title: string, best: Record<string, Best> }} Row `best` by region */
/** @typedef {{ title: string, regions: string[], rows: Row[] }} Table */

/** The one-character sign of each region, by its code. */
const SIGNS = new Map(
  JSON.parse(readFileSync(new URL('../../lib/text/regions.json', import.meta.url), 'utf8')).map(
    (/** @type {string} */ row) => {
      const [code, , , abbreviation] = row.split(' ');
      return [code, abbreviation];
    },
  ),
);

const MARK = { same: '●', partial: '○' };

/**
 * Asks the extension in the tab that shows `url`; null while nobody answers there.
 * @param {import('puppeteer-core').WebWorker} worker @param {string} url
 * @returns {Promise<Report | null>}
 */
export function askForReport(worker, url) {
  return worker.evaluate(async (url) => {
    const { chrome } = /** @type {any} */ (globalThis);
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((/** @type {{ url?: string }} */ each) => each.url === url);
    return tab ? chrome.tabs.sendMessage(tab.id, { kind: 'report' }).catch(() => null) : null;
  }, url);
}

/** Whether the answer is the last word: no notice, or a notice with its equivalents. @param {Report | null} report */
export const isComplete = (report) =>
  report !== null &&
  (report.state !== 'notice' || (report.answer !== null && !report.answer.awaited));

/**
 * @param {Report} report
 * @returns {Table} regions in the order of how much they have to say
 */
export function tableOf({ plan, answer }) {
  const rows = (plan?.measures ?? []).map(({ id, path, heading, title }) => ({
    number: numberOf(path),
    // A chapter that is one paragraph has no title of its own.
    title: title || (heading.at(-1) ?? ''),
    best: bestByRegion(answer?.equivalents[id] ?? []),
  }));
  const counts = new Map();
  for (const region of rows.flatMap(({ best }) => Object.keys(best))) {
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const regions = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  return { title: plan?.title ?? '', regions, rows };
}

/** 二 + （三） + 4 → "二（三）4"; bare numbers need a dot between them. @param {string[]} path */
const numberOf = (path) =>
  path.reduce(
    (whole, part) => whole + (/\w$/.test(whole) && /^\w/.test(part) ? '.' : '') + part,
    '',
  );

/** "Same" beats "partial", then the score decides. @param {Found[]} list */
function bestByRegion(list) {
  /** @type {Record<string, Best>} */
  const best = {};
  for (const { plan, measure, level, score } of list) {
    const sign = SIGNS.get(plan.region) ?? '国';
    const rival = best[sign];
    const wins = !rival || (rival.level === level ? score > rival.score : level === 'same');
    if (wins) best[sign] = { level, score, title: measure.title || (measure.heading.at(-1) ?? '') };
  }
  return best;
}

/**
 * @param {Table} table @param {number} width columns of the terminal
 * @returns {string[]} lines, each at most `width` columns wide (down to 60)
 */
export function formatTable({ regions, rows }, width) {
  const number = Math.max(4, ...rows.map((row) => displayWidth(row.number)));
  const gap = 2;
  const left = Math.max(width, 60) - number - gap;
  const cell = Math.max(6, Math.floor(left / (regions.length + 1)) - gap);
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((text, column) => toWidth(text, column === 0 ? number : cell))
      .join(' '.repeat(gap))
      .trimEnd();
  return [
    line(['条款', '举措', ...regions]),
    line(['─'.repeat(number), ...Array(regions.length + 1).fill('─'.repeat(cell))]),
    ...rows.map((row) =>
      line([
        row.number,
        row.title,
        ...regions.map((region) => {
          const best = row.best[region];
          return best ? `${MARK[best.level]} ${best.title}` : '';
        }),
      ]),
    ),
  ];
}

/** How much was found, with the legend of the marks. @param {Table} table */
export function summaryOf({ rows, regions }) {
  const levels = rows.map(({ best }) => new Set(Object.values(best).map(({ level }) => level)));
  const matched = levels.filter((set) => set.size > 0).length;
  const same = levels.filter((set) => set.has('same')).length;
  const where = regions.length > 0 ? ` in ${regions.join(' ')}` : '';
  return (
    `${rows.length} measures, ${matched} with an equivalent${where}: ` +
    `${MARK.same} the same ${same}, ${MARK.partial} only in part ${matched - same}`
  );
}

/** Chinese, Japanese, Korean and full-width forms, which take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns of a terminal that a text takes. @param {string} text */
export const displayWidth = (text) =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** Cut with … or filled with spaces to exactly `width` columns. @param {string} text @param {number} width */
export function toWidth(text, width) {
  const full = displayWidth(text);
  if (full <= width) return text + ' '.repeat(width - full);
  let kept = '';
  let used = 0;
  for (const char of text) {
    const wide = displayWidth(char);
    if (used + wide > width - 1) break;
    kept += char;
    used += wide;
  }
  return `${kept}…${' '.repeat(width - used - 1)}`;
}
