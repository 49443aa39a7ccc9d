/**
 * What the overlay has read of a page, for the script that saves selections there and finds what was
 * saved: both run in the same world of the page, which the page itself has no part in.
 */
import type { SavedPlaces } from './saved';
import type { Session } from './session';

export interface OpenReading {
  readonly session: Session;
  /** Where our interface stands. */
  readonly root: HTMLElement;
  readonly texts: () => Readonly<Record<string, string>>;
  /** Whether the reader wants a button beside what is selected. */
  readonly offersSave: () => boolean;
  /** Before the page's clips are asked for; what that answers is told with what was found. */
  readonly asking: () => number;
  /** Takes what was found of the page's clips, and when that was asked. */
  readonly found: (saved: SavedPlaces, asked: number) => void;
  /** Set by who looks for clips. */
  keeper?: Keeper;
}

/** What the overlay asks of the other script. */
interface Keeper {
  /** The page's text is another. */
  readonly changed: () => unknown;
  /** Shows what became of a clip's words, of which the page has these now. */
  readonly showChanges: (place: HTMLElement, clip: string, text: string) => unknown;
}

const KEY = Symbol.for('lince reading');
const world = globalThis as { [KEY]?: OpenReading };

/** Lets the page's reading be known until the signal ends. */
export function offerReading(reading: OpenReading, signal: AbortSignal): void {
  world[KEY] = reading;
  signal.addEventListener('abort', () => delete world[KEY]);
}

/** What the overlay has read of this page; null where there is none, and where it found no measures. */
export function openReading(): OpenReading | null {
  const reading = world[KEY];
  return reading?.session.page.plan ? reading : null;
}
