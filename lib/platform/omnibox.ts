/**
 * The address bar behind the keyword of the manifest: what is proposed while the reader types, and where
 * what was chosen leads.
 *
 * A proposal is told by its name and its place, `推进开放在线教育 #henan-2018/二(四)`: the browser shows
 * that in the address bar, and hands it back, perhaps to another worker than the one that has proposed it.
 */
import type { Omnibox } from 'webextension-polyfill';
import { hashOf, type LibraryPlace } from './addresses';
import { browser } from './browser';

/** A piece of what is shown of a proposal; Firefox shows all of them alike. */
export interface Piece {
  readonly text: string;
  /** What was looked for, or what stands back. */
  readonly as?: 'match' | 'dim';
}

interface Proposal extends LibraryPlace {
  readonly name: string;
  readonly shown: readonly Piece[];
}

interface AddressBar {
  /** What stands above all proposals. */
  readonly hint: () => Promise<string>;
  readonly propose: (typed: string) => Promise<readonly Proposal[]>;
  /** The reader has gone on, or has turned away. */
  readonly ended: () => void;
}

/** Of what somebody has pasted nobody proposes anything for more (characters). */
const LONGEST = 200;

/** What XML cannot hold, however it is written: one such sign, and Chromium shows no proposal at all. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
function described(pieces: readonly Piece[]): string {
  if (import.meta.env.FIREFOX) return pieces.map(({ text }) => text).join('');
  return pieces
    .map(({ text, as }) => {
      const escaped = text
        .replace(NOT_IN_XML, '')
        .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
      return as ? `<${as}>${escaped}</${as}>` : escaped;
    })
    .join('');
}

/** Answers the address bar. To be called as the worker starts. */
export function onAddressBar({ hint, propose, ended }: AddressBar): void {
  const { omnibox } = browser;
  let last = 0;
  omnibox.onInputStarted.addListener(() => {
    void hint()
      .then((text) => omnibox.setDefaultSuggestion({ description: described([{ text }]) }))
      .catch(() => {
        // The browser's own words stand there.
      });
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const mine = ++last;
    void propose(typed.slice(0, LONGEST))
      .catch(() => [])
      .then((found) => {
        // What was typed since is answered by itself.
        if (mine !== last) return;
        suggest(
          found.map(({ planId, measureId, name, shown }) => ({
            content: `${name} #${planId}/${measureId}`,
            description: described(shown),
          })),
        );
      });
  });
  omnibox.onInputCancelled.addListener(ended);
  omnibox.onInputEntered.addListener((entered, where) => {
    ended();
    void open(entered, where);
  });
}

const PROPOSED = /(?:^|\s)#([\w-]+)\/(.+)$/;

/** The address within the workbench: of a proposal that was chosen; else of a search for what was written. */
function leadingTo(entered: string): string {
  const [, planId, measureId] = PROPOSED.exec(entered) ?? [];
  if (planId && measureId) return hashOf({ page: 'plan', planId, measureId });
  const words = entered.trim();
  const query = words === '' ? '' : new URLSearchParams({ q: words }).toString();
  return hashOf({ page: 'search', query });
}

async function open(entered: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const url = browser.runtime.getURL('/workbench.html') + leadingTo(entered);
  if (where === 'currentTab') {
    // A worker that has just started may know no current window, and a tab that is dragged takes no
    // address: who has pressed Enter is not left with nothing.
    const isThere = await browser.tabs.update({ url }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}
