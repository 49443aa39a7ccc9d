/**
 * Renders components into happy-dom, in a language, and checks what every view must keep to: no
 * key in place of its words, no blank left to fill, no control or text that says nothing.
 */
import { type ComponentChild, render } from 'preact';
import { expect } from 'vitest';
import en from '../../../assets/locales/en.json';
import zh from '../../../assets/locales/zh-CN.json';
import { SayProvider, sayFrom } from '../../../components/parts/texts';
import type { ShownEquivalent } from '../../../lib/match/answer';
import type { Target } from '../../../lib/plan/plan';
import { measureOf, planOf } from '../match/plans';

export const TABLES = { 'zh-CN': zh, en } as const;
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Renders into an element of the page, and checks it. Rendering again replaces what was there. */
export function show(view: ComponentChild, language: Language = 'zh-CN'): HTMLElement {
  let root = document.getElementById('root');
  if (!root) {
    root = document.createElement('div');
    root.id = 'root';
    document.body.append(root);
  }
  render(<SayProvider value={sayFrom(TABLES[language])}>{view}</SayProvider>, root);
  expectWords(root);
  return root;
}

/** Takes away what was rendered, with its state. */
export function clear(): void {
  const root = document.getElementById('root');
  if (root) render(null, root);
}

const KEY = new RegExp(
  `(?:^|[^a-z-])(?:${[...new Set(Object.keys(zh).map((key) => key.split('.')[0]))].join('|')})\\.[a-z]`,
);

/** What is left of a text that was not filled in. */
const BLANK = /\{\w+\}|undefined|null|NaN|\[object/;

/** Asserts once, of what is at fault alone: to write every element down takes longer than to render it. */
function expectWords(root: HTMLElement): void {
  const faults: string[] = [];
  const check = (words: string) => {
    if (KEY.test(words) || BLANK.test(words)) faults.push(words);
  };
  check(root.textContent ?? '');
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const value = element.getAttribute(name);
      if (value?.trim() === '') faults.push(`an empty ${name} of ${element.outerHTML}`);
      else if (value !== null) check(value);
    }
    const silent =
      element.childElementCount === 0 &&
      element.textContent?.trim() === '' &&
      !['INPUT', 'TEXTAREA', 'BR', 'HR'].includes(element.tagName) &&
      // It is there before there is anything to say, so that what is said is heard.
      element.getAttribute('role') !== 'status' &&
      !element.closest('[aria-hidden="true"]');
    if (silent) faults.push(`says nothing: ${element.outerHTML}`);
  }
  expect(faults).toEqual([]);
}

/** An equivalent of a region, with all that is shown of it. */
export function equivalentOf(
  id: string,
  region: string | null,
  more: Partial<Omit<ShownEquivalent, 'plan' | 'measure'>> & {
    plan?: Partial<ShownEquivalent['plan']>;
    measure?: Partial<ShownEquivalent['measure']>;
  } = {},
): ShownEquivalent {
  const { measures: _, ...head } = planOf(id, [], {
    innerTitle: `${id}方案`,
    region,
    signedOn: '2018-02-08',
    horizon: '2020',
  });
  const { plan, measure, ...rest } = more;
  return {
    level: 'same',
    score: 0.5,
    evidence: [{ own: '办好学校。', other: '办好在线学校。' }],
    ...rest,
    plan: { ...head, ...plan },
    measure: { ...measureOf('1', '发展在线教育。办好在线学校。'), ...measure },
  };
}

/** A quantity in the words of a document. */
export function targetOf(quote: string, more: Partial<Target> = {}): Target {
  return {
    kind: 'number',
    quote,
    start: 0,
    end: quote.length,
    metric: '信息消费规模',
    metricText: '信息消费规模',
    scope: null,
    modality: null,
    comparator: '>=',
    value: 80,
    max: null,
    unit: '%',
    deadline: '2020',
    horizon: null,
    ...more,
  };
}

/** An element that must be there. */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

export const textsOf = (root: ParentNode, selector: string): string[] =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent?.trim() ?? '');
