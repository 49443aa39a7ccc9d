// @vitest-environment happy-dom
/** The search of the library: what stands on paper, and how a query was read. */
import { afterEach, describe, expect, it } from 'vitest';
import { PrintedResults } from '../../../components/search/printed-results';
import { Understood } from '../../../components/search/understood';
import { parseLibraryQuery } from '../../../lib/library/search/keys';
import { resultRow } from '../../../lib/library/search/result-row';
import { bundledPlans } from '../../eval/documents';
import { clear, LANGUAGES, show, textsOf } from './render';

afterEach(clear);

const plans = await bundledPlans();

describe.each(LANGUAGES)('the search (%s)', (language) => {
  it('prints each measure with its targets and where it stands, and nothing to press', () => {
    const { words } = parseLibraryQuery('教育');
    const rows = plans.flatMap((plan) =>
      plan.measures.slice(0, 4).map((measure, i) => resultRow(i, plan, measure, words)),
    );
    const root = show(<PrintedResults title="关于“教育”的举措" words="20" rows={rows} />, language);
    expect(textsOf(root, 'h3')).toEqual(rows.map(({ name }) => name.text));
    const targets = rows.flatMap(({ measure }) => measure.targets.map(({ quote }) => quote));
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(root.textContent).toContain(target);
    expect(textsOf(root, '.from').every((from) => from.includes('信息消费'))).toBe(true);
    expect(root.querySelectorAll('a, button, input')).toHaveLength(0);
  });

  it.each([
    ['地区:火星 "没有引', ['火星', '“没有引”']],
    ['-单位:教育厅 教育', ['教育厅', '教育']],
    ['-旅游', ['旅游']],
  ])('says how %s was read', (query, parts) => {
    const [said = ''] = textsOf(show(<Understood {...parseLibraryQuery(query)} />, language), 'p');
    expect(said.split(' · ')).toHaveLength(parts.length);
    for (const part of parts) expect(said).toContain(part);
  });

  it('does not repeat words that say what they are', () => {
    expect(show(<Understood {...parseLibraryQuery('在线 教育')} />, language).textContent).toBe('');
  });
});
