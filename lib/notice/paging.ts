/**
 * Documents that a site shows on several pages: `上一页 1 2 3 下一页`, `第1页/共3页`. What is read is
 * then a part, and whoever compares it must know.
 *
 * A step to the next or the last page near the text is what tells; 上一篇 and 下一篇 lead to other
 * documents. Some sites draw the steps where there is one page alone: then numbers decide, and where
 * there are none, whether a step leads anywhere.
 */
import { fold } from '../text/normalise';

/** Which page of how many; null where the site does not say. */
export interface Paging {
  readonly at: number | null;
  readonly of: number | null;
}

const STEP = /^(?:[上下]一?|[前后]一)[页頁]$/;
const NUMBER = /^\[?(\d{1,3})\]?$/;
/** `第1页/共3页`, `第 1 页，共 3 页`, `1/3页`, `1/3`. */
const COUNTED = /第?\s*(\d{1,3})\s*页?\s*[/,;]?\s*(?:\/|共)\s*(\d{1,3})/;
const OWN = /第\s*(\d{1,3})\s*页/;
const TOTAL = /共\s*(\d{1,3})\s*页/;

/** Pagers stand in the text's element or so many elements around it. */
const AROUND = 3;

/** Reads which page of a document this is; null where it is the whole. `root` holds its text. */
export function readPaging(root: Element): Paging | null {
  let around = root;
  for (let i = 0; i < AROUND; i++) around = around.parentElement ?? around;
  for (const step of around.querySelectorAll('a')) {
    if (!STEP.test(plainOf(step))) continue;
    const pager = pagerOf(step);
    const paging = pager && countedIn(pager);
    if (paging ? paging.of !== 1 : leadsOn(step)) return paging ?? { at: null, of: null };
  }
  return null;
}

const plainOf = (element: Element) => fold(element.textContent ?? '').replace(/[\s<>«»‹›]/g, '');

/** The element of all steps and numbers: each may stand in one of its own. */
function pagerOf(step: Element): Element | null {
  const { parentElement } = step;
  const alone = parentElement && plainOf(parentElement) === plainOf(step);
  return alone ? parentElement.parentElement : parentElement;
}

function countedIn(pager: Element): Paging | null {
  const text = fold(pager.textContent ?? '');
  const counted = COUNTED.exec(text);
  if (counted) return { at: Number(counted[1]), of: Number(counted[2]) };
  const numbers = Array.from(pager.querySelectorAll('*')).flatMap((element) => {
    const number = element.children.length === 0 && NUMBER.exec(plainOf(element));
    return number ? [{ value: Number(number[1]), element }] : [];
  });
  // The page that is shown stands there without a link, often as bare text between the others.
  const bare = /(?:^|\s)(\d{1,3})(?=\s|$)/.exec(
    Array.from(pager.childNodes, ({ nodeType, nodeValue }) =>
      nodeType === 3 ? nodeValue : '',
    ).join(' '),
  );
  const all = [
    ...numbers.map(({ value }) => value),
    Number(TOTAL.exec(text)?.[1] ?? 0),
    Number(bare?.[1] ?? 0),
  ];
  const of = Math.max(...all);
  if (of === 0) return null;
  const here = numbers.find(({ element }) => isHere(element));
  const own = here?.value ?? OWN.exec(text)?.[1] ?? bare?.[1] ?? null;
  return { at: own === null ? null : Number(own), of };
}

/** Whether an element is the number of the page that is shown: no link, or said to be the one. */
function isHere(element: Element): boolean {
  const link = element.closest('a');
  return (
    !link ||
    /\b(?:current|active|cur|on|selected)\b/.test(
      `${link.className} ${link.parentElement?.className}`,
    )
  );
}

function leadsOn(step: Element): boolean {
  const address = step.getAttribute('href') ?? '';
  return address !== '' && !/^(?:#|javascript:)/i.test(address);
}
