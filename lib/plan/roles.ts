import type { Role } from './plan';

/** Headings of what every plan has, whatever its subject: thought, principles, goals, safeguards. */
const FRAMING_HEADING =
  /^(?:明确|把握|坚持)?(?:总体(?:要求|思路|目标)|指导(?:思想|原则)|基本原则|(?:工作|主要|发展|总体|具体)(?:思路|原则|目标)|(?:形势|重要|重大)?意义|重要性|(?:保障|实施)(?:措施|机制)|组织(?:保障|领导|实施)|(?:加强|强化|健全|完善|切实)?(?:组织|工作|实施)(?:保障|领导|机制)|政策保障|实施保障)/;
const FRAMING_TITLE =
  /(?:指导思想|基本原则|总体(?:要求|思路|目标)|(?:工作|主要|发展)(?:思路|目标)|组织领导|统筹协调|督(?:查|促|导)|宣传引导|组织实施)/;
const SAFEGUARDS = /(?:组织|保障).{0,6}(?:保障|领导|落实|措施|实施)/;

/** Whether a clause frames the plan or sets a task, by the headings above it and its own. */
export function roleOf(headings: readonly string[]): Role {
  const [chapter = '', ...below] = headings;
  const framing =
    FRAMING_HEADING.test(chapter) ||
    SAFEGUARDS.test(chapter) ||
    below.some((heading) => FRAMING_TITLE.test(heading));
  return framing ? 'framing' : 'task';
}

/** Whether a heading opens the plan's clause of goals: `发展目标`. */
export function isGoals(heading: string): boolean {
  return /目标/.test(heading);
}
