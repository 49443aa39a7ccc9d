import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchForNotice } from '../lib/notice/watch';
import { answerPageState, askToRead } from '../lib/platform/detector';
import { first, untilExtensionEnds } from '../lib/platform/lifetime';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main() {
    if (!first('detector')) return;
    // From the first notice on the overlay speaks for the page, and the detector rests.
    const ended = untilExtensionEnds();
    const resting = new AbortController();
    const signal = AbortSignal.any([ended, resting.signal]);
    const state = watchForNotice(
      document,
      location.hostname,
      () => {
        resting.abort();
        // Where Lince is switched off there is no overlay, and somebody has to say so.
        askToRead(() => answerPageState(() => 'off', ended));
      },
      signal,
    );
    answerPageState(state, signal);
  },
});
