import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/overlay/card';
import { Chips } from '../../components/overlay/chips';
import { ClauseHint } from '../../components/overlay/clause-hint';
import { equivalentKey } from '../../components/overlay/equivalent';
import { PageMap } from '../../components/overlay/page-map';
import { COPIED, type CopyForm, contentAs } from '../../components/parts/copy-as';
import { regionName } from '../../components/parts/regions';
import { SayProvider, sayFrom, type Texts } from '../../components/parts/texts';
import type { Quotation } from '../../lib/export/quotation';
import type { ShownEquivalent } from '../../lib/match/answer';
import { queryOf } from '../../lib/match/query';
import { copyRich } from '../../lib/overlay/clipboard';
import { HOST_NAME, keepOwnSize } from '../../lib/overlay/host';
import { PointerFollower } from '../../lib/overlay/pointer';
import type { Saved } from '../../lib/overlay/saved';
import type { Session } from '../../lib/overlay/session';
import { ask } from '../../lib/platform/messages/page-messaging';
import type { SaveAnswer } from '../../lib/platform/messages/protocol';
import { pageCanOpenPanel } from '../../lib/platform/runtime';
import { beginningsOf, chipPlaces, ticksOf } from './places';
import { type Mode, type Spoken, useClauseMode } from './use-clause-mode';
import { useClosing } from './use-closing';
import { useCoveredChips } from './use-covered-chips';
import { useMoreAndMore } from './use-more-and-more';
import { useMovement } from './use-movement';

interface Props {
  readonly session: Session;
  readonly texts: Partial<Texts>;
  readonly saved: Saved;
  /** Shows in a place of the card what became of a clip's words. */
  readonly onRevised: (place: HTMLElement, clip: string, text: string) => void;
  readonly mode: Mode;
  /** Changes whenever the session did. */
  readonly version: number;
  readonly signal: AbortSignal;
}

interface Open {
  readonly id: string;
  readonly pinned: boolean;
}

/** What is said to the reader; a problem interrupts, a notice does not. */
interface Message {
  readonly kind: 'problem' | 'notice';
  readonly words: string;
  /** What was copied, to be copied otherwise. */
  readonly quoted?: Quotation;
}

/** One thing the reader can do something with: a measure of the page, or one of its equivalents. */
interface What {
  readonly equivalent?: ShownEquivalent;
}

const FAILED: SaveAnswer = { id: null, problem: 'failed' };

const placeOf = ({ plan, measure }: ShownEquivalent) => ({
  planId: plan.id,
  measureId: measure.id,
});

const SILENCE: Spoken = { title: '', words: '' };

/** The overlay: chips in the margin, the map, and the card of the measure that the reader is at. */
export function App({ session, texts, saved, onRevised, mode, version, signal }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const [puts, setPuts] = useState(0);
  const [message, setMessage] = useState<Message | null>(null);
  const [spoken, speak] = useState<Spoken>(SILENCE);
  const { frame } = session;
  const { layout, scroll } = useMovement(frame, session.places?.article.root);
  const opener = useRef<HTMLElement | null>(null);
  const live = useRef<HTMLParagraphElement>(null);
  const putAway = useRef<{ id: string; equivalent: ShownEquivalent } | null>(null);
  const say = useMemo(() => sayFrom(texts), [texts]);
  const measure = open ? session.measure(open.id) : undefined;

  const keys = useMemo(() => saved.keys(), [saved, version, puts]);
  useEffect(() => session.painting.keep(saved.kept()), [session, keys]);

  const close = () => {
    setOpen(null);
    setMessage(null);
    opener.current?.focus({ preventScroll: true });
    opener.current = null;
  };
  const pin = (id: string, from: HTMLElement | null) => {
    opener.current = from;
    setMessage(null);
    setOpen({ id, pinned: true });
  };
  const tell = (kind: Message['kind'], words: string, quoted?: Quotation) => {
    setMessage({ kind, words, ...(quoted && { quoted }) });
    if (kind === 'notice' || !open) speak({ title: '', words });
  };

  const pointer = useMemo(
    () =>
      new PointerFollower(
        document,
        {
          titleAt: (document, x, y) => session.measureAt(document, x, y),
          open: (id) => setOpen((now) => (now?.pinned ? now : { id, pinned: false })),
          close: () => setOpen((now) => (now?.pinned ? now : null)),
          tapped: (id) => setOpen({ id, pinned: true }),
        },
        signal,
      ),
    [session, signal],
  );
  useEffect(() => {
    const left = new AbortController();
    if (frame) pointer.follow(frame, AbortSignal.any([left.signal, signal]));
    return () => left.abort();
  }, [frame, pointer, signal]);

  useClosing(open, frame, close);

  /** Saves, or takes out what is saved: which is how either is undone. */
  async function save(id: string, { equivalent }: What): Promise<void> {
    const key = equivalent ? equivalentKey(equivalent) : id;
    const title = (equivalent?.measure ?? session.measure(id))?.title ?? '';
    const clip = saved.clipOf(key);
    const answer = clip
      ? ask('take-out', { id: clip }).then((done) => ({ ...FAILED, id: done ? clip : null }))
      : ask(
          'save',
          equivalent
            ? { from: 'library', ...placeOf(equivalent) }
            : { from: 'page', measureId: id },
        );
    const { id: done, problem } = await answer.catch(() => FAILED);
    if (done === null) {
      tell('problem', say(problem === 'full' ? 'card.saveFull' : 'card.saveFailed'));
      return;
    }
    saved.put(key, clip ? null : done);
    setPuts((before) => before + 1);
    setMessage(null);
    speak({ title, words: say(clip ? 'card.takenOut' : 'card.saved') });
  }

  async function copy(id: string, { equivalent }: What): Promise<void> {
    const quoted = await ask(
      'quote',
      equivalent ? { from: 'library', ...placeOf(equivalent) } : { from: 'page', measureId: id },
    ).catch(() => null);
    if (quoted) await copyAs('quotation', quoted);
    else tell('problem', say('card.quoteFailed'));
  }

  async function copyAs(form: CopyForm, quoted: Quotation): Promise<void> {
    const done = await copyRich(document, contentAs(form, quoted));
    if (done) tell('notice', say(COPIED[form]), quoted);
    else tell('problem', say('card.copyFailed'));
  }

  async function dismiss(id: string, equivalent: ShownEquivalent, away: boolean): Promise<void> {
    const plan = session.page.plan;
    const own = session.measure(id);
    if (!plan || !own) return;
    const { measures: _, ...document } = queryOf(plan);
    session.dismiss(id, equivalent, away);
    putAway.current = away ? { id, equivalent } : null;
    setMessage(null);
    const region = regionName(equivalent.plan.region, say);
    speak({ title: '', words: away ? say('card.dismissed', { region }) : '' });
    const done = await ask('dismiss', {
      own: { document, measureId: id, quote: own.text },
      ...placeOf(equivalent),
      undo: !away,
    }).catch(() => false);
    if (!done) tell('problem', say('card.dismissFailed'));
    // An answer on its way may be of before; with the last word said, it is asked for anew.
    else if (session.isDismissed(id, equivalent) === away) session.askAgain();
  }

  const at = useClauseMode({
    session,
    mode,
    say,
    speak,
    cardOpen: open !== null,
    open: (id) => pin(id, open ? opener.current : focusedInPage()),
    close,
    save: (id) => void save(id, {}),
    dismiss: (id) => {
      const focused = focusedKey(live.current);
      const left = session.suggestions(id).filter((each) => !session.isDismissed(id, each));
      const meant = left.find((each) => equivalentKey(each) === focused) ?? left[0];
      if (meant) void dismiss(id, meant, true);
    },
    undo: () => {
      if (putAway.current) void dismiss(putAway.current.id, putAway.current.equivalent, false);
    },
  });
  const current = open?.id ?? at;
  // Without one of its own it leaves the session where the map or the panel has led to.
  useEffect(() => session.setCurrent(current), [current, current === null || version]);

  useLayoutEffect(() => keepOwnSize(live.current?.parentElement), [version, scroll]);
  const { side, raised } = useCoveredChips(live, innerWidth, `${version} ${scroll}`);
  const beginnings = useMemo(() => beginningsOf(session), [session, version, layout]);
  const places = useMemo(() => chipPlaces(session, beginnings, side), [beginnings, side]);
  const many = useMoreAndMore(places.length);
  const ticks = useMemo(() => ticksOf(session, beginnings, keys), [beginnings, keys]);
  const lines = useMemo(
    () => (open ? (session.places?.title(open.id) ?? []) : []),
    [open?.id, version, scroll],
  );

  return (
    <SayProvider value={say}>
      <Chips
        places={places.slice(0, many)}
        equivalents={session.answer?.equivalents ?? {}}
        openId={open?.id ?? null}
        raised={raised}
        onOpen={(id, chip) => {
          if (open?.pinned && open.id === id) close();
          else pin(id, chip);
        }}
      />
      {ticks.length > 0 && (
        <PageMap ticks={ticks} current={current} onGoTo={(id) => session.goTo(id)} />
      )}
      {open && measure && (
        <Card
          measure={measure}
          equivalents={session.suggestions(measure.id)}
          isDismissed={(equivalent) => session.isDismissed(measure.id, equivalent)}
          targets={session.answer?.targets[measure.id] ?? []}
          beside={lines}
          saved={keys}
          onRevised={
            saved.revisedAt(measure.id) === null
              ? undefined
              : (place) => onRevised(place, saved.revisedAt(measure.id) ?? '', measure.text)
          }
          year={new Date().getFullYear()}
          pinned={open.pinned}
          problem={message?.kind === 'problem' ? message.words : null}
          notice={message?.kind === 'notice' ? message.words : null}
          canOpenPanel={pageCanOpenPanel()}
          onSave={(what) => void save(measure.id, what)}
          quoted={message?.quoted}
          onCopy={(what) => void copy(measure.id, what)}
          onCopyAs={(form, quoted) => void copyAs(form, quoted)}
          onDismiss={(equivalent, away) => void dismiss(measure.id, equivalent, away)}
          onOpenPanel={() => void ask('open-panel').catch(() => false)}
          onOpenPage={(equivalent) =>
            void ask('open-workbench', {
              measureId: (equivalent?.measure ?? measure).id,
              planId: equivalent?.plan.id,
            }).catch(() => false)
          }
          onClose={close}
          onPointer={(inside) => pointer.overCard(inside)}
        />
      )}
      {mode.on && at !== null && <ClauseHint letters={mode.letters} />}
      <p ref={live} class="spoken" aria-live="polite">
        <span lang="zh-CN">{spoken.title}</span> {spoken.words}
      </p>
    </SayProvider>
  );
}

/** What of the page has the focus; it gets it back. */
function focusedInPage(): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body && active.localName !== HOST_NAME
    ? active
    : null;
}

/** The equivalent of the card that the reader is at by keyboard, as its key. */
function focusedKey(inside: HTMLElement | null): string | undefined {
  const root = inside?.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active?.closest<HTMLElement>('[data-key]')?.dataset.key;
}
