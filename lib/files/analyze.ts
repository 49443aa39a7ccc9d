/**
 * One file analysed with the core that runs in the browser.
 */
import type { PageState } from '../notice/detect';
import { readNoticePage } from '../overlay/notice-page';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';
import { withRegion } from '../plan/region';
import { withTargets } from '../plan/with-targets';
import { articleFromText } from '../text/plain-text';
import { readDom } from './dom';
import { readFileContent } from './read-file';
import type { Read } from './trouble';

/** What a file was found to be. */
export interface Analysis {
  readonly notice: {
    readonly isNotice: boolean;
    readonly state: PageState;
    readonly score: number;
    readonly reasons: readonly string[];
  };
  readonly plan: Plan | null;
  /** The text that the plan's spans are of; null without a plan. */
  readonly text: string | null;
}

/** Reads and analyses a file of any kind; a page as by `analyzePage`. */
export async function analyzeFile(
  bytes: Uint8Array,
  name: string,
  url: string | null,
  asked = false,
): Promise<Read<Analysis>> {
  const read = readFileContent(bytes, name);
  if (!read.ok) return read;
  const { kind, text } = read.value;
  if (kind === 'page') return { ok: true, value: await analyzePage(text, url, asked) };
  return { ok: true, value: analyzeText(text, `${kind} file`) };
}

/** Reads a document without markup. It is always taken for one; without measures its state says so. */
export function analyzeText(text: string, reason = 'text file'): Analysis {
  const plan = withTargets(parsePlan(articleFromText(text), { id: 'file' }));
  const isNotice = plan.measures.length > 0;
  return {
    notice: {
      isNotice,
      state: isNotice ? 'notice' : 'no-measures',
      score: isNotice ? 1 : 0,
      reasons: [reason, ...inferred(plan)],
    },
    plan: isNotice ? plan : null,
    text: isNotice ? text : null,
  };
}

/**
 * Reads a saved page as if it stood at `url`; null: its own address is not known. `asked`: somebody
 * says that it is a document, so that its numbered clauses alone decide.
 */
export async function analyzePage(
  html: string,
  url: string | null,
  asked = false,
): Promise<Analysis> {
  const document = readDom(html);
  const { hostname, href } = new URL(url ?? ownAddress(document) ?? 'file:///page.html');
  const page = readNoticePage(document, { hostname, href }, asked);
  const plan = page.plan && withTargets(withRegion(page.plan));
  return {
    notice: {
      isNotice: page.plan !== null,
      state: page.state,
      score: page.score,
      reasons: [...page.reasons, ...inferred(plan)],
    },
    plan,
    text: page.article?.text ?? null,
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
