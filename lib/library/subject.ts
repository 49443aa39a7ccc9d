/**
 * What a plan is about, in a few words: its title without the place, the period, the kind of document
 * and the verbs around the matter. A proposal, which the reader may change.
 */

import { KINDS } from '../plan/outline/titles';
import { type DocumentFacts, planName } from '../plan/plan';
import { fold } from '../text/normalise';
import { regionByName } from '../text/places';

/** Longer than that is no subject. */
const LONGEST = 30;

/** `河南省人民政府关于印发…`: the matter stands behind it. */
const BEFORE_MATTER = /^.*?关于(?:印发|转发)?/;
/** Behind that of the province, or without it: `南京市`, `延边朝鲜族自治州`. */
const CITY = /^[\u4e00-\u9fff]{2,8}?(?:(?<![城上])市(?![场民值])|自治州|自治县)/;
const PERIODS =
  /[([“"]?(?:20\d{2}\s*年?\s*(?:-+|至|到)\s*)?20\d{2}\s*年度?[)\]”"]?|“?十[一二三四五六七]五”?(?:时期|期间)?|[([][^()[\]]{1,20}[)\]]/g;
const ENCLOSING = /的(?:通知|公告)$/;
const KIND = new RegExp(
  `的?(?:若干|实施|工作|行动|专项|总体|指导|具体|[一二三四五六七八九十\\d]+年|年度|中长期|重点|任务|政策|管理|暂行|推进|发展|攻坚|应急|[、和])*(?:${KINDS}|预案|条例)$`,
);
/** What is done about the matter. */
const VERBS =
  '进一步|加快|加大|加强|深入|大力|全面|持续|积极|切实|着力|推动|推进|促进|支持|鼓励|引导|扩大|升级|提升|提高|增强|深化|完善|优化|健全|规范|实施|开展|做好|落实|贯彻|释放|培育|壮大|打造|发展|建设|构建';
const FIRST_VERBS = new RegExp(`^(?:(?:${VERBS})[、和与及]*)+`);
/** What else it is to bring: `信息消费持续释放内需潜力`. */
const NEXT_VERBS =
  /(?<=^[\u4e00-\u9fff\w]{3,})(?:进一步|加快|持续|释放|扩大|促进|推动|推进|实现|助力|带动|拉动).*$/;
const GROWING = /(?:高质量|健康|创新|快速|融合|持续|加快)*发展$/;

/** A proposal for the subject of a plan; empty where it has no title. */
export function subjectOf(plan: Pick<DocumentFacts, 'title' | 'innerTitle'>): string {
  const name = fold(planName(plan)).replace(/[\s《》]/g, '');
  const matter = withoutPlace(name.replace(BEFORE_MATTER, '')).replace(PERIODS, '');
  const kind = [ENCLOSING, KIND, /工作$|若干.*$/].reduce(
    (left, end) => left.replace(end, ''),
    matter,
  );
  const said = withoutPlace(kind || matter).replace(FIRST_VERBS, '');
  const short = said.replace(NEXT_VERBS, '').replace(GROWING, '');
  return ([short, said, kind, matter].find(({ length }) => length >= 2) ?? name).slice(0, LONGEST);
}

/** A title without the province, and behind it the city, that it begins with. */
function withoutPlace(title: string): string {
  const region = regionByName(title);
  const place = [region?.name, region?.shortName].find((each) => each && title.startsWith(each));
  const rest = title.slice(place?.length ?? 0).replace(place ? /^[省市]/ : '', '');
  return rest.replace(CITY, '');
}
