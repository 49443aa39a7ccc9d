/**
 * Notes on agencies that stand once for a group of clauses, behind the last of them.
 */
import type { Clause } from './outline';

/** Groups in which the last clause alone has a note; one may be an accident. */
const LEAST_GROUPS = 2;

/**
 * A note on a line of its own behind the last clause of a group is the group's, where the document
 * has none anywhere else. Changes the clauses.
 */
export function raiseNotes(root: readonly Clause[]): void {
  const groups: Clause[] = [];
  let elsewhere = false;
  const visit = (clauses: readonly Clause[], parent: Clause | null): void => {
    clauses.forEach((clause, i) => {
      visit(clause.children, clause);
      if (clause.agencies.length === 0) return;
      const isLast = i > 0 && i === clauses.length - 1 && clause.children.length === 0;
      if (isLast && clause.ownNote && parent) groups.push(parent);
      else elsewhere = true;
    });
  };
  visit(root, null);
  if (elsewhere || groups.length < LEAST_GROUPS) return;
  for (const { agencies, children } of groups) {
    agencies.push(...(children.at(-1)?.agencies.splice(0) ?? []));
  }
}
