/** The button beside a selection, and what is said of saving one. */
import { render } from 'preact';
import tokens from '../../assets/tokens.css?inline';
import buttonStyle from '../../components/overlay/equivalent.css?inline';
import { SelectionButton, Toast, type Told } from '../../components/overlay/keep-selection';
import style from '../../components/overlay/keep-selection.css?inline';
import overlayStyle from '../../components/overlay/overlay.css?inline';
import { SayProvider, sayFrom, type TextKey, type Texts } from '../../components/parts/texts';
import { originOf } from '../../lib/overlay/around';
import { addHost, addStyles } from '../../lib/overlay/host';
import { openReading } from '../../lib/overlay/reading';
import { linesOf, selectedRange, spanOfRange } from '../../lib/overlay/selected';
import { KEEP_ANSWERS } from '../../lib/platform/messages/keep-protocol';
import { askWith } from '../../lib/platform/messages/page-messaging';
import type { SaveAnswer } from '../../lib/platform/messages/protocol';
import type { KeptPage } from './kept-page';

/** A selection is offered to be saved when it has not moved for so long (milliseconds). */
const REST = 300;
/** Fewer characters are a double click. */
const LEAST = 4;

/** What is selected, and the clip of just that where there is one. */
interface Offered {
  readonly lines: Parameters<typeof SelectionButton>[0]['lines'];
  readonly saved: string | null;
}

export class Saving {
  readonly #page: KeptPage;
  readonly #signal: AbortSignal;
  #texts: Partial<Texts> | null = null;
  #root: HTMLElement | null = null;
  #told: Told | null = null;
  #offered: Offered | null = null;
  readonly #followed = new WeakSet<Document>();
  #timer = 0;
  #frame = 0;
  #pointerDown = false;
  /** Until something else is selected: what was just saved is not offered again. */
  #done = false;

  constructor(page: KeptPage, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#root && render(null, this.#root), { once: true });
  }

  /** Watches what is selected in the page, and in the frame that the text is in. */
  follow(): void {
    for (const each of [document, openReading()?.session.frame ?? document]) {
      if (this.#followed.has(each)) continue;
      this.#followed.add(each);
      this.#follow(each);
    }
  }

  /** Saves what is selected and says what came of it. Never rejects. */
  async save(): Promise<void> {
    const what = this.#page.selected();
    if (!what) {
      await this.#tell('keep.nothingSelected', true);
      return;
    }
    const request = { from: 'selection', clause: what.clause } as const;
    const { id, problem } = await askWith(KEEP_ANSWERS, 'save', request).catch(() => FAILED);
    if (id === null) {
      await this.#tell(problem === 'full' ? 'card.saveFull' : 'card.saveFailed', true);
      return;
    }
    await this.#tell('keep.saved', false, 'card.takeOut', () => void this.#takeOut(id));
  }

  async #takeOut(id: string): Promise<void> {
    const done = await askWith(KEEP_ANSWERS, 'take-out', { id }).catch(() => false);
    await this.#tell(done ? 'card.takenOut' : 'card.saveFailed', !done);
  }

  /** Watches what is selected; never while it is being selected. */
  #follow(there: Document): void {
    const options = { passive: true, capture: true, signal: this.#signal } as const;
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#look(), REST);
    };
    const away = () => {
      if (this.#offered) this.#offer(null);
      later();
    };
    const changed = () => {
      this.#done = false;
      away();
    };
    there.addEventListener('selectionchange', changed, options);
    there.addEventListener(
      'scroll',
      () => {
        if (this.#offered && this.#frame === 0)
          this.#frame = requestAnimationFrame(() => this.#look());
      },
      options,
    );
    there.addEventListener(
      'pointerdown',
      () => {
        this.#pointerDown = true;
      },
      options,
    );
    for (const kind of ['pointerup', 'pointercancel', 'dragend'])
      there.addEventListener(
        kind,
        () => {
          this.#pointerDown = false;
          later();
        },
        options,
      );
    later();
  }

  /** Offers to save what is selected now, where the reader wants that and it is in the document. */
  #look(): void {
    this.#frame = 0;
    const reading = openReading();
    const article = reading?.session.page.article;
    if (!reading?.offersSave() || !article || this.#pointerDown || this.#done) return;
    const there = reading.session.frame ?? document;
    const range = selectedRange(there);
    const span = range && spanOfRange(article, range);
    const lines = range ? linesOf(range) : [];
    const [first] = lines;
    const last = lines.at(-1);
    if (!span || span[1] - span[0] < LEAST || !first || !last) {
      if (this.#offered) this.#offer(null);
      return;
    }
    const { x, y } = originOf(there);
    const inWindow = (box: DOMRect) => new DOMRect(box.x + x, box.y + y, box.width, box.height);
    this.#offer({
      lines: { first: inWindow(first), last: inWindow(last) },
      saved: this.#page.savedAt(span),
    });
  }

  #offer(offered: Offered | null): void {
    this.#offered = offered;
    void this.#draw();
  }

  async #tell(
    words: TextKey,
    isProblem: boolean,
    undo?: TextKey,
    act: () => void = () => {},
  ): Promise<void> {
    const say = sayFrom(await this.texts());
    this.#told = {
      words: say(words),
      isProblem,
      undo: undo ? { words: say(undo), act } : null,
      byKey: this.#hasFocus(),
    };
    this.#offered = null;
    this.#done = true;
    await this.#draw();
  }

  #hasFocus(): boolean {
    const root = this.#root?.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active !== null && (this.#root?.contains(active) ?? false);
  }

  /** The interface's words; once for all. */
  async texts(): Promise<Partial<Texts>> {
    this.#texts =
      openReading()?.texts() ??
      this.#texts ??
      (await askWith(KEEP_ANSWERS, 'texts').catch(() => ({})));
    return this.#texts;
  }

  /** In the overlay's root where there is one: a page has no more than one element of ours. */
  #place(): HTMLElement {
    const { root } = openReading() ?? {};
    const parent = root?.parentNode;
    if (this.#root?.isConnected && (!parent || this.#root.parentNode === parent)) return this.#root;
    if (this.#root) render(null, this.#root);
    if (parent instanceof ShadowRoot) {
      this.#root = document.createElement('div');
      addStyles(parent, [style]);
      // Before the chips: by Tab it is the first of what is ours.
      parent.prepend(this.#root);
    } else this.#root = addHost(document, [tokens, buttonStyle, overlayStyle, style], this.#signal);
    return this.#root;
  }

  async #draw(): Promise<void> {
    const texts = await this.texts();
    if (this.#signal.aborted || (!this.#root && !this.#told && !this.#offered)) return;
    const say = sayFrom(texts);
    const root = this.#place();
    root.className = openReading()?.root.className ?? 'root';
    root.lang = texts['app.lang'] ?? '';
    const offered = this.#offered;
    render(
      <SayProvider value={say}>
        {offered && (
          <SelectionButton
            lines={offered.lines}
            saved={offered.saved !== null}
            onPress={() => void (offered.saved ? this.#takeOut(offered.saved) : this.save())}
          />
        )}
        {this.#told && (
          <Toast
            told={this.#told}
            onDone={() => {
              this.#told = null;
              void this.#draw();
            }}
          />
        )}
      </SayProvider>,
      root,
    );
  }
}

const FAILED: SaveAnswer = { id: null, problem: 'failed' };
