/**
 * Walks a node and all below it in document order. Iterative, because a page may nest its markup
 * deeper than the stack is; each node is entered and left once.
 *
 * `enter` answers whether to go on with what is inside. A form that fields of its own hide what it is
 * is gone through as if its contents stood in its place.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (node: Node) => void,
): void {
  let node: Node | null = root;
  while (node) {
    const inside: Node | null = isHidden(node) || enter(node) ? link(node, 'firstChild') : null;
    node = inside ?? leaveUntilNext(node, root, leave);
  }
}

/** Leaves a node, and all that end with it; answers the next one. */
function leaveUntilNext(from: Node, root: Node, leave: (node: Node) => void): Node | null {
  for (let node: Node | null = from; node; node = link(node, 'parentNode')) {
    if (!isHidden(node)) leave(node);
    if (node === root) return null;
    const next = link(node, 'nextSibling');
    if (next) return next;
  }
  return null;
}

type Link = 'firstChild' | 'nextSibling' | 'parentNode' | 'previousSibling';

/**
 * A node beside another. A form answers with its field of that name instead (HTML, §4.10.3), and a
 * page that has one, as trees of columns have a field `parentNode`, would be walked for ever.
 */
export function link(node: Node, name: Link): Node | null {
  if (node.nodeName !== 'FORM' && !isHidden(node)) return node[name];
  for (let at: object | null = node; at; at = Object.getPrototypeOf(at)) {
    const get = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (get) return get.call(node);
  }
  return node[name];
}

/** Whether a form has fields of the names by which it is told what it is. */
function isHidden(node: Node): boolean {
  const { nodeType, nodeName } = node;
  if (typeof nodeType !== 'number' || typeof nodeName !== 'string') return true;
  return nodeName === 'FORM' && typeof (node as Element).matches !== 'function';
}
