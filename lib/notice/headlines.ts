/**
 * The words of headlines and of pages about documents, matched on folded text: those that the first
 * look needs. The rest of the vocabulary is in `other-kinds`.
 */

/** Explains a document instead of being one. */
export const INTERPRETATION =
  /^(?:《.*》)?(?:图[解说]|一[图文][读看]懂|问答|解读)|解读[:|丨]|(?:解读|图解|答?问答?|答记者问|解读材料|说明|发布会|实录|侧记|综述|热点问题)(?:[([].*[)\]]|之[一二三四五])?$/;

/** A headline says what somebody did; a document's title says what it is about. */
export const HEADLINE =
  /^(?!.*关于).*(?:召开|举行|出席|调研|强调|会见|开幕|启动|获批|印发实施|出台|公布|发布|提出|推出|走访|慰问|座谈|考察|指出|部署|来了|如何|为何|怎么|[?!])/;

export const NEWS_COLUMN =
  /新闻|要闻|动态|资讯|解读|图解|回应|发布会|活动|专题|视频|人民网|媒体|报道|访谈/;
