/** Measures of pages that are compared: kept for the session, and the workbench opened on them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { comparisonIn, comparisonOf, keepComparison } from '../../../lib/platform/comparisons';
import { openBeside, openPlan } from '../../../lib/platform/pages';
import { equivalentOf } from '../components/render';
import { planOf } from '../match/plans';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const plan = planOf('page', ['发展在线教育。办好学校。', '修建公路。修桥。'], { region: '460000' });
const henan = equivalentOf('henan', '410000');
const answer = { equivalents: { 1: [henan] }, targets: {}, library: { plans: 5, stored: true } };
const compared = comparisonIn(plan, answer, '1');
if (!compared) throw new Error('the plan has this measure');

beforeEach(() => {
  resetBrowser();
  browser.tabs.query.mockResolvedValue([]);
  browser.tabs.create.mockResolvedValue();
  browser.tabs.update.mockResolvedValue();
  browser.windows.update.mockResolvedValue();
});

describe('a comparison', () => {
  it('is a measure of the notice, with what was answered to it', () => {
    expect(compared).toMatchObject({
      document: { region: '460000' },
      measure: { title: '发展在线教育' },
      equivalents: [henan],
    });
    expect(comparisonIn(plan, answer, '2')?.equivalents).toEqual([]);
    expect(comparisonIn(plan, answer, '3')).toBeNull();
  });

  it('is there under its key, without what the rest of the notice says', async () => {
    const key = await keepComparison(compared);
    expect(await comparisonOf(key)).toMatchObject({ measure: { id: '1' } });
    expect(JSON.stringify(browser.storage.session.kept)).not.toContain('修建公路');
  });

  it('is none for a key that nobody gave, or where what is kept is damaged', async () => {
    expect(await comparisonOf('none')).toBeNull();
    browser.storage.session.kept = { 'comparison.x': { measure: 1 } };
    expect(await comparisonOf('x')).toBeNull();
  });

  it('of many the newest are kept, and what else the session holds', async () => {
    browser.storage.session.kept = { 'search.7': 'a' };
    const keys: string[] = [];
    for (let time = 0; time < 40; time++) keys.push(await keepComparison(compared, time));
    expect(await comparisonOf(keys[0] ?? '')).toBeNull();
    expect(await comparisonOf(keys[39] ?? '')).not.toBeNull();
    expect(Object.keys(browser.storage.session.kept)).toHaveLength(31);
  });
});

describe('the workbench is opened', () => {
  it('at a measure of a plan', async () => {
    await openPlan('henan', '二(四)');
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'ext://lince/workbench.html#plan/henan/%E4%BA%8C(%E5%9B%9B)',
    });
  });

  it('at a measure of the library beside chosen ones', async () => {
    await openBeside({ planId: 'a', measureId: '1' }, [{ planId: 'b', measureId: '2' }]);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: 'ext://lince/workbench.html#beside/a/1?with=b/2',
    });
  });

  it("at a page's measure by the key that it is kept under", async () => {
    await openBeside(compared);
    const [[tab] = []] = browser.tabs.create.mock.calls;
    const { url } = tab as { url: string };
    expect(await comparisonOf(url.split('#beside/:')[1] ?? '')).not.toBeNull();
  });

  it('where that place is open already, without a second tab', async () => {
    const url = 'ext://lince/workbench.html#plan/henan';
    browser.tabs.query.mockResolvedValue([
      { id: 3, url: 'ext://lince/workbench.html' },
      { id: 4, windowId: 2, url },
    ]);
    await openPlan('henan');
    expect(browser.tabs.create).not.toHaveBeenCalled();
    expect(browser.tabs.update).toHaveBeenCalledWith(4, { active: true });
    expect(browser.windows.update).toHaveBeenCalledWith(2, { focused: true });
  });
});
