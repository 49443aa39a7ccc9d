/**
 * The second look at what the first takes for a notice: tenders, vacancies, reports, court papers,
 * rules of firms and schools, news that tells a plan's tasks, encyclopaedias, model texts; and
 * documents without a measure, because they say who comes or goes or is praised.
 */

import { fold } from '../text/normalise';
import { decide, type Evidence, isOfficialTitle, VETO, type Verdict } from './detect';
import { isDate, isMarked, type Look, lookAt } from './look';
import { metaContent } from './meta';
import {
  hasOtherPurpose,
  OF_A_PLACE,
  OTHER_COLUMN,
  PERSONNEL,
  reportedTimes,
  voiceOf,
} from './other-kinds';
import { KINDS } from './title';

const SECOND_LOOK: readonly Evidence[] = [
  {
    reason: 'sale, report or reply',
    weight: VETO,
    holds: ({ title, column }) => hasOtherPurpose(title) || OTHER_COLUMN.test(column),
  },
  {
    reason: 'of a firm, school, court or society',
    weight: VETO,
    holds: (page) => voiceOf(namesIn(page)) === 'other',
  },
  {
    reason: 'not of a government',
    weight: -5,
    holds: (page) =>
      !page.ownSite &&
      voiceOf(namesIn(page)) === null &&
      !OF_A_PLACE.test(page.title) &&
      !GOVERNMENTS_ACT.test(page.head) &&
      !speaksToThePublic(textOf(page)),
  },
  {
    reason: 'entry of an encyclopaedia',
    weight: VETO,
    holds: ({ ownSite, document }) =>
      !ownSite &&
      (/百科|词条|wikipedia/i.test(document.title) ||
        /mediawiki/i.test(metaContent(document, 'generator'))),
  },
  {
    reason: 'told by a reporter',
    weight: -5,
    holds: (page) => reportedTimes(textOf(page)) >= (isOfficialTitle(page.title) ? 3 : 2),
  },
  {
    reason: 'a form to sign in',
    weight: -5,
    // Unless the window is named after the document.
    holds: ({ document, title }) =>
      document.querySelector('input[type=password]') !== null &&
      !withoutSpace(document.title).includes(title.slice(-12)),
  },
];

const withoutSpace = (text: string) => fold(text).replace(/\s+/g, '');

/** The decision needs no more of a text than this. */
const textOf = ({ lines }: Look) => lines.join('\n').slice(0, 12_000);

/** Who may be speaking: by title, signature (the lines before a date) and the first lines. */
function namesIn({ title, lines }: Look): string[] {
  const signatures = lines.flatMap((line, i) =>
    isDate(line) ? lines.slice(Math.max(0, i - 3), i) : [],
  );
  return [
    /^(.{2,60}?)(?:关于|印发)/.exec(withoutSpace(title))?.[1] ?? '',
    ...[...signatures, ...lines.slice(0, 4)].map(withoutSpace).filter(isName),
  ];
}

/** A name has no punctuation and is no clause. */
const isName = (line: string) =>
  line.length <= 30 && !/[。,;:、()《》]/.test(line) && !KINDS.test(line) && !isMarked(line);

/** A copy tells of its government in the letter, too. */
const GOVERNMENTS_ACT =
  /(?:经|报)[^。\n]{0,12}(?:政府|国务院|党中央)[^。\n]{0,12}(?:同意|批准|通过)|(?:^|\n)各[^\n。]{0,40}(?:人民政府|直属机构)|(?:中央|国务院|[省市]委|政府|办公厅)[^。\n]{0,30}印发了?《|代表大会(?:常务委员会)?第[^。\n]{1,8}次会议[^。\n]{0,6}(?:通过|批准|修订)/;

/** Places and bodies that only public documents speak of so often. */
function speaksToThePublic(text: string): boolean {
  const words = text.match(
    /人民政府|党中央|国务院|党委|各级|各地|全[省市县区国]|本[省市县]|我[省市县]/g,
  );
  return (words?.length ?? 0) >= 3;
}

/** Decides what a page is. `host` is its host name, empty where it is not known. Never throws. */
export function judgeNotice(
  document: Document,
  host: string,
  page: Look = lookAt(document, host),
): Verdict {
  return decide(document, page, SECOND_LOOK, (title) => PERSONNEL.test(title));
}
