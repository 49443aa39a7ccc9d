/** Reports of notices: kept for the session, and the workbench opened on them. */
import { beforeEach, expect, it, vi } from 'vitest';
import { openReport } from '../../../lib/platform/pages';
import { keepReport, reportOf } from '../../../lib/platform/reports';
import { equivalentOf } from '../components/render';
import { planOf } from '../match/plans';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const plan = planOf('page', ['发展在线教育。办好学校。'], { region: '460000' });
const equivalents = { 1: [equivalentOf('henan', '410000')] };
const answer = { equivalents, targets: {}, library: { plans: 5, stored: true } };
const report = { plan, answer, readOn: '2026-07-01' };

beforeEach(() => {
  resetBrowser();
  browser.tabs.query.mockResolvedValue([]);
  browser.tabs.create.mockResolvedValue();
});

it('a report is there under its key, and under no other', async () => {
  const key = await keepReport(report);
  const kept = await reportOf(key);
  expect(kept).toMatchObject({ plan, readOn: '2026-07-01' });
  expect(kept?.answer.equivalents[1]?.[0]?.evidence).toEqual(equivalents[1][0]?.evidence);
  expect(await reportOf('none')).toBeNull();
});

it('a report opens in the workbench under the key that it was kept under', async () => {
  await openReport(report);
  const opened = JSON.stringify(browser.tabs.create.mock.calls);
  const key = /#report\/(\w+)/.exec(opened)?.[1] ?? '';
  expect((await reportOf(key))?.plan.id).toBe('page');
});
