/**
 * XML parts of office files, in one pass, with names that do not depend on the prefixes of the file.
 *
 * Office allows no document type, so that there are no entities to blow up; depth is bounded, and what
 * is not well-formed is refused rather than half read.
 */
import { Parser } from 'htmlparser2';
import { decode } from './decode';
import { Unreadable } from './trouble';

/** The namespaces that are read, of both editions of the standard, by the prefix that Word gives them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

/** Tables within tables within text boxes reach 60; a thousand is nothing that a person made. */
const DEEPEST = 1000;

/** Word declares 40 at the root; each element that declares more has a table of its own. */
const MOST_PREFIXES = 500;

export type Attributes = Readonly<Record<string, string>>;

/** Names of elements are like `w:p`, those of no namespace that is read like `?:p`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads a part; attributes of the namespaces that are read have names like `w:val`. Throws `Unreadable`. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Unreadable('damaged');
  /** What prefixes mean, and the names of the elements that are open. */
  const scopes: ReadonlyMap<string, string>[] = [new Map()];
  const open: string[] = [];
  let opened = -1;
  let roots = 0;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new Unreadable('damaged');
      },
      onopentag(name, attributes) {
        if (open.length >= DEEPEST) throw new Unreadable('damaged');
        if (open.length === 0 && ++roots > 1) throw new Unreadable('damaged');
        const scope = scopeOf(attributes, scopes.at(-1) ?? new Map());
        const known = nameIn(scope, name, '');
        scopes.push(scope);
        open.push(known);
        opened = parser.endIndex;
        handler.open(known, known.startsWith('w:') ? renamed(attributes, scope) : attributes);
      },
      onclosetag(_, implied) {
        // An empty element is closed where it was opened; any other must be closed by its own tag.
        if (implied && parser.endIndex !== opened) throw new Unreadable('damaged');
        scopes.pop();
        handler.close(open.pop() ?? '');
      },
      ontext(text) {
        if (open.length > 0) handler.text?.(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(decoded.text);
  if (roots === 0) throw new Unreadable('damaged');
}

function scopeOf(
  attributes: Attributes,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    scope ??= new Map(outer);
    scope.set(name.slice(6), PREFIXES[attributes[name] ?? ''] ?? '?');
    if (scope.size > MOST_PREFIXES) throw new Unreadable('damaged');
  }
  return scope ?? outer;
}

function nameIn(scope: ReadonlyMap<string, string>, name: string, none: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? none : name.slice(0, colon);
  return `${scope.get(prefix) ?? '?'}:${name.slice(colon + 1)}`;
}

function renamed(attributes: Attributes, scope: ReadonlyMap<string, string>): Attributes {
  const found: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    found[name.includes(':') && !name.startsWith('xml') ? nameIn(scope, name, '') : name] = value;
  }
  return found;
}

/** An element with all in it but its text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
}

/** Elements of the largest numbering.xml that was met: 40,000. */
const MOST_ELEMENTS = 400_000;

/**
 * Reads a part of definitions as a tree; answers its root. Of alternatives for several programs the
 * one for all is kept. Throws `Unreadable`.
 */
export function readTree(bytes: Uint8Array): XmlElement {
  interface Growing extends XmlElement {
    readonly children: Growing[];
  }
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  /** How many elements are open within an alternative that is left out. */
  let left = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (left > 0 || name === 'mc:Choice') {
        left++;
        return;
      }
      if (++elements > MOST_ELEMENTS) throw new Unreadable('too-big');
      const parent = open.at(-1) ?? root;
      if (name === 'mc:AlternateContent' || name === 'mc:Fallback') {
        open.push(parent);
        return;
      }
      const element: Growing = { name, attributes, children: [] };
      parent.children.push(element);
      open.push(element);
    },
    close() {
      if (left > 0) left--;
      else open.pop();
    },
  });
  const [found] = root.children;
  if (!found) throw new Unreadable('damaged');
  return found;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The value of the first child of that name, as most definitions have theirs. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The same as a whole number; undefined where it is none. */
export function numberIn(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueIn(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}
