/**
 * A saved page to a DOM, as a browser would read it.
 *
 * Parsed by the letter of the standard (parse5), so that broken markup gives the tree that a browser
 * gives, and held in the leanest DOM there is (linkedom), so that a page of a million nodes is a
 * matter of seconds. Linear in the page's length.
 */
// The edition for workers: the other one asks for a package that has a canvas.
import { parseHTML } from 'linkedom/worker';
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  Parser,
  type Token,
} from 'parse5';

/** Browsers nest no deeper either: what is inside comes to stand beside. */
const DEEPEST = 512;

/** The standard's parser looks through all open elements at each tag: their number is bounded here. */
class ShallowParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    while (this.openElements.stackTop >= DEEPEST) this.openElements.pop();
    super.onStartTag(token);
  }
}

/** Children of a node of the parsed page that are to be copied below `parent`. */
interface Level {
  readonly children: readonly DefaultTreeAdapterTypes.ChildNode[];
  readonly parent: Node;
  next: number;
}

/** Reads markup, whatever it is like. Nothing of the page is run or loaded. */
export function readDom(html: string): Document {
  const { document } = parseHTML('<html></html>');
  document.documentElement.remove();
  const parsed = ShallowParser.parse<DefaultTreeAdapterMap>(html);
  const levels: Level[] = [{ children: parsed.childNodes, parent: document, next: 0 }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const child = level.children[level.next++];
    if (!child) levels.pop();
    else if ('value' in child) level.parent.appendChild(document.createTextNode(child.value));
    else if ('tagName' in child) {
      const element = copyElement(child, document);
      level.parent.appendChild(element);
      levels.push({ children: child.childNodes, parent: element, next: 0 });
    }
  }
  return document;
}

function copyElement(
  { tagName, attrs }: DefaultTreeAdapterTypes.Element,
  document: Document,
): Element {
  const element = document.createElement(tagName);
  for (const { name, value } of attrs) element.setAttribute(name, value);
  const inside = tagName === 'iframe' && attrs.find(({ name }) => name === 'srcdoc');
  // A frame's document as a browser gives it; what its address leads to is not loaded.
  if (inside) Object.defineProperty(element, 'contentDocument', { value: readDom(inside.value) });
  return element;
}
