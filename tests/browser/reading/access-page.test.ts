/**
 * Whatever Lince shows in a page can be used by everybody: see `../support/axe.ts`. The states are listed
 * in `../support/states-overlay.ts`, and looked at one after the other.
 */
import { afterEach, expect, it } from 'vitest';
import { copyOverlay, LANGUAGES, OVERLAY_SIZES, violationsIn } from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { OVERLAY_STATES } from '../support/states-overlay';
import { forgetSettings, speak } from '../support/stored';

/** For a list that is gone through in seconds, on a machine that is busy (milliseconds). */
const timeout = 240_000;

const lince = useLince();
afterEach(async () => {
  await forgetSettings(lince);
  await forgetCollection(lince);
});

it.each(LANGUAGES)('everybody can use what is in a page, in %s', { timeout }, async (language) => {
  await speak(lince, language);
  const found: string[] = [];
  const missing = new Set(OVERLAY_STATES.flatMap(({ shows }) => shows));
  const copy = await lince.newPage();
  for (const size of OVERLAY_SIZES) {
    const notice = await lince.openNotice('hainan', size);
    for (const { name, go, shows } of OVERLAY_STATES) {
      await notice.page.bringToFront();
      await go(notice, lince);
      await copy.bringToFront();
      await copy.setViewport(size);
      await copyOverlay(notice.overlay, copy);
      for (const each of shows) if (await copy.$(`aside >>> ${each}`)) missing.delete(each);
      const violations = await violationsIn(copy, [size], language);
      found.push(...violations.map((each) => `${name}, ${each}`));
    }
    await notice.page.close();
    await forgetCollection(lince);
  }
  expect([...missing]).toEqual([]);
  expect(found).toEqual([]);
});
