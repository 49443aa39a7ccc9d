/**
 * What kind of framing clause a measure is, by its heading. A guiding thought answers guiding
 * thoughts and a statement of goals answers goals, whatever words they share with tasks.
 */

/** Kinds that have no matter of their own, as bits: one clause may state thought and goals. */
const THOUGHT = 1;
const PRINCIPLES = 2;
const GOALS = 4;

const THOUGHT_HEADING =
  /(?:指导思想|总体(?:要求|思路|构想)|(?:工作|发展|基本|主要)思路|重要意义|重要性)/;
const PRINCIPLES_HEADING = /原则/;
const GOALS_HEADING = /(?:总体|工作|主要|发展|行动|具体|建设|预期|重点|规划|阶段性?|任务|^)目标/;

/**
 * The kinds of a measure, from its title or, where it has none, from the nearest heading above it.
 * 0 for whatever sets a task, safeguards included: they have a matter (funds, statistics, pilots).
 */
export function framingKinds(title: string, heading: readonly string[] = []): number {
  const head = title || heading.at(-1) || '';
  if (head.length > 20) return 0;
  return (
    (THOUGHT_HEADING.test(head) ? THOUGHT : 0) |
    (PRINCIPLES_HEADING.test(head) ? PRINCIPLES : 0) |
    (GOALS_HEADING.test(head) ? GOALS : 0)
  );
}
