/**
 * The address bar behind the keyword of the manifest: what is proposed while the reader types, and where
 * what was chosen leads.
 */
import type { Omnibox } from 'webextension-polyfill';
import { addressOf, hashOf, type LibraryPlace } from './addresses';
import { browser } from './browser';

interface Proposal extends LibraryPlace {
  readonly words: string;
}

interface AddressBar {
  /** What stands above all proposals. */
  readonly hint: () => Promise<string>;
  readonly propose: (typed: string) => Promise<readonly Proposal[]>;
  /** The reader has gone on, or has turned away. */
  readonly ended: () => void;
}

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
function described(words: string): string {
  if (import.meta.env.FIREFOX) return words;
  return words.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Answers the address bar. To be called as the worker starts. */
export function onAddressBar({ hint, propose, ended }: AddressBar): void {
  const { omnibox } = browser;
  let last = 0;
  omnibox.onInputStarted.addListener(() => {
    void hint().then((words) => omnibox.setDefaultSuggestion({ description: described(words) }));
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const mine = ++last;
    void propose(typed)
      .catch(() => [])
      .then((found) => {
        // What was typed since is answered by itself.
        if (mine !== last) return;
        suggest(
          found.map(({ planId, measureId, words }) => ({
            content: hashOf({ page: 'plan', planId, measureId }),
            description: described(words),
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

/** A proposal is an address of the workbench; whatever else is entered is looked for. */
async function open(entered: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const place = entered.startsWith('#') ? addressOf(entered) : null;
  const query = new URLSearchParams({ q: entered.trim() }).toString();
  const hash = place?.page === 'plan' ? entered : hashOf({ page: 'search', query });
  const url = browser.runtime.getURL('/workbench.html') + hash;
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}
