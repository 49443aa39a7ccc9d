import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForNotice } from '../lib/notice/watch';
import { first, untilExtensionEnds } from '../lib/platform/lifetime';
import { answerPageState, askToRead, tellPageState } from '../lib/platform/messages/detector';

/**
 * On every government page. Named in the manifest by `wxt.config.ts`: WXT's own wrapper of content
 * scripts announces itself to the page by events, and takes a sixth of this script's bytes.
 */
export default defineUnlistedScript(() => {
  if (!first('detector')) return;
  const ended = untilExtensionEnds();
  let off = false;
  const state = watchForNotice(
    document,
    location.hostname,
    () =>
      askToRead(() => {
        off = true;
        tellPageState('off');
      }),
    ended,
  );
  answerPageState(() => (off ? 'off' : state()), ended);
});
