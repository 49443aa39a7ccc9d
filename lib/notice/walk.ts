/**
 * Walks a node and all below it in document order. Iterative, because a page may nest its markup
 * deeper than the stack is; each node is entered and left once.
 *
 * `enter` answers whether to go on with what is inside.
 */
export function walk(
  root: Node,
  enter: (node: Node) => boolean,
  leave: (node: Node) => void,
): void {
  let node: Node | null = root;
  while (node) {
    const inside: Node | null = enter(node) ? node.firstChild : null;
    node = inside ?? leaveUntilNext(node, root, leave);
  }
}

/** Leaves a node, and all that end with it; answers the next one. */
function leaveUntilNext(from: Node, root: Node, leave: (node: Node) => void): Node | null {
  for (let node: Node | null = from; node; node = node.parentNode) {
    leave(node);
    if (node === root) return null;
    if (node.nextSibling) return node.nextSibling;
  }
  return null;
}
