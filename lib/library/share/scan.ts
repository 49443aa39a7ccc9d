/**
 * Finds where the plans of a library file stand, without parsing it: a file may be longer than a text
 * can be, and what is parsed as a whole is in memory many times over. One pass over the bytes, in any
 * layout that is JSON; some 5 ms a megabyte.
 *
 * What is wrong inside a value is found when that is parsed; what is wrong with the brackets here.
 */
import { Turns, type Watched } from './watched';

/** Bytes of the file from a first to one behind the last. */
export type Stretch = readonly [start: number, end: number];

export interface Scanned {
  /** The value of each field of the file's one object; of the list of plans: all of it. */
  readonly fields: ReadonlyMap<string, Stretch>;
  /** The values in the list of plans. */
  readonly plans: readonly Stretch[];
}

export type ScanRefusal = 'empty' | 'not-json' | 'cut-off' | 'too-deep' | 'too-many' | 'not-ours';

/** A plan is nested nine deep in its file; what goes much deeper is made to hurt. */
const MOST_DEPTH = 40;
/** Ten times a library that is large. */
const MOST_PLANS = 100_000;
/** A file that has more fields of its own than this is none of ours. */
const MOST_FIELDS = 50;
const LONGEST_NAME = 40;

/** Rejects with the signal's reason, or with the browser's error where the file cannot be read. */
export async function scan(
  file: Blob,
  { progress, signal }: Watched = {},
): Promise<Scanned | { readonly refused: ScanRefusal }> {
  const scanner = new Scanner();
  const turns = new Turns(signal);
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      // A piece may be megabytes, or all of a file.
      for (let at = 0; at < read.value.length; at += PIECE) {
        const refused = scanner.take(read.value.subarray(at, at + PIECE));
        if (refused) return { refused };
        progress?.(scanner.taken, file.size);
        await turns.next();
      }
    }
    return scanner.end();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const PIECE = 1 << 18;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const isBlank = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** Where the scanner is within a text in quotes: not at all, in it, or behind a backslash in it. */
type InText = 'no' | 'yes' | 'escaped';

class Scanner {
  readonly #fields = new Map<string, Stretch>();
  readonly #plans: Stretch[] = [];
  /** The brackets that are open, the outermost first. */
  readonly #open: number[] = [];
  #inText: InText = 'no';
  /** The name of a field of the file that is being read; null elsewhere. */
  #name: string | null = null;
  /** The field whose value is being read. */
  #field: string | null = null;
  #valueStart = 0;
  #planStart = 0;
  /** Something other than blanks stood since the last comma, or bracket, of the list of plans. */
  #isPlanThere = false;
  #isClosed = false;
  #isBegun = false;

  taken = 0;

  take(bytes: Uint8Array): ScanRefusal | null {
    const base = this.taken;
    for (let i = this.#isBegun ? 0 : this.#beginning(bytes); i < bytes.length; i++) {
      if (this.#inText !== 'no') {
        i = this.#throughText(bytes, i);
        continue;
      }
      const byte = bytes[i] ?? 0;
      if (isBlank(byte)) continue;
      const refused = this.#takeByte(byte, base + i);
      if (refused) return refused;
    }
    this.taken = base + bytes.length;
    return null;
  }

  end(): Scanned | { readonly refused: ScanRefusal } {
    if (!this.#isBegun) return { refused: 'empty' };
    if (!this.#isClosed) return { refused: 'cut-off' };
    return { fields: this.#fields, plans: this.#plans };
  }

  #beginning(bytes: Uint8Array): number {
    const marked = this.taken === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
    return marked ? BYTE_ORDER_MARK.length : 0;
  }

  /** On to the end of the text in quotes, or of the bytes; answers the last place that it has read. */
  #throughText(bytes: Uint8Array, from: number): number {
    let at = from;
    if (this.#inText === 'escaped') {
      this.#inText = 'yes';
      at++;
    }
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        this.#inText = 'no';
        return at;
      }
      if (this.#name !== null && this.#name.length <= LONGEST_NAME)
        this.#name += String.fromCharCode(byte);
      if (byte !== BACKSLASH) continue;
      if (at + 1 < bytes.length) at++;
      else this.#inText = 'escaped';
    }
    return bytes.length;
  }

  #takeByte(byte: number, at: number): ScanRefusal | null {
    if (!this.#isBegun) {
      this.#isBegun = true;
      if (byte === OPEN_LIST || byte === QUOTE) return 'not-ours';
      if (byte !== OPEN_OBJECT) return 'not-json';
    } else if (this.#isClosed) return 'not-json';
    const depth = this.#open.length;
    if (this.#isInPlans(depth) && byte !== COMMA && byte !== CLOSE_LIST) this.#isPlanThere = true;
    if (byte === QUOTE) this.#beginText(depth);
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) return this.#beginNested(byte, at);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return this.#close(byte, at);
    else if (byte === COLON && depth === 1) return this.#beginValue(at);
    else if (byte === COMMA) return this.#takeComma(depth, at);
    return null;
  }

  #takeComma(depth: number, at: number): ScanRefusal | null {
    if (depth === 1) return this.#endValue(at);
    return this.#isInPlans(depth) ? this.#endPlan(at) : null;
  }

  #beginText(depth: number): void {
    this.#inText = 'yes';
    if (depth === 1 && this.#field === null) this.#name = '';
  }

  #beginNested(byte: number, at: number): ScanRefusal | null {
    const depth = this.#open.push(byte);
    if (depth === 2 && this.#field === 'plans') this.#nextPlan(at);
    return depth <= MOST_DEPTH ? null : 'too-deep';
  }

  #isInPlans(depth: number): boolean {
    return depth === 2 && this.#field === 'plans' && this.#open[1] === OPEN_LIST;
  }

  #close(byte: number, at: number): ScanRefusal | null {
    const depth = this.#open.length;
    if (this.#isInPlans(depth) && (this.#isPlanThere || this.#plans.length > 0)) {
      const refused = this.#endPlan(at);
      if (refused) return refused;
    }
    const opened = this.#open.pop();
    if (byte - (opened ?? 0) !== 2) return 'not-json';
    if (depth > 1) return null;
    this.#isClosed = true;
    return this.#field === null ? null : this.#endValue(at);
  }

  #beginValue(at: number): ScanRefusal | null {
    // No name, or a second colon.
    if (this.#name === null || this.#field !== null) return 'not-json';
    if (this.#name.length > LONGEST_NAME || this.#fields.size >= MOST_FIELDS) return 'not-ours';
    // Which of two is meant nobody can tell.
    if (this.#fields.has(this.#name)) return 'not-ours';
    this.#field = this.#name;
    this.#name = null;
    this.#valueStart = at + 1;
    return null;
  }

  #endValue(at: number): ScanRefusal | null {
    if (this.#field === null) return 'not-json';
    this.#fields.set(this.#field, [this.#valueStart, at]);
    this.#field = null;
    return null;
  }

  #nextPlan(at: number): void {
    this.#planStart = at + 1;
    this.#isPlanThere = false;
  }

  #endPlan(at: number): ScanRefusal | null {
    this.#plans.push([this.#planStart, at]);
    this.#nextPlan(at);
    return this.#plans.length > MOST_PLANS ? 'too-many' : null;
  }
}
