/** Whatever a reader can do on a page is done once without a pointer, from the list of actions. */
import { afterEach, expect, it } from 'vitest';
import { IN_THE_CARD, IN_THE_PAGE } from '../support/actions';
import { focused } from '../support/card';
import { pressClauseMode } from '../support/clause-mode';
import { forgetCollection } from '../support/collection';
import { type OpenNotice, useLince } from '../support/lince';
import { until } from '../support/until';

const lince = useLince();
afterEach(() => forgetCollection(lince));

/** More stops than a card has. */
const MOST_STOPS = 60;

it('all actions of the page and its card', async () => {
  const notice = await lince.openNotice('hainan');
  expect(await pressClauseMode(lince, notice.page)).toBe(true);
  await notice.page.bringToFront();
  await notice.overlay.waitFor('.clause-hint');
  for (const { name, by, done } of [...IN_THE_PAGE, ...IN_THE_CARD]) {
    if ('action' in by) await tabTo(notice, by.action, name);
    await notice.page.keyboard.press('key' in by ? (by.key as 'j') : 'Enter');
    await until(name, () => done(notice));
  }
});

/** Presses Tab until the focus is on an action; not the measure's own, where its equivalents have it too. */
async function tabTo({ page, overlay }: OpenNotice, action: string, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if ((await focused(overlay)) === action && (await isMeant(overlay, action))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to: ${name}.`);
}

/** Saving is for an equivalent: the measure itself has been saved by its key. */
async function isMeant(overlay: OpenNotice['overlay'], action: string): Promise<boolean> {
  const inEquivalent = await overlay.ask('.root', ([root]) => {
    const shadow = root?.getRootNode() as ShadowRoot | undefined;
    return Boolean(shadow?.activeElement?.closest('.equivalent'));
  });
  return action !== 'save' || inEquivalent;
}
