/** The states of what is shown in a page, and how one gets there; looked at in `../reading/access-page.test.ts`. */
import { openCard, untilClosed } from './card';
import { pressClauseMode } from './clause-mode';
import type { Lince, OpenNotice } from './lince';

interface OverlayState {
  /** By the names that a reader of a failed test sees. */
  readonly name: string;
  /** How one gets there, from the state before. */
  readonly go: (notice: OpenNotice, lince: Lince) => Promise<unknown>;
  /** What is in it, in one of the sizes at least. */
  readonly shows: readonly string[];
}

export const OVERLAY_STATES: readonly OverlayState[] = [
  {
    name: 'chips, and the map where there is room for it',
    go: async ({ overlay }) => overlay.waitFor('button.chip'),
    shows: ['button.chip', '.map .tick'],
  },
  {
    name: 'a card, with all that it can show at once',
    go: async (notice) => {
      const { overlay, report } = notice;
      const { measures = [] } = report.plan ?? {};
      await openCard(notice, measures.find(({ title }) => title === '推进开放在线教育')?.id ?? '');
      await overlay.ask('.card [data-action="save"]', ([save]) => save?.click());
      await overlay.waitFor('.card-head [data-action="save"][aria-pressed="true"]');
      await overlay.ask('.card [data-action="dismiss"]', (all) => all.at(-1)?.click());
      await overlay.waitFor('.card .dismissed');
      await overlay.ask('.card [data-action="beside"]', ([beside]) => beside?.click());
      await overlay.ask('.card [data-action="whole"]', (all) => all[1]?.click());
      await overlay.waitFor('.card .evidence.two');
      await overlay.waitFor('.card .whole');
      await overlay.ask('.card [data-action="copy"]', ([copy]) => copy?.click());
      await overlay.waitFor('.card .notice');
    },
    shows: ['.dismissed', '.evidence.two', '.whole', '.notice', '.over'],
  },
  {
    name: 'a card with targets, in clause mode',
    go: async (notice, lince) => {
      const { overlay, page, report } = notice;
      await overlay.ask('.card [data-action="undo"]', ([undo]) => undo?.click());
      await page.keyboard.press('Escape');
      await untilClosed(overlay);
      await pressClauseMode(lince, page);
      await overlay.waitFor('.clause-hint');
      const { equivalents = {}, targets = {} } = report.answer ?? {};
      const [id = ''] =
        Object.entries(equivalents).find(
          ([id, found]) => targets[id] && found.some(({ measure }) => measure.targets.length > 0),
        ) ?? [];
      await openCard(notice, id);
    },
    shows: ['.targets', '.clause-hint'],
  },
];
