/**
 * The open page as Lince sees it: what it is, its text, its plan.
 */
import { readAttachments } from '../notice/attachments';
import type { Verdict } from '../notice/detect';
import { enclosedTitle, numberOverLines } from '../notice/head';
import { judgeNotice } from '../notice/judge';
import { lookAt, skimInSteps } from '../notice/look';
import { readPageFacts } from '../notice/metadata';
import { type Paging, readPaging } from '../notice/paging';
import { type PageArticle, Reader, readArticle } from '../notice/read';
import type { TellRole } from '../plan/measures/measures';
import type { Plan } from '../plan/plan';
import { planInSteps } from '../plan/plan-in-steps';
import { roleOf } from '../plan/roles';
import { atOnce, type Steps } from '../text/steps';
import { PAGE_FORMS, type PageForms } from './forms';

export interface NoticePage extends Verdict {
  /** Null unless the page is a notice with measures. */
  readonly plan: Plan | null;
  readonly article: PageArticle | null;
  /** Which of its pages this is, where the document is on several. */
  readonly paging: Paging | null;
}

/** A page that the reader says is a document must have this many measures to be one. */
const LEAST_MEASURES = 3;

/**
 * Reads a page. `location` is where it was published. `asked`: the reader says that it is a
 * document, as copies are that have lost all marks of one; then its numbered clauses alone decide.
 */
export function readNoticePage(
  document: Document,
  location: { hostname: string; href: string },
  asked = false,
): NoticePage {
  return atOnce(noticePageInSteps(document, location, asked, roleOf, PAGE_FORMS));
}

/** The same, which yields after each part that takes long on a long page; for `tellRole` and `forms` see `planInSteps`. */
export function* noticePageInSteps(
  document: Document,
  location: { hostname: string; href: string },
  asked: boolean,
  tellRole?: TellRole,
  forms?: PageForms,
): Steps<NoticePage> {
  const look = lookAt(document, location.hostname, yield* skimInSteps(document));
  yield;
  const verdict = judgeNotice(document, location.hostname, look);
  const root = look.container ?? document.body;
  const looksLikeOne = verdict.state === 'notice';
  if (!(looksLikeOne || asked) || !root)
    return { ...verdict, plan: null, article: null, paging: null };
  yield;
  const article = readArticle(root, forms?.reader(Reader));
  yield;
  const facts = readPageFacts(document, location.hostname, root);
  const attachments = readAttachments(document, location.href);
  yield;
  const plan = yield* planInSteps(
    article,
    {
      id: 'page',
      source: {
        url: location.href.replace(/#.*$/, ''),
        kind: /(?:^|\.)gov\.cn$/.test(location.hostname) ? 'official' : 'copy',
      },
      ...facts,
      attachments,
      innerTitle: enclosedTitle(facts.title),
      documentNumber: facts.documentNumber ?? numberOverLines(article),
    },
    tellRole,
    forms,
  );
  yield;
  if (plan.measures.length < (looksLikeOne ? 1 : LEAST_MEASURES)) {
    const state = looksLikeOne ? 'no-measures' : verdict.state;
    return { ...verdict, state, plan: null, article: null, paging: null };
  }
  return { ...verdict, state: 'notice', plan, article, paging: readPaging(root) };
}
