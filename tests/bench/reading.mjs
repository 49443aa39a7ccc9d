/**
 * `npm run bench -- reading [DIR]`: what deciding and reading cost in a real Chromium, each
 * beside `document.body.innerText` of the same page, which makes the browser look at all its text
 * once. DIR holds pages (a `manifest.tsv` with `file` and `label`, else all its .html files); by
 * default the near misses and notices of `tests/pages`.
 *
 * Prints milliseconds and ratios; judges nothing: machines differ.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CHROMIUM, findBrowser } from '../harness/find-browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = join(ROOT, 'tests/bench/reading/entry.ts');

const script = await bundle();
const pages = pagesOf(process.argv[2]);
const { default: puppeteer } = await import('puppeteer-core');
const browser = await puppeteer.launch({
  executablePath: (await findBrowser(CHROMIUM)).path,
  headless: true,
  args: ['--no-sandbox'],
});
try {
  const tab = await openTab(browser);
  await tab.setContent(pages.others[0]?.html ?? '');
  await measure(tab, pages.others[0]?.html ?? ''); // The engine's first compilation is no page's cost.

  console.log(`Deciding, ${pages.others.length} pages that are no notice`);
  const decided = [];
  for (const { file, html } of pages.others) decided.push({ file, ...(await measure(tab, html)) });
  summary(
    'decide',
    decided.map(({ decide }) => decide),
  );
  summary(
    'decide again',
    decided.map(({ decideAgain }) => decideAgain),
  );
  summary(
    'innerText',
    decided.map(({ innerText }) => innerText),
  );
  const worst = decided.sort((a, b) => b.decide - a.decide).slice(0, 3);
  for (const { file, decide, nodes } of worst)
    console.log(`    ${ms(decide)} ${file} (${nodes} nodes)`);

  console.log('\nReading and parsing a notice, as it grows');
  let first;
  for (const times of [1, 10, 100]) {
    const row = await measure(tab, notice(60 * times));
    first ??= row;
    console.log(
      `  ${60 * times} measures: decide ${ms(row.decide)}, read and parse ${ms(row.read)} (${(row.read / first.read).toFixed(1)} times), innerText ${ms(row.innerText)}`,
    );
  }
} finally {
  await browser.close();
}

/** The product's own functions as one script that sets `Reading`. */
async function bundle() {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'Reading', fileName: 'reading' },
    },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  return output[0].code;
}

/** A tab in which pages run nothing and load nothing. */
async function openTab(browser) {
  const tab = await browser.newPage();
  await tab.setJavaScriptEnabled(false);
  await tab.setRequestInterception(true);
  tab.on('request', (request) =>
    request.url() === 'about:blank' ? request.continue() : request.abort(),
  );
  return tab;
}

/**
 * What a page costs, in milliseconds of the page's own thread: on a busy machine the clock on the
 * wall would count the others' work, too. The first decision is told apart: there the engine still
 * compiles, and it is what a reader waits for.
 */
async function measure(tab, html) {
  await tab.setContent(html, { waitUntil: 'domcontentloaded' });
  await tab.evaluate(`${script}; globalThis.Reading = Reading;`);
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cost = async (expression) => {
    const spent = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const before = await spent();
    const nothing = await spent();
    await tab.evaluate(expression);
    return Math.max(0, (await spent()) - nothing - (nothing - before) - asking);
  };
  // To be asked at all costs a page something, too.
  let asking = 0;
  const median = async (expression) => {
    const times = [];
    for (let i = 0; i < 5; i++) times.push(await cost(expression));
    return times.sort((a, b) => a - b)[2];
  };
  asking = await median('0');
  const place = JSON.stringify({
    hostname: 'www.sample.gov.cn',
    href: 'http://www.sample.gov.cn/',
  });
  const decide = "void Reading.isNotice(document, 'www.sample.gov.cn')";
  const result = {
    decide: await cost(decide),
    decideAgain: await median(decide),
    read: await median(`void Reading.readNoticePage(document, ${place})`),
    innerText: await median(
      "document.body.style.zoom = document.body.style.zoom === '1' ? '' : '1'; void document.body.innerText.length",
    ),
    nodes: await tab.evaluate("document.querySelectorAll('*').length"),
  };
  await session.detach();
  return result;
}

function summary(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`  ${name}: median ${ms(median)}, worst ${ms(sorted.at(-1) ?? 0)}`);
}

function ms(time) {
  return `${time.toFixed(1)} ms`;
}

/** The pages of a folder that are no notice; those of the project by default. */
function pagesOf(folder = join(ROOT, 'tests/pages/near-misses')) {
  const manifest = join(folder, 'manifest.tsv');
  const files = existsSync(manifest)
    ? readFileSync(manifest, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .filter(([, label]) => label !== 'pos')
        .map(([file]) => file)
    : readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    others: files.map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') })),
  };
}

/** A notice of so many measures in chapters of ten. */
function notice(measures) {
  const numeral = (n) => {
    const digits = '零一二三四五六七八九';
    if (n < 10) return digits[n];
    const tens = Math.floor(n / 10);
    return `${tens > 1 ? (digits[tens] ?? '') : ''}十${n % 10 ? digits[n % 10] : ''}`;
  };
  const text =
    '支持重点企业建设智能工厂和数字化车间，到2027年培育示范项目120个，规模以上企业普及率达到80%以上，形成一批可复制可推广的经验。';
  const clauses = Array.from({ length: measures }, (_, i) => {
    const chapter =
      i % 10 === 0 ? `<p><b>${numeral(((i / 10) % 99) + 1)}、推进重点任务</b></p>` : '';
    return `${chapter}<p>（${numeral((i % 10) + 1)}）加快发展第${i}项工作。${text}（责任单位：省发展改革委、省工业和信息化厅）</p>`;
  });
  return `<html><head><title>某省人民政府关于印发某省数字经济发展规划的通知</title></head><body><div class="nav">${'<a href="#">栏目</a>'.repeat(60)}</div><h1>某省人民政府关于印发某省数字经济发展规划的通知</h1><div class="TRS_Editor"><p>各市、县人民政府：</p><p>现将《规划》印发给你们。</p>${clauses.join('')}</div></body></html>`;
}
