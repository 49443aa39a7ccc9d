/** Clause mode: the reader goes through the measures by keyboard, and hears what was found. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { regionName } from '../../components/parts/regions';
import type { Say } from '../../components/parts/texts';
import type { ShownEquivalent } from '../../lib/match/answer';
import {
  type ClauseAction,
  clauseAction,
  nearestMeasure,
  nextMeasure,
} from '../../lib/overlay/clause-keys';
import { underDialog } from '../../lib/overlay/covered';
import type { Session } from '../../lib/overlay/session';

/** Clause mode as the page's request and the settings have it. */
export interface Mode {
  readonly on: boolean;
  /** Whether single letters act in it. */
  readonly letters: boolean;
  readonly leave: () => void;
}

/** What is spoken: words of the document, which are Chinese, and words of ours. */
export interface Spoken {
  readonly title: string;
  readonly words: string;
}

interface Ports {
  readonly session: Session;
  readonly mode: Mode;
  readonly say: Say;
  readonly speak: (spoken: Spoken) => void;
  /** Whether a card is open; the reader then goes on from card to card. */
  readonly cardOpen: boolean;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly save: (id: string) => void;
  readonly dismiss: (id: string) => void;
  readonly undo: () => void;
}

/** The id of the measure that the reader is at; null outside of the mode. */
export function useClauseMode(ports: Ports): string | null {
  const { session, mode, say, speak } = ports;
  const [at, setAt] = useState<string | null>(null);

  const goTo = (id: string) => {
    session.goTo(id);
    setAt(id);
    speak(foundAt(session, id, say));
    if (ports.cardOpen) ports.open(id);
  };
  const step = (by: 1 | -1, any: boolean) => {
    const order = session.page.plan?.measures.map(({ id }) => id) ?? [];
    const wanted = new Set(any ? order : session.matched.map(({ id }) => id));
    const next = nextMeasure(order, wanted, at, by);
    if (next === null) speak({ title: '', words: say(by === 1 ? 'clause.last' : 'clause.first') });
    else goTo(next);
  };
  const act: Readonly<Record<ClauseAction, () => void>> = {
    next: () => step(1, false),
    previous: () => step(-1, false),
    'next-any': () => step(1, true),
    'previous-any': () => step(-1, true),
    open: () => at !== null && ports.open(at),
    save: () => at !== null && ports.save(at),
    dismiss: () => at !== null && ports.dismiss(at),
    undo: () => ports.undo(),
    leave: () => (ports.cardOpen ? ports.close() : mode.leave()),
  };
  // The listener stays; what it does is of the latest drawing.
  const latest = useRef(act);
  latest.current = act;

  // In the layout, so that with the line of keys the keys are gone, too.
  useLayoutEffect(() => {
    if (!mode.on) return;
    const start = nearest(session);
    if (start === null) {
      mode.leave();
      return;
    }
    goTo(start);
    const ended = new AbortController();
    // What had the focus when the mode began keeps it; where the reader goes by Tab, Enter is the page's.
    const focused = document.activeElement;
    const pressed = (event: KeyboardEvent) => {
      const action = clauseAction(event, { letters: mode.letters });
      if (!action || underDialog(document)) return;
      const moved = document.activeElement !== focused && document.activeElement !== document.body;
      if (event.key === 'Enter' && moved) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current[action]();
    };
    const options = { capture: true, signal: ended.signal };
    window.addEventListener('keydown', pressed, options);
    // With the focus in the frame of the text, keys are its own.
    if (session.frame) session.frame.addEventListener('keydown', pressed, options);
    return () => {
      ended.abort();
      setAt(null);
      speak({ title: '', words: say('clause.left') });
    };
  }, [mode.on, mode.letters, session.frame]);

  // Another document stands in the page.
  const lost = at !== null && !session.measure(at);
  useEffect(() => {
    if (lost) mode.leave();
  }, [lost]);
  return lost ? null : at;
}

/** The measure to begin with: of those that have equivalents, else of all, the nearest. */
function nearest(session: Session): string | null {
  const measures = session.matched.length > 0 ? session.matched : session.page.plan?.measures;
  const titles = (measures ?? []).flatMap(({ id }) => {
    const top = session.places?.title(id)[0]?.top;
    return top === undefined ? [] : [{ id, top }];
  });
  return nearestMeasure(titles, document.documentElement.clientHeight);
}

/** What is spoken of a measure: its number and title, and the regions that have it too. */
function foundAt(session: Session, id: string, say: Say): Spoken {
  const measure = session.measure(id);
  const found = session.answer?.equivalents[id] ?? [];
  const regions = found.map((equivalent) => regionOf(equivalent, say)).join(say('app.list'));
  const title = measure?.title || measure?.heading.at(-1) || measure?.text.slice(0, 20) || '';
  return {
    title: `${measure?.path.join('') ?? ''} ${title}`,
    words:
      found.length === 0
        ? say('clause.none')
        : say('clause.found', { count: found.length, regions }),
  };
}

function regionOf({ plan, level }: ShownEquivalent, say: Say): string {
  const before = regionName(plan.region, say);
  return say('app.brackets', { before, inside: say(`level.${level}`) });
}
