/**
 * Page DOM → Article, where clauses are told otherwise than by numbers: words that are set as a heading
 * are marked, and in tables of tasks rows and cells are told apart.
 */
import { addBlocks, EMPHASISED, type Span } from '../text/article';
import { PARAGRAPH } from '../text/tables';
import type { Reader } from './read';
import { type TaskTable, taskTable } from './task-table';

/** What sets words as a heading. */
const HEADING = /^(?:STRONG|B|H[1-6])$/;
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
/** What is longer is no heading, however it is set. */
const LONGEST_HEADING = 60;
const MARKED = /^(?:[\d(（第①-⑳]|[一二三四五六七八九十百]{1,4}\s*[、.．])/;
const CELL_NAME = /^T[DH]$/;

/** A reader that does so; `Base` is the reader of the script that asks, which need not come twice. */
export function formsReader(Base: typeof Reader): Reader {
  return new (class extends Base {
    /** Whether anything of the block is not set as a heading. */
    #plain = false;
    /** The elements that are open and set words as a heading. */
    readonly #emphases: Element[] = [];
    /** The table of tasks that is open. */
    #table: TaskTable | null = null;
    #inCell = false;

    protected override put(node: Text, offset: number, text: string): void {
      if (this.#emphases.length > 0 || this.#plain || text.trim() === '') {
        super.put(node, offset, text);
        return;
      }
      this.#plain = true;
      const stop = /^[。：:]/.test(text) && this.block !== '' ? 1 : 0;
      if (stop > 0) super.put(node, offset, text.slice(0, stop));
      if (stop > 0 || /[。：:\u3000\u00a0]$/.test(this.block)) this.#mark();
      if (stop < text.length) super.put(node, offset + stop, text.slice(stop));
    }

    /** The words of the block so far are set as a heading, where its number does not tell that. */
    #mark(): void {
      const text = this.block.trim();
      if (this.#inCell || text.length < 2 || text.length > LONGEST_HEADING) return;
      if (!MARKED.test(text)) this.block += EMPHASISED;
    }

    protected override endBlock(): void {
      if (this.block === '') return;
      if (!this.#plain) this.#mark();
      super.endBlock();
      if (this.#inCell) this.gap = PARAGRAPH;
      this.#plain = false;
    }

    protected override spansOf(block: string): Span[] {
      const found: Span[] = [];
      addBlocks(found, block, [0, block.length]);
      return found;
    }

    override enter(element: Element, name: string): void {
      super.enter(element, name);
      if (HEADING.test(name) || BOLD.test(element.getAttribute('style') ?? '')) {
        this.#emphases.push(element);
      }
      if (name === 'TABLE') this.#table = taskTable(element);
      if (name === 'TR') this.#table?.beginRow();
      if (!this.#table || !CELL_NAME.test(name)) return;
      this.gap += this.#table.enter(element);
      this.#inCell = true;
    }

    override leave(element: Element, name: string): void {
      super.leave(element, name);
      if (this.#emphases.at(-1) === element) this.#emphases.pop();
      if (name === 'TABLE') this.#table = null;
      if (!this.#table) return;
      if (CELL_NAME.test(name)) {
        if (this.gap === PARAGRAPH) this.gap = '';
        this.#inCell = false;
      }
      if (name === 'TR') this.gap += `${this.#table.endRow()}\n`;
    }
  })();
}
