/**
 * Notes on agencies that stand once for a group of clauses, behind the last of them.
 */
import type { Agency } from '../plan';

/** What of a clause and of those under it is looked at. */
interface Noted {
  readonly agencies: Agency[];
  /** Whether they were named on a line of their own. */
  readonly ownNote: boolean;
  readonly children: readonly Noted[];
}

/** Groups in which the last clause alone has a note; one may be an accident. */
const LEAST_GROUPS = 2;

/**
 * A note on a line of its own behind the last clause of a group is the group's, where the document
 * has none anywhere else. Changes the clauses.
 */
export function raiseNotes(root: readonly Noted[]): void {
  const groups: Noted[] = [];
  let elsewhere = false;
  const visit = (clauses: readonly Noted[], parent: Noted | null): void => {
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
