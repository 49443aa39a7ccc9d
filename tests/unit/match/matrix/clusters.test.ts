/** Measures of several plans gathered by matter. */
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../lib/match/matrix/clusters';
import { bundledModel } from '../../../../lib/match/model';
import { profileOf } from '../../../../lib/match/score/profile';
import { atOnce } from '../../../../lib/text/steps';
import { seedPlans } from '../plans';

const model = bundledModel();
const gather = (measures: readonly { plan: string; title: string; text: string }[]) =>
  atOnce(
    clustersOf(
      measures.map(({ plan, ...measure }) => ({
        plan,
        profile: profileOf(measure, model.knowledge),
      })),
      model,
    ),
  );

const WELLS = '加强机井建设。新打机井一万眼，配套机井电力设施，改善农田灌溉条件。';
const SOIL = '提升耕地地力。推广秸秆还田，增施有机肥，改良盐碱地和酸化土壤。';
const measure = (plan: string, text: string) => ({ plan, title: text.split('。')[0] ?? '', text });

describe('measures of several plans', () => {
  it('are gathered by matter, each in one place', () => {
    const all = [
      measure('a', WELLS),
      measure('a', SOIL),
      measure('b', `${SOIL}开展土壤改良。`),
      measure('c', WELLS.replace('一万', '五千')),
    ];
    expect(gather(all).map((cluster) => [...cluster].sort())).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('of one plan are never gathered by each other', () => {
    expect(gather([measure('a', WELLS), measure('a', WELLS)])).toHaveLength(2);
  });

  it('of the bundled plans come together where they are on one matter', () => {
    const all = seedPlans().flatMap(({ id, measures }) =>
      measures
        .filter(({ role }) => role === 'task')
        .map(({ title, text }) => ({ plan: id, title, text })),
    );
    const titles = gather(all).map((cluster) => cluster.map((i) => all[i]?.title));
    expect(titles.flat()).toHaveLength(all.length);
    const holding = (title: string) => titles.find((cluster) => cluster.includes(title));
    expect(holding('扩大北斗导航信息消费')).toContain('大力发展“北斗”应用产业');
    expect(holding('扩大电子商务消费')).toContain('推动电子商务发展');
    expect(holding('扩大电子商务消费')).not.toContain('推进信用体系建设');
  });

  it('are none where there are none', () => {
    expect(gather([])).toEqual([]);
  });
});
