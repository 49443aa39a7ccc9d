/** What is to be reached and is no number: coverage, which is a hundred per cent, and milestones. */

/** A piece of a clause. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FREE = '[^,，;；。]*?';
const DOING =
  '(?:具备|享受|开展|实现|建成|建立|建有|完成|接入|通|配备|覆盖|达到|开通|纳入|设置|启动|提供|拥有|使用|应用|普及|办|公开|上|入)';
/** `全覆盖`, `所有…具备`, `全部实现`, `覆盖所有…`, `每户…`, `应保尽保`. */
const COVERAGE = new RegExp(
  [
    `${FREE}(?<!健)(?:全覆盖|全面覆盖率)(?!工程|项目|行动|计划)`,
    `${FREE}(?<![对将把向为])全部(?!门|力|由|内|范|过|用于|归|来自|费用|责任|返还|上缴|免除|减免)[^,，;；。]*`,
    `(?:^|${FREE})覆盖(?:所有|全部|全体)[^,，;；。]*`,
    `(?:^|${FREE})(?<![对将把向])(?:所有(?![权制者])|每(?=户|个|所|村|名|家|县|乡))${FREE}${DOING}[^,，;；。]*`,
    `应([\\u4e00-\\u9fff])尽\\1`,
  ].join('|'),
  'g',
);

/** Without one of these there is none, which is quickly seen. */
const COVERAGE_HINT = /覆盖|全部|所有|每|尽/;

/** Where a clause says that all of something is to have or do something. */
export function coverages(text: string): Stretch[] {
  if (!COVERAGE_HINT.test(text)) return [];
  return Array.from(text.matchAll(COVERAGE)).map((match) => {
    const blank = /^[□\s和及、]*/.exec(match[0])?.[0].length ?? 0;
    // 覆盖所有社区、90%的乡镇: the next item has a number of its own.
    const next = /[、和](?=\d)/.exec(match[0])?.index ?? match[0].length;
    return { start: match.index + blank, end: match.index + Math.max(next, blank) };
  });
}

/** A state that is to be reached: resultative verbs, ranks, all of something done. */
const RESULT = new RegExp(
  [
    '建成|建立|形成|实现|完成|达到|打造|成为|普及|商用|覆盖|投用|投产|投入使用|上线|开通|贯通|联通|互通|接入|竣工|通车',
    '(?:培育|突破|掌握|建设|打造|推出|引进)(?:发展|形成)?一批',
    '全面(?:建立|实施|推行|推广|推开|启动|应用|完成|取消|消除|落实|实行|达标)|(?:基本|初步|逐步)(?:消除|建立|健全|达标|清零|形成|构建|满足)',
    '清零|零增长|摘帽|消除|出台|启动|推行|实行|达标|健全(?:$|的)',
    '得到[^,，]{0,6}应用|领先|前列|前茅|先进(?:行列|水平)|世界先进|一流|第一(?:方阵|梯队)|(?:居|位居|进入|跻身)[^,，]{0,6}(?:前|行列|方阵|梯队)|前[一二三四五六七八九十]+位',
    '显著(?:增强|提升|提高)|(?:县县|村村|乡乡|户户|人人)[通有享]',
  ].join('|'),
);

/** Slogans, which say no state: `迈上新台阶`, `取得新成效`; the heading of a list: `实现以下目标`. */
const SLOGAN =
  /新(?:的)?(?:更大)?(?:台阶|提升|突破|跨越|飞跃|进展|成效|气象|作为|局面|辉煌|水平|高度)$|(?:以下|下列|如下|[\d一二三四五六七八九十]个?)[^,，]{0,8}(?:目标|任务|要求|指标|工作)\s*:?$/;

/** Of those who have not done it by then: `逾期未完成的依法关停`. */
const UNDONE = /逾期|(?:未|没有)(?:按[^,，]{0,6})?(?:完成|达到|实现|达标|建成)/;

/** Does a clause name a state that is to be reached? Asked only where there is a deadline. */
export function isMilestone(text: string): boolean {
  return RESULT.test(text) && !SLOGAN.test(text.trim()) && !UNDONE.test(text);
}
