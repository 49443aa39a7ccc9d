import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Card, equivalentKey } from '../../components/card';
import { Chips } from '../../components/chips';
import { regionButtonWidth } from '../../components/region-button';
import { SayProvider, sayFrom, type Texts } from '../../components/texts';
import { clauseOf } from '../../lib/collection/clip';
import type { ShownEquivalent } from '../../lib/match/answer';
import { type ChipPlace, placeChips } from '../../lib/overlay/chips';
import { PointerFollower } from '../../lib/overlay/pointer';
import type { Session } from '../../lib/overlay/session';
import { ask } from '../../lib/platform/page-messaging';
import { pageCanOpenPanel } from '../../lib/platform/runtime';

interface Props {
  readonly session: Session;
  readonly texts: Partial<Texts>;
  readonly savedAtFirst: readonly string[];
  /** Changes whenever the session did. */
  readonly version: number;
  readonly signal: AbortSignal;
}

interface Open {
  readonly id: string;
  readonly pinned: boolean;
}

/** The overlay: chips in the margin, and the card of the measure that the reader is at. */
export function App({ session, texts, savedAtFirst, version, signal }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set(savedAtFirst));
  const [problem, setProblem] = useState<string | null>(null);
  const { layout, scroll } = useMovement();
  const opener = useRef<HTMLElement | null>(null);
  const say = useMemo(() => sayFrom(texts), [texts]);
  const equivalents = session.answer?.equivalents ?? {};
  const measure = open ? session.measure(open.id) : undefined;

  useEffect(() => setSaved(new Set(savedAtFirst)), [savedAtFirst]);
  useEffect(() => session.setCurrent(open?.id ?? null), [open?.id, version]);

  const close = () => {
    setOpen(null);
    setProblem(null);
    opener.current?.focus({ preventScroll: true });
    opener.current = null;
  };

  const pointer = useMemo(
    () =>
      new PointerFollower(
        document,
        {
          titleAt: (x, y) => session.measureAt(x, y),
          open: (id) => setOpen((now) => (now?.pinned ? now : { id, pinned: false })),
          close: () => setOpen((now) => (now?.pinned ? now : null)),
        },
        signal,
      ),
    [session, signal],
  );

  useLayoutEffect(() => {
    if (!open) return;
    const closing = new AbortController();
    const options = { signal: closing.signal, capture: true };
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), options);
    if (open.pinned) {
      const outside = (event: Event) => {
        if (!(event.target instanceof Element && event.target.matches('lince-overlay'))) close();
      };
      document.addEventListener('pointerdown', outside, options);
    }
    return () => closing.abort();
  }, [open]);

  async function save({ equivalent }: { equivalent?: ShownEquivalent }) {
    const plan = session.page.plan;
    if (!measure || !plan) return;
    const done = equivalent
      ? ask('save', {
          from: 'library',
          planId: equivalent.plan.id,
          measureId: equivalent.measure.id,
        })
      : ask('save', { from: 'page', clause: clauseOf(plan, measure, 'measure') });
    const key = equivalent ? equivalentKey(equivalent) : measure.id;
    if (await done.catch(() => false)) {
      setSaved((before) => new Set(before).add(key));
      setProblem(null);
    } else {
      setProblem(say('card.saveFailed'));
    }
  }

  const places = useMemo(() => chipPlaces(session), [session, version, layout]);
  const lines = useMemo(
    () => (open ? session.titleRects(open.id) : []),
    [open?.id, version, scroll],
  );

  return (
    <SayProvider value={say}>
      <Chips
        places={places}
        equivalents={equivalents}
        openId={open?.id ?? null}
        onOpen={(id, chip) => {
          opener.current = chip;
          setOpen((now) => (now?.pinned && now.id === id ? null : { id, pinned: true }));
        }}
      />
      {open && measure && (
        <Card
          measure={measure}
          equivalents={equivalents[measure.id] ?? []}
          beside={lines}
          saved={saved}
          year={new Date().getFullYear()}
          pinned={open.pinned}
          problem={problem}
          canOpenPanel={pageCanOpenPanel()}
          onSave={(what) => void save(what)}
          onOpenPanel={() => void ask('open-panel').catch(() => false)}
          onClose={close}
          onPointer={(inside) => pointer.overCard(inside)}
        />
      )}
    </SayProvider>
  );
}

/**
 * Counts up when things have moved: `layout` in the page (window, page size, a scroller inside the
 * page), `scroll` also when the page as a whole was scrolled. Chips scroll with the page, so only
 * the card asks for the latter.
 */
function useMovement(): { layout: number; scroll: number } {
  const [movement, setMovement] = useState({ layout: 0, scroll: 0 });
  useEffect(() => {
    let frame = 0;
    let inside = false;
    const moved = (event?: Event) => {
      inside ||= event?.target !== document;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const layout = inside ? 1 : 0;
        inside = false;
        setMovement((before) => ({ layout: before.layout + layout, scroll: before.scroll + 1 }));
      });
    };
    const ended = new AbortController();
    const options = { passive: true, capture: true, signal: ended.signal };
    window.addEventListener('resize', moved, options);
    document.addEventListener('scroll', moved, options);
    const sizes = new ResizeObserver(() => moved());
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      ended.abort();
    };
  }, []);
  return movement;
}

/** Where the chips stand, in coordinates of our host: the document's origin. */
function chipPlaces(session: Session): ChipPlace[] {
  const text = session.textRect();
  const equivalents = session.answer?.equivalents ?? {};
  if (!text || !session.showsEquivalents) return [];
  const { scrollX, scrollY } = window;
  const requests = session.matched.flatMap(({ id }) => {
    const [line] = session.titleRects(id);
    const found = equivalents[id];
    if (!line || !found) return [];
    const box = {
      left: line.left + scrollX,
      top: line.top + scrollY,
      width: line.width,
      height: line.height,
    };
    return [{ id, line: box, width: regionButtonWidth(found) }];
  });
  const box = {
    left: text.left + scrollX,
    top: text.top + scrollY,
    width: text.width,
    height: text.height,
  };
  return placeChips(requests, box, document.documentElement.clientWidth);
}
