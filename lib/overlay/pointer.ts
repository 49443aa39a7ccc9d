/**
 * The reader points at a title: opens after a short rest, closes a little after leaving. A tap on a
 * title, where there is no pointer to rest, opens for good.
 */

const REST = 300;
const LINGER = 350;

export interface PointerPorts {
  /** `x` and `y` in the viewport of the document, which may be that of a frame. */
  readonly titleAt: (document: Document, x: number, y: number) => string | null;
  readonly open: (measureId: string) => void;
  readonly close: () => void;
  readonly tapped: (measureId: string) => void;
}

/** What a tap is meant for where it lies in one. */
const PRESSED = 'a, button, input, label, select, summary, textarea, [role="button"], [onclick]';

/**
 * Follows the pointer over the page. Never in the way: nothing opens while a button is down or text
 * is selected, and no event of the page is stopped. `overCard` is told by the card itself.
 */
export class PointerFollower {
  readonly #ports: PointerPorts;
  #rest = 0;
  #leave = 0;
  #overCard = false;
  #open: string | null = null;

  constructor(document: Document, ports: PointerPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.follow(document, signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Follows the pointer over the document of a frame as well, which the page's hears nothing of. */
  follow(document: Document, signal: AbortSignal): void {
    const options = { passive: true, signal } as const;
    document.addEventListener('pointermove', (event) => this.#moved(document, event), options);
    document.addEventListener('pointerdown', () => this.#stop(), options);
    document.addEventListener('click', (event) => this.#clicked(document, event), options);
  }

  overCard(inside: boolean): void {
    this.#overCard = inside;
    if (inside) this.#keep();
    else this.#leaveSoon();
  }

  #moved(document: Document, event: PointerEvent): void {
    clearTimeout(this.#rest);
    this.#rest = 0;
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    this.#rest = Number(
      setTimeout(() => this.#rested(document, x, y), this.#open === null ? REST : REST / 3),
    );
  }

  #clicked(document: Document, event: MouseEvent): void {
    const { pointerType } = event as Partial<PointerEvent>;
    if (pointerType !== 'touch' || !event.isTrusted || event.defaultPrevented) return;
    // Not by `instanceof`: in a frame elements are of another window.
    if ((event.target as Partial<Element> | null)?.closest?.(PRESSED)) return;
    if (!document.getSelection()?.isCollapsed) return;
    const title = this.#ports.titleAt(document, event.clientX, event.clientY);
    if (title !== null) this.#ports.tapped(title);
  }

  #rested(document: Document, x: number, y: number): void {
    if (this.#overCard || !document.getSelection()?.isCollapsed) return;
    const title = this.#ports.titleAt(document, x, y);
    if (title === null) {
      this.#leaveSoon();
      return;
    }
    this.#keep();
    if (title === this.#open) return;
    this.#open = title;
    this.#ports.open(title);
  }

  #leaveSoon(): void {
    if (this.#open === null || this.#leave !== 0) return;
    this.#leave = Number(
      setTimeout(() => {
        this.#leave = 0;
        this.#open = null;
        this.#ports.close();
      }, LINGER),
    );
  }

  #keep(): void {
    clearTimeout(this.#leave);
    this.#leave = 0;
  }

  #stop(): void {
    clearTimeout(this.#rest);
    this.#keep();
  }
}
