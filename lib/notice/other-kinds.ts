/**
 * The words by which a page tells that it is something else than a notice, matched on folded text.
 * Rules of the field: the kinds of documents (文种) of the 2012 regulation, and what else offices,
 * firms and societies publish with numbered clauses.
 */

/** Tells or judges what was, whatever stands behind in brackets or behind a dash. */
const RECORDS =
  /(?:报告(?:--.*)?|总结|公[报约]|公示(?:公告)?|(?:决定|通知|裁决|倡议)书|村规民约|[开谢问贺]信|致辞|讲话|发言|指南|职[能责]|(?:建议|提案).{0,14}(?:[答回]复|复函|答复函)|咨询|投诉|求助|[答回]复)(?:[([][^()]*[)\]])?$/;

/** Buys, sells, hires, examines, asks: wherever it stands in a title that is no wrapper of a plan. */
const DEALINGS =
  /(?:[招投中成流废]标|成交|采购|磋商|询价|比选|竞[价买]|挂牌|拍卖|[出转]让|征[收地]|招[聘考录生]|录用|聘用|选调|遴选|引进|面试|体检|考试|报名|送达|悬赏|开庭|听证|破产|失信|更正|终止|法院)[^《》]{0,18}(?:公告|公示|预告|名单|结果|通告|启事|简章)|(?:建议|提案).{0,12}[答复]复|(?:考试|报名|招生)[^《》]{0,20}通知|征[求集][^《》]{0,30}意见|征集[^《》]{0,20}(?:公告|启事)|意见(?:建议)?(?:征集|采纳|反馈)|采纳情况|范文|精选\d+篇/;

/** Official pages with numbered clauses that say what was, or what is for sale, not what shall be done. */
export function hasOtherPurpose(title: string): boolean {
  const plain = title.replace(/\s+/g, '');
  const wraps = /关于(?:印发|转发|批转|下发|发布)|(?:印发|转发)《/.test(plain);
  return RECORDS.test(plain) || (!wraps && DEALINGS.test(plain));
}

/** Columns of a site that hold none: the values that the guide for government sites prescribes. */
export const OTHER_COLUMN =
  /机构(?:职能|设置|概况)|负责人|领导(?:信息|之窗|介绍)|征集调查|投诉|办事服务|招[考聘]|人事考试|采购|信箱|行政(?:处罚|许可)|年报|工作报告|预决算/;

/** Who comes or goes, leads or is praised: a government document without a measure. */
export const PERSONNEL =
  /[任免]职|任[免命]|挂职|(?:调整|成立|组成|增补|变更)[^《》]{0,50}(?:成员|人员|小组|指挥部|专班|工作组|名单|委员会|机构)的?(?:通知|决定|函|批复)?$|工作分工|(?:表[彰扬]|嘉奖|记功|授予|命名)[^《》]{0,60}的?(?:通报|决定|通知)$|名单的(?:通知|[公通]告)$|[注吊]销/;

/** Words of reporters, and of who tells of a document instead of being it (it calls itself 本方案). */
const REPORTED =
  /(?:本[报网台]|通讯员|记者)[^。\n]{0,14}(?:讯|报道|获悉|电|了解)|[(]记者|据(?:悉|了解|介绍)|负责人(?:表示|介绍|说|指出)|《[^》]{2,40}》[还也中]?(?:提出|明确|指出|要求|强调|规定)|小编|收藏|供(?:学习)?参考/g;

/** How often a text speaks as a report does. */
export function reportedTimes(text: string): number {
  return text.match(REPORTED)?.length ?? 0;
}

/** Whose documents are notices. */
const GOVERNMENT =
  /人民政府|国务院|党?中央|中共[^\n]{2,12}(?:委员会|办公[厅室])|[省市县区旗州盟](?:委|政府)|行政公署|兵团|人民代表大会|人大常委会|最高人民|^.{2,20}(?:部|委员会|委|厅|局|署|办|办公[厅室])(?:关于)?$/;
/** Who issues rules and notices of the same form, and is no government, whatever its name holds. */
const FIRM =
  /公司|集团|股份|大学|(?<!党)校$|大学$|[中小]学$|幼儿园|协会|学会|商会|促进会|基金会|事务所|业主|物业|(?<!供销)合作社|[村居]民?委|报社|工作室/;
/** The same, unless a department stands in the name, too: joint issues, names within names. */
const INSTITUTION = /学院|医院|银行|人民(?:法|检察)院$|仲裁/;

/** What a place plans or rules: `某省湿地保护条例`. */
export const OF_A_PLACE =
  /^.{1,8}?(?:省|市|县|区|州|自治区).{2,60}(?:条例|规定|办法|规划|方案|计划|措施|意见|要点|细则|纲要)/;

/** Who speaks in a document: by the names of the issuer in title, number and signature. */
type Voice = 'government' | 'other' | null;

/** Whose the names are: a government's, if any of them is; a firm's party committee is a firm's. */
export function voiceOf(names: readonly string[]): Voice {
  const voices = names.map((name) => {
    if (FIRM.test(name) && !/人民政府|国务院/.test(name)) return 'other';
    if (GOVERNMENT.test(name)) return 'government';
    return INSTITUTION.test(name) ? 'other' : null;
  });
  return voices.includes('government') ? 'government' : (voices.find((voice) => voice) ?? null);
}
