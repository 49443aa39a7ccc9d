/**
 * Whatever Lince shows in the side panel can be used by everybody: see `../support/axe.ts`. The states
 * are listed in `../support/states-panel.ts`, and looked at in one panel after the other.
 */
import { afterEach, expect, it } from 'vitest';
import { BESIDE, LANGUAGES, PANEL_SIZES, violationsIn } from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { PANEL_STATES } from '../support/states-panel';
import { forgetSettings, speak } from '../support/stored';
import { tell } from '../support/told-panel';

/** For a list that is gone through in seconds, on a machine that is busy (milliseconds). */
const timeout = 240_000;

const lince = useLince();
afterEach(async () => {
  await forgetSettings(lince);
  await forgetCollection(lince);
});

it.each(LANGUAGES)('everybody can use the side panel, in %s', { timeout }, async (language) => {
  await speak(lince, language);
  const notice = await lince.openNotice('hainan');
  const panel = await lince.openPanel(notice);
  await panel.waitForFunction((spoken) => document.documentElement.lang === spoken, {}, language);
  const found: string[] = [];
  for (const [name, { told, pressed = [], typed, shows }] of Object.entries(PANEL_STATES)) {
    await panel.setViewport(BESIDE);
    await tell(panel, told(notice.report));
    for (const each of pressed) await press(panel, each);
    if (typed) await panel.keyboard.type(typed);
    await panel.waitForSelector(shows);
    const violations = await violationsIn(panel, PANEL_SIZES, language);
    found.push(...violations.map((each) => `${name}, ${each}`));
  }
  expect(found).toEqual([]);
});
