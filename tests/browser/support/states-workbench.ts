/** The states of the workbench, and how one gets there; looked at in `../reading/access-workbench.test.ts`. */
import type { Page } from 'puppeteer-core';
import { clauseOf } from '../../../lib/collection/clause';
import type { Clip } from '../../../lib/collection/clip';
import { makeClip } from '../../../lib/collection/make-clip';
import { queryOf } from '../../../lib/match/query';
import type { Plan } from '../../../lib/plan/plan';
import { type Address, hashOf } from '../../../lib/platform/addresses';
import { backupWith, giveFile } from './backups';
import { grantSites } from './by-keyboard';
import { bundled, fillCollection } from './collection';

interface WorkbenchState {
  /** For the reader of a failed test. */
  readonly name: string;
  /** Where it is; without it the state follows from the one before. */
  readonly at?: string;
  /** What is made so first, in the page there. */
  readonly made?: (page: Page) => Promise<unknown>;
  /** What the reader then presses, one after another; each is waited for. */
  readonly pressed?: readonly string[];
  /** What the reader then types, and where. */
  readonly typed?: readonly [field: string, words: string];
  /** What shows that the state is there. */
  readonly shows: string;
}

const SOME = { planId: 'hainan-2017', measureId: '二(八)' };
const place = (planId: string | null, measureId: string | null = null) =>
  hashOf({ page: 'plan', planId, measureId });
const beside = (measureId: string, chosen: [] | null = null) =>
  hashOf({ page: 'beside', of: { ...SOME, measureId }, chosen });

const targets = (planId: string | null) =>
  hashOf({ page: 'targets', of: planId === null ? null : { planId }, metric: null });

/** By page. */
export const WORKBENCH_STATES: Readonly<Record<Address['page'], readonly WorkbenchState[]>> = {
  collection: [
    { name: 'empty', at: '#collection', shows: '[data-state="empty"]' },
    { name: 'the bin, empty', at: '#collection?place=bin', shows: '[data-state="bin-empty"]' },
    {
      name: 'two chosen, and a menu',
      at: '#collection',
      made: fillCollection,
      pressed: [
        '.clip[aria-posinset="2"] .clip-check',
        '.clip[aria-posinset="3"] .clip-check',
        '[data-action="bulk-colour"]',
      ],
      shows: '.bulk [role="menu"]',
    },
    {
      name: 'one in the bin, and a note being written',
      pressed: ['[data-action="bin"]', '[data-action="edit-note"]'],
      shows: '.clip-note textarea',
    },
    {
      name: 'nothing fits',
      typed: ['input[type="search"]', '鹡鸰鹡鸰'],
      shows: '[data-state="no-hit"]',
    },
    {
      name: 'what is done to a tag',
      at: '#collection',
      made: async (page) => {
        await page.waitForSelector('.clip-tags input');
        await page.type('.clip-tags input', '重点,要点,');
      },
      pressed: ['[data-action="tag-menu"]'],
      shows: '.side [role="menu"]',
    },
    {
      name: 'a tag being named',
      pressed: ['[data-item="rename"]'],
      shows: '[data-action="tag-name"]',
    },
    {
      name: 'whether two tags are to be one',
      made: async (page) => {
        await page.type('[data-action="tag-name"]', '要点');
        await page.keyboard.press('Enter');
      },
      shows: 'dialog.question[open]',
    },
    {
      name: 'the keys',
      at: '#collection',
      pressed: ['[data-action="help"]'],
      shows: 'dialog.keys-help[open]',
    },
    {
      name: 'how to export, with the columns',
      at: '#collection',
      pressed: ['[data-action="export"]', '[data-action="export-columns"]'],
      shows: '.export-columns[open]',
    },
    {
      name: 'in groups, in a narrow window with one opened',
      at: '#collection?group=document&open=1',
      shows: '.group-head',
    },
    {
      name: 'the bin',
      at: '#collection?place=bin',
      shows: '[data-action="purge"]',
    },
    {
      name: 'whether to delete for good',
      pressed: ['[data-action="purge"]'],
      shows: 'dialog.question[open]',
    },
  ],
  plan: [
    { name: 'the library', at: place(null), shows: '.plan-list a' },
    {
      name: 'a plan at a measure',
      at: place(SOME.planId, SOME.measureId),
      pressed: ['.plan-measure.current [data-action="save"]'],
      shows: '.plan-measure.current a[data-action="beside"]',
    },
    { name: 'a plan that is gone', at: place('none'), shows: '[data-state="gone"]' },
  ],
  beside: [
    { name: 'a measure beside its equivalents', at: beside(SOME.measureId), shows: '.beside li' },
    { name: 'none chosen', at: beside(SOME.measureId, []), shows: '[data-state="none-chosen"]' },
    {
      name: 'a page that is forgotten',
      at: hashOf({ page: 'beside', of: { key: 'none' }, chosen: null }),
      shows: '[data-state="gone"]',
    },
  ],
  search: [
    {
      name: 'measures that were found, two of them chosen',
      at: '#search?q=在线教育&has=target',
      pressed: [
        '.result[aria-posinset="1"] .result-check',
        '.result[aria-posinset="2"] .result-check',
      ],
      shows: '.bulk a[data-action="beside"]',
    },
    {
      name: 'no measure has all of the words',
      at: '#search?q=在线教育 鹡鸰',
      shows: '.result mark',
    },
    { name: 'nothing found', at: '#search?q=鹡鸰', shows: '[data-state="no-hit"]' },
    {
      name: 'how to search',
      at: '#search',
      pressed: ['[data-action="help"]'],
      shows: 'dialog.keys-help[open]',
    },
  ],
  targets: [
    {
      name: 'metrics of a plan beside other regions',
      at: targets(SOME.planId),
      shows: '.target-chart svg',
    },
    {
      name: 'metrics found in the library',
      typed: ['[data-action="find-metric"]', '宽带'],
      shows: '.metric-list + .metric-list a',
    },
    { name: 'no metric', typed: ['[data-action="find-metric"]', '鹡鸰'], shows: '.metrics .state' },
    { name: 'those of the library', at: targets(null), shows: '.metric-view table' },
    { name: 'of a plan that is gone', at: targets('none'), shows: '[data-state="gone"]' },
  ],
  data: [
    {
      name: 'a file refused',
      at: '#data',
      made: (page) => giveFile(page, '{"format":"lince-backup"'),
      shows: '[data-refused="cut-off"]',
    },
    {
      name: 'what a backup would change, listed',
      made: async (page) => {
        const clips = await Promise.all(someClips());
        const bad = { ...clips[0], id: 'a'.repeat(32), quote: 0 };
        await giveFile(page, backupWith([...clips, bad]));
      },
      pressed: ['.preview summary', '[name="restore-mode"][value="replace"]'],
      shows: '.preview details[open]',
    },
    {
      name: 'restored, with a copy',
      pressed: ['[data-action="do-restore"]'],
      shows: '[data-action="restore-copy"]',
    },
  ],
  matrix: [
    {
      name: 'a plan by regions',
      at: `#matrix/${SOME.planId}`,
      shows: '.matrix td[data-level="same"]',
    },
    {
      name: 'gaps, and the years that can be chosen',
      pressed: ['[data-filter="year"]'],
      shows: '.choices[open]',
    },
    {
      name: 'what is looked at',
      at: `#matrix/${SOME.planId}`,
      pressed: ['.matrix td[data-level="none"]'],
      shows: '.matrix-detail .detail-head',
    },
    {
      name: 'a notice on another subject',
      at: '#matrix/:farming',
      made: keepFarming,
      shows: '[data-state="nothing"]',
    },
    { name: 'a notice that is forgotten', at: '#matrix/:none', shows: '[data-state="gone"]' },
    { name: 'what there is to choose from', at: '#matrix', shows: '.matrix-choices' },
  ],
  plans: [
    { name: 'one alone', at: '#plans/hainan-2017', shows: '[name="add-plan"]' },
    {
      name: 'four beside each other',
      at: '#plans/hainan-2017/henan-2018/fujian-2017/shandong',
      shows: '.plans mark.only',
    },
  ],
  report: [
    { name: 'forgotten', at: '#report/none', shows: '[data-state="gone"]' },
    {
      name: 'of a notice',
      at: '#report/some',
      made: keepSomeReport,
      shows: '.report [data-action="print"]:enabled',
    },
  ],
  settings: [
    {
      name: 'with sites, regions and what was put away',
      at: '#settings',
      made: async (page) => {
        await putOneAway(page);
        await page.reload();
        await page.waitForSelector('.put-away');
        await grantSites(page, ['*://www.copy.example/*']);
      },
      pressed: ['input[name="region"][value="350000"]'],
      shows: '[data-action="all-regions"]',
    },
    {
      name: 'a site switched off',
      typed: ['.add-site input', 'www.hainan.gov.cn'],
      pressed: ['[data-action="site-off"]'],
      shows: '[data-action="site-on"]',
    },
  ],
  welcome: [{ name: 'the first page', at: '#welcome', shows: '.sample-notice' }],
};

/** A clip of each document of the library, which nobody has saved. */
const someClips = (): Promise<Clip>[] =>
  bundled().flatMap(({ plan }) =>
    plan.measures
      .slice(4, 5)
      .map((measure) => makeClip(clauseOf(plan, measure, 'equivalent'), new Date('2026-01-09'))),
  );

/** As the panel does it, with a document of the library for the notice. */
async function keepSomeReport(page: Page): Promise<void> {
  await keepReport(page, 'some', somePlan());
}

/** A notice that the library has nothing on. */
async function keepFarming(page: Page): Promise<void> {
  const { measures, ...facts } = somePlan();
  const other = { title: '深耕行动方案', innerTitle: null, documentNumber: null, signedOn: null };
  const farming = ['深耕土地', '轮作休耕'].map((title, i) => {
    const text = `${title}。指导农户${title}。`;
    const [measure] = measures.slice(i + 4);
    return { ...measure, id: `${i}`, title, text, heading: [title], targets: [], agencies: [] };
  });
  await keepReport(page, 'farming', { ...facts, ...other, measures: farming } as Plan);
}

function somePlan(): Plan {
  const plan = bundled().find(({ plan: { id } }) => id === SOME.planId)?.plan;
  if (!plan) throw new Error(`The library has no ${SOME.planId}.`);
  return plan;
}

async function keepReport(page: Page, key: string, plan: Plan): Promise<void> {
  await page.evaluate(
    async (plan, query, key) => {
      const { browser } = globalThis as unknown as {
        browser: {
          runtime: { sendMessage(message: object): Promise<{ answer: object }> };
          storage: { session: { set(values: object): Promise<void> } };
        };
      };
      const message = { kind: 'match', payload: query };
      const { answer } = await browser.runtime.sendMessage(message);
      const report = { plan, answer: { ...answer, awaited: undefined }, readOn: '2026-07-01' };
      await browser.storage.session.set({ [`report.${key}`]: report });
    },
    plan,
    queryOf(plan),
    key,
  );
  await page.reload();
}

/** As the card does it, with a measure of one document of the library and one of another. */
async function putOneAway(page: Page): Promise<void> {
  const [one, other] = bundled().map(({ plan }) => plan);
  const measure = one?.measures[3];
  const away = {
    own: { document: one, measureId: measure?.id, quote: measure?.text },
    planId: other?.id,
    measureId: other?.measures[3]?.id,
    undo: false,
  };
  await page.evaluate(async (payload) => {
    const { browser } = globalThis as unknown as {
      browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await browser.runtime.sendMessage({ kind: 'dismiss', payload });
  }, away);
}
