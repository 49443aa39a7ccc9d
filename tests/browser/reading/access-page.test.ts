/**
 * Whatever Lince shows in a page can be used by everybody: axe-core finds nothing in any state of it, in
 * both languages, in light and in dark, as large as ever and at 200 %, and no words are cut off. The
 * states are listed in `../support/states-*.ts`, and looked at in one page after the other, for a
 * browser's start takes longer than all dresses of a state.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { copyOverlay, OVERLAY_SIZES, violationsIn } from '../support/axe';
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

describe.each(['zh-CN', 'en'] as const)('everybody can use, in %s', { timeout }, (language) => {
  it('what is shown in a page', async () => {
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
        found.push(...(await violationsIn(copy, [size])).map((each) => `${name}, ${each}`));
      }
      await notice.page.close();
      await forgetCollection(lince);
    }
    expect([...missing]).toEqual([]);
    expect(found).toEqual([]);
  });
});
