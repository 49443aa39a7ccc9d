/**
 * One file analysed with the core that runs in the browser.
 */
import type { Evidence, Level, Matcher } from '../match/matcher';
import type { PageState } from '../notice/detect';
import { readNoticePage } from '../overlay/notice-page';
import { sameDocument } from '../plan/identity';
import { parsePlan } from '../plan/parse';
import type { Measure, Plan } from '../plan/plan';
import { withTargets } from '../plan/with-targets';
import { articleFromText } from '../text/article';
import { readDom } from './dom';

/** What a file was found to be. */
export interface Analysis {
  readonly notice: {
    readonly isNotice: boolean;
    readonly state: PageState;
    readonly score: number;
    readonly reasons: readonly string[];
  };
  readonly plan: Plan | null;
}

/** An equivalent as the command line tells it: `level` null below the threshold. */
export interface ListedEquivalent {
  readonly plan: string;
  readonly region: string | null;
  readonly measure: string;
  readonly title: string;
  readonly level: Level | null;
  readonly score: number;
  readonly evidence: readonly Pick<Evidence, 'own' | 'other'>[];
}

/** Reads a document without markup. It is always taken for one; without measures its state says so. */
export function analyzeText(text: string): Analysis {
  const plan = withTargets(parsePlan(articleFromText(text), { id: 'file' }));
  const isNotice = plan.measures.length > 0;
  return {
    notice: {
      isNotice,
      state: isNotice ? 'notice' : 'no-measures',
      score: isNotice ? 1 : 0,
      reasons: ['text file', ...inferred(plan)],
    },
    plan: isNotice ? plan : null,
  };
}

/** Reads a saved page as if it stood at `url`; null: its own address is not known. */
export async function analyzePage(html: string, url: string | null): Promise<Analysis> {
  const document = readDom(html);
  const { hostname, href } = new URL(url ?? ownAddress(document) ?? 'file:///page.html');
  const page = readNoticePage(document, { hostname, href });
  return {
    notice: {
      isNotice: page.plan !== null,
      state: page.state,
      score: page.score,
      reasons: [...page.reasons, ...inferred(page.plan)],
    },
    plan: page.plan && withTargets(page.plan),
  };
}

/** Named among the reasons, so that nobody takes it for a fact of the document. */
function inferred(plan: Plan | null): string[] {
  return plan?.regionInferred ? ['region inferred from place names'] : [];
}

/** The address that a page gives as its own. */
function ownAddress(document: Document): string | null {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[name="Url" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return candidates.find((url) => /^https?:\/\//.test(url ?? '')) ?? null;
}

/** The equivalents of each measure: what a reader is shown, or with `top` the best of each region. */
export function listEquivalents(
  plan: Plan,
  library: readonly Plan[],
  matcher: Matcher,
  top: number | null,
): Map<string, ListedEquivalent[]> {
  const titles = new Map(
    library.flatMap(({ id, measures }) => measures.map((m) => [`${id}/${m.id}`, m])),
  );
  const titleOf = (planId: string, measureId: string) =>
    titles.get(`${planId}/${measureId}`)?.title ?? '';
  const shown = matcher.match(plan);
  return new Map(
    plan.measures.map((measure) => {
      const found = (shown.get(measure.id) ?? []).map((equivalent) => ({
        plan: equivalent.planId,
        region: equivalent.region,
        measure: equivalent.measureId,
        title: titleOf(equivalent.planId, equivalent.measureId),
        level: equivalent.level,
        score: equivalent.score,
        evidence: equivalent.evidence.map(({ own, other }) => ({ own, other })),
      }));
      return [
        measure.id,
        top === null ? found : best(measure, plan, library, matcher, top, found, titleOf),
      ];
    }),
  );
}

function best(
  measure: Measure,
  plan: Plan,
  library: readonly Plan[],
  matcher: Matcher,
  top: number,
  shown: readonly ListedEquivalent[],
  titleOf: (planId: string, measureId: string) => string,
): ListedEquivalent[] {
  const others = library.filter(
    (other) => (plan.region === null || other.region !== plan.region) && !sameDocument(other, plan),
  );
  const ranked = matcher.rank(measure, plan);
  return others.flatMap(({ id, region }) =>
    ranked
      .filter(({ planId }) => planId === id)
      .slice(0, top)
      .map(({ measureId, score, level }) => {
        const known = shown.find((one) => one.plan === id && one.measure === measureId);
        return (
          known ?? {
            plan: id,
            region,
            measure: measureId,
            title: titleOf(id, measureId),
            level,
            score,
            evidence: [],
          }
        );
      }),
  );
}
