/**
 * The card beside a measure, as its reader finds it.
 */
import type { Box } from '../../../lib/overlay/chips';
import type { OpenNotice, Overlay } from './lince';
import { currentTitle } from './marks';
import { until } from './until';

/** One region's equivalent, by the words that are shown. */
export interface ShownInCard {
  readonly region: string;
  readonly title: string;
  readonly level: string;
  readonly evidence: readonly string[];
  /** Document, year, and whether its period is over. */
  readonly source: string;
  readonly over: boolean;
}

export function shownInCard(overlay: Overlay): Promise<ShownInCard[]> {
  return overlay.ask('.card .equivalent', (items) =>
    items.map((item) => {
      const text = (selector: string) => item.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        region: text('.region'),
        title: text('.equivalent-title'),
        level: text('.level'),
        evidence: [...item.querySelectorAll('.evidence')].map(
          (each) => each.textContent?.trim() ?? '',
        ),
        source: text('.source-line'),
        over: item.querySelector('.over') !== null,
      };
    }),
  );
}

/** Opens the card of a measure by its chip, and waits until it stands still. */
export async function openCard(
  { page, overlay, report }: OpenNotice,
  measureId: string,
): Promise<void> {
  const title = report.plan?.measures.find(({ id }) => id === measureId)?.title;
  await overlay.click(`button.chip[data-measure="${measureId}"]`);
  await until(`the card of ${title}`, async () => {
    return (await overlay.count('.card')) > 0 && (await overlay.text('.card h2')) === title;
  });
  let before = '';
  await until('a card that stands still', async () => {
    const now = JSON.stringify(await boxOfCard(overlay));
    const still = now === before;
    before = now;
    return still;
  });
  // The title is marked with the frame that shows the card.
  await until(`${title} marked`, () => currentTitle(page));
}

/**
 * Waits until a card has all that it will have: sentences come a moment after titles, and what
 * stands below them moves.
 */
export async function untilWhole(overlay: Overlay): Promise<void> {
  await overlay.waitFor('.card .evidence');
}

export async function boxOfCard(overlay: Overlay): Promise<Box> {
  const box = await overlay.box('.card');
  if (!box) throw new Error('There is no card.');
  return { left: box.x, top: box.y, width: box.width, height: box.height };
}

export async function untilClosed(overlay: Overlay): Promise<void> {
  await until('the card away', async () => (await overlay.count('.card')) === 0);
}

/** Waits until that has the focus in the overlay: it follows what is shown with the next frame. */
export async function untilFocused(overlay: Overlay, what: string): Promise<void> {
  await until(`the focus on ${what}`, async () => (await focused(overlay)) === what);
}

/** What has the focus in the overlay: `card`, or the measure of a chip, or a button's action. */
export function focused(overlay: Overlay): Promise<string> {
  return overlay.ask('.root', ([root]) => {
    const active = (root?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (!(active instanceof HTMLElement)) return 'nothing';
    return active.dataset.measure ?? active.dataset.action ?? active.className;
  });
}
