import type { Measure, Role } from './plan';

/** Headings of what every plan has, whatever its subject: thought, principles, goals, safeguards. */
const FRAMING_HEADING =
  /^(?:总则|附则)$|^(?:规划|发展|现实|工作|编制|面临)?(?:背景|基础|形势|现状|依据|环境)(?:和.{2,4})?$|^.{0,6}目标(?:任务)?$|^(?:工作|有关|实施|几点|总)要求$|^(?:工作|实施|推进)(?:步骤|安排|进度)|^(?:时间|进度)安排|^(?:强化|加强|完善|健全|落实)?(?:各项|要素|支撑|政策|服务)?保障(?:措施|机制|体系|支撑)?$|^(?:明确|把握|坚持)?(?:总体(?:要求|思路|目标)|指导(?:思想|原则)|基本原则|(?:工作|主要|发展|总体|具体)(?:思路|原则|目标)|(?:形势|重要|重大)?意义|重要性|(?:保障|实施)(?:措施|机制)|组织(?:保障|领导|实施)|(?:加强|强化|健全|完善|切实)?(?:组织|工作|实施)(?:保障|领导|机制)|政策保障|实施保障)/;
const FRAMING_TITLE =
  /(?:指导思想|基本原则|总体(?:要求|思路|目标)|(?:工作|主要|发展)(?:思路|目标)|组织领导|统筹协调|(?:加强|强化|严格|注重|完善|健全|开展)[^。]{0,6}督(?:查|促|导)|督(?:查|促|导)(?:检查|考核|落实|评估|问责|激励|力度|机制)|宣传引导|组织实施)/;
/** A formula is one sentence or two; a clause that is longer sets tasks, too. */
const LONGEST_FORMULA = 160;
const SAFEGUARDS = /(?:组织|保障).{0,6}(?:保障|领导|落实|措施|实施)/;

/** What every regulation begins and ends with: `为了…，制定本办法`, `自印发之日起施行`. */
const FRAMING_TEXT =
  /^为(?:了|进一步|加强|规范|贯彻|落实|推进|推动|促进)?.{4,200}制定本[^。]{1,12}。?$|自.{1,24}起(?:正式)?(?:施行|实施|执行|生效)|由.{2,40}负责解释/;

/**
 * Whether a clause frames the plan or sets a task, by the headings above it and its own; by its text
 * where it is short and says when the document begins to apply.
 */
export function roleOf(headings: readonly string[], text = ''): Role {
  const [chapter = '', ...below] = headings.map((heading) => heading.replace(/\s+/g, ''));
  const framing =
    FRAMING_HEADING.test(chapter) ||
    SAFEGUARDS.test(chapter) ||
    below.some((heading) => FRAMING_TITLE.test(heading)) ||
    (text.length <= LONGEST_FORMULA && FRAMING_TEXT.test(text));
  return framing ? 'framing' : 'task';
}

/** The same of a measure that a page's script has read, which has not told. */
export function withRole<Read extends Pick<Measure, 'heading' | 'text'>>(
  measure: Read,
): Read & { role: Role } {
  return { ...measure, role: roleOf(measure.heading, measure.text) };
}

/** Whether a heading opens the plan's clause of goals: `发展目标`. */
export function isGoals(heading: string): boolean {
  return /目标/.test(heading);
}
