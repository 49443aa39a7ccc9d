/**
 * Marks on the page's text, painted by the CSS Custom Highlight API: nothing of the page changes.
 * One Highlight a kind of mark, never one a passage. How each looks is in `page-style.ts`.
 */
const PREFIX = 'lince-';

export type Mark = 'same' | 'partial' | 'target' | 'milestone' | 'saved' | 'revised' | 'current';

/** The window of the page, or of a frame in it: each has a registry for its own document. */
type Painted = Pick<typeof globalThis, 'CSS' | 'Highlight'>;

/**
 * The marks of one overlay. The registry is the document's: the page and other extensions paint
 * there too, and after an update the old version of us beside the new. So only what this object
 * has set is ever taken away by it.
 */
export class Marks {
  readonly #own = new Map<string, { highlight: Highlight; registry: HighlightRegistry }>();

  /** Paints ranges of one kind, in place of those before, in the `view` that they are in. */
  paint(mark: Mark, ranges: readonly StaticRange[], view: Painted = globalThis): void {
    const name = `${PREFIX}${mark}`;
    this.#remove(name);
    if (ranges.length === 0) return;
    const highlight = new view.Highlight(...ranges);
    const registry = view.CSS.highlights;
    this.#own.set(name, { highlight, registry });
    registry.set(name, highlight);
  }

  clear(): void {
    for (const name of [...this.#own.keys()]) this.#remove(name);
  }

  #remove(name: string): void {
    const own = this.#own.get(name);
    if (own && own.registry.get(name) === own.highlight) own.registry.delete(name);
    this.#own.delete(name);
  }
}

/** Takes away what an earlier version of us may have left behind. */
export function removeLeftMarks({ CSS }: Painted = globalThis): void {
  const left: string[] = [];
  // By `forEach`: Firefox hands a content script no iterator of the page's registry.
  CSS.highlights.forEach((_, name) => {
    if (name.startsWith(PREFIX)) left.push(name);
  });
  for (const name of left) CSS.highlights.delete(name);
}
