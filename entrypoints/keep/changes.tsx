/** What became of a saved clause's words, shown in the card of its measure. */
import { render } from 'preact';
import { Changes } from '../../components/overlay/changes';
import style from '../../components/overlay/changes.css?inline';
import { SayProvider, sayFrom } from '../../components/parts/texts';
import { addStyles } from '../../lib/overlay/host';
import { KEEP_ANSWERS } from '../../lib/platform/messages/keep-protocol';
import type { Changes as Known } from '../../lib/platform/messages/kept-protocol';
import { askWith } from '../../lib/platform/messages/page-messaging';
import type { Saving } from './saving';

/** Answers a function that shows them in a place; the card calls it each time that it is drawn. */
export function showChangesIn(saving: Saving) {
  let known: { readonly key: string; readonly changes: Promise<Known | null> } | null = null;
  const styled = new WeakSet<Node>();
  return async (place: HTMLElement, clip: string, text: string): Promise<void> => {
    const key = `${clip} ${text}`;
    if (known?.key !== key) {
      const changes = askWith(KEEP_ANSWERS, 'changes', { id: clip, text }).catch(() => null);
      known = { key, changes };
    }
    const [changes, texts] = [await known.changes, await saving.texts()];
    const root = place.getRootNode();
    if (!changes || !(root instanceof ShadowRoot)) return;
    if (!styled.has(root)) addStyles(root, [style]);
    styled.add(root);
    render(
      <SayProvider value={sayFrom(texts)}>
        <Changes changes={changes} />
      </SayProvider>,
      place,
    );
  };
}
