import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openReading } from '../../lib/overlay/reading';
import { whenSeen } from '../../lib/overlay/when-seen';
import { onFollower } from '../../lib/platform/followers';
import { first, untilExtensionEnds } from '../../lib/platform/lifetime';
import { KEEP_PAYLOADS } from '../../lib/platform/messages/keep-protocol';
import { answerTabRequests } from '../../lib/platform/messages/page-messaging';
import { showChangesIn } from './changes';
import { followReader } from './follow';
import { KeptPage } from './kept-page';
import { Saving } from './saving';

/** As `lib/platform/keep.ts` asks for them. */
interface World {
  [key: symbol]: (() => unknown) | undefined;
}
const SAVE = Symbol.for('lince save selection');
const FIND = Symbol.for('lince find saved');

/**
 * Saves what the reader selects, and finds what was saved. Put into a page when the reader saves there
 * by menu or key, into a notice when something is selected in it or was saved of it, and by the browser
 * itself into other pages, by their addresses, of which something was saved.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as World;
  if (!first('keep')) {
    // Asked for once more: the page has changed, or the collection.
    world[FIND]?.();
    return;
  }
  const ended = untilExtensionEnds();
  const page = new KeptPage(ended);
  const saving = new Saving(page, ended);
  const find = () => {
    const reading = openReading();
    if (reading) reading.keeper = { changed: find, showChanges: showChangesIn(saving) };
    saving.follow();
    void page.find();
    return true;
  };
  const findSoon = whenSeen(document, find, ended);
  world[SAVE] = () => saving.save();
  world[FIND] = find;
  answerTabRequests(
    KEEP_PAYLOADS,
    {
      'page-text': () => page.text(),
      'go-to-place': ({ span }) => page.goTo(span),
      'look-for-saved': () => {
        findSoon();
        return true;
      },
    },
    ended,
  );
  onFollower((tell, end) => {
    const { session } = openReading() ?? {};
    if (session) followReader(session, tell, end);
  }, ended);
  // Coming back to a page that was kept, it has heard nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && find(), { signal: ended });
  find();
});
