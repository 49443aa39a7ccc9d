/**
 * Walks a node and all below it in document order. Iterative, because a page may nest its markup
 * deeper than the stack is; each text and each element is met once.
 *
 * Runs on every page, some of them with a million nodes, before any of it is optimised: what a node
 * is asked costs more than all that is done with the answer, so each is asked for its name once.
 */

/** What is done on the way. Names are as `nodeName` has them; comments are passed over. */
export interface Visitor {
  text(node: Text): void;
  /** Answers whether to go on with what is inside. */
  enter(element: Element, name: string): boolean;
  leave?(element: Element, name: string): void;
}

/**
 * A form that fields of its own hide what it is is gone through as if its contents stood in its
 * place.
 */
export function walk(root: Element, visitor: Visitor): void {
  /** The elements that are open, and what they are called: nothing where that is hidden. */
  const open: Node[] = [];
  const names: string[] = [];

  /** Meets a node; answers the first one inside that is to be met. */
  const meet = (node: Node): Node | null => {
    const { nodeType } = node;
    if (nodeType === 3) visitor.text(node as Text);
    if (nodeType !== 1 && typeof nodeType === 'number') return null;
    const name = visibleName(node, nodeType);
    open.push(node);
    names.push(name);
    return name === '' || visitor.enter(node as Element, name) ? childOf(node, name) : null;
  };

  /** Leaves the innermost open element, and all that end with it; answers the node behind them. */
  const leave = (): Node | null => {
    for (let node = open.pop(); node; node = open.pop()) {
      const name = names.pop() ?? '';
      if (name !== '') visitor.leave?.(node as Element, name);
      const next = open.length > 0 ? siblingOf(node, name) : null;
      if (next) return next;
    }
    return null;
  };

  let node: Node | null = root;
  while (node) {
    const inside: Node | null = meet(node);
    const isText: boolean = open[open.length - 1] !== node;
    node = inside ?? (isText ? node.nextSibling : null) ?? leave();
  }
}

const childOf = (node: Node, name: string) =>
  isSafe(name) ? node.firstChild : link(node, 'firstChild');
const siblingOf = (node: Node, name: string) =>
  isSafe(name) ? node.nextSibling : link(node, 'nextSibling');
const isSafe = (name: string) => name !== '' && name !== 'FORM';

type Link = 'firstChild' | 'nextSibling' | 'parentNode';

/**
 * A node beside another. A form answers with its field of that name instead (HTML, §4.10.3), and a
 * page that has one, as trees of columns have a field `parentNode`, would be walked for ever.
 */
export function link(node: Node, name: Link): Node | null {
  if (isSafe(visibleName(node))) return node[name];
  for (let at: object | null = node; at; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (get) return get.call(node);
  }
  return node[name];
}

/** What a node is called; nothing where it is a form with fields of the names by which it tells. */
function visibleName(node: Node, nodeType: unknown = node.nodeType): string {
  const { nodeName } = node;
  if (typeof nodeType !== 'number' || typeof nodeName !== 'string') return '';
  return nodeName === 'FORM' && typeof (node as Element).matches !== 'function' ? '' : nodeName;
}
