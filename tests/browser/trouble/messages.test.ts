/**
 * Messages that fail, as each side of a Chromium update sees them: from version 148 on the browser
 * has a `browser` of its own, and the polyfill steps aside; before, the polyfill is the one.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { untilWhole } from '../support/card';
import { EXTENSION, inChromium, SOON, sample, useStage } from '../support/trouble-stage';

const folders: string[] = [];

/** The built extension in a Chromium that knows no `browser`. */
function withoutBrowser(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lince-without-browser-'));
  folders.push(folder);
  cpSync(EXTENSION, folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    writeFileSync(file, `delete globalThis.browser;${readFileSync(file, 'utf8')}`);
  }
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

for (const [name, extensionDir] of [
  ['with its own `browser`', () => EXTENSION],
  ['without it, before version 148', withoutBrowser],
] as const) {
  inChromium(name, () => {
    const stage = useStage({}, extensionDir);

    it('a notice is read, and its clauses can be saved', async () => {
      const tab = await stage().open(sample('hainan'));
      const marked = await tab.untilMarked();
      await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
      const overlay = await tab.overlay();

      await overlay.click('button.chip');
      await untilWhole(overlay);
      await overlay.click('.card-head button[data-action="save"]');

      await overlay.waitFor('.card-head [data-action="save"][aria-pressed="true"]');
      expect(tab.complaints).toEqual([]);
      await tab.close();
    });

    it.each([
      ['of a wrong shape is refused', { kind: 'match', payload: 5 }, 'malformed message: match'],
      ['of a kind that nobody knows has no answer', { kind: 'unheard of' }, 'undefined'],
      ['that is no message has no answer', 7, 'undefined'],
      [
        'to save what the library does not have is answered no',
        { kind: 'save', payload: { from: 'library', planId: 'x', measureId: 'y' } },
        '{"id":null,"problem":"failed"}',
      ],
    ])('a message %s', async (_, message, answer) => {
      const heard = await stage().inExtension(async (message) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        };
        // The polyfill sends a refusal as an object, which its own other end takes for what it is.
        const words = (answer: unknown) =>
          (answer as Partial<Error> | undefined)?.message ?? JSON.stringify(answer);
        return String(await chrome.runtime.sendMessage(message).then(words, words));
      }, message);

      expect(heard).toBe(answer);
    });
  });
}
