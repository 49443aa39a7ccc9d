/** What the reader has chosen, written where the settings keep it. */
import type { Lince } from './lince';

/** The little of the browser's API that is used in the worker. */
interface InWorker {
  readonly chrome: {
    readonly storage: {
      readonly local: { set(values: object): Promise<void>; clear(): Promise<void> };
    };
  };
}

/** The reader chooses a language, wherever. */
export async function speak({ worker }: Lince, language: 'zh-CN' | 'en' | 'auto'): Promise<void> {
  await (await worker).evaluate(
    (language) =>
      (globalThis as unknown as InWorker).chrome.storage.local.set({
        'settings.language': language,
      }),
    language,
  );
}

/** Everything as on the first day. */
export async function forgetSettings({ worker }: Lince): Promise<void> {
  await (await worker).evaluate(() =>
    (globalThis as unknown as InWorker).chrome.storage.local.clear(),
  );
}
