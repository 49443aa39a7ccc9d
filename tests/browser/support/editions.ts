/**
 * A notice in two editions, the wording being our own: as it was when the reader saved clauses of it, and
 * as it was published again: with other figures, a clause more, and one that was written anew.
 */
import type { Page } from 'puppeteer-core';
import { clauseOf } from '../../../lib/collection/clause';
import type { Report } from '../../../lib/platform/messages/protocol';

const TITLE = '示例市人民政府关于进一步扩大信息消费的实施意见';

const MEDICAL = (rate: number) =>
  `推广在线医疗服务。鼓励医疗机构发展互联网+医疗健康，开展网上预约、在线问诊和远程医疗，推进电子病历和居民健康档案共享。到2020年，三级医院网上预约诊疗率达到${rate}%以上。`;
const EDUCATION =
  '推进在线教育。推动优质教育资源在线开放共享，支持学校和企业建设开放式网络课程，发展在线教育服务。';
const OFFICES =
  '推动政务服务网上办理。推进政务服务事项网上办理，建设统一的政务服务平台，推动政务信息资源共享开放和便民服务一网通办。';
/** What the clause on offices was written anew into. */
const OFFICES_ANEW =
  '优化办事服务。依托统一的政务服务平台，实行一次告知、容缺受理，企业和群众办事最多跑一次，并建立好差评制度，评价结果向社会公开。';
const CREDIT = (year: number) =>
  `加快信用体系建设。完善信息消费信用体系，归集企业和个人信用信息，建立守信激励和失信惩戒机制。${year}年底前建成全市统一的信用信息平台。`;
const STREAMING =
  '发展数字内容消费。支持网络视听、数字音乐和动漫游戏原创，办好数字文化展会，扩大优质内容供给。';

/** The titles of the clauses that are kept, in their order. */
export const KEPT = {
  revised: '推广在线医疗服务',
  exact: '推进在线教育',
  gone: '推动政务服务网上办理',
  later: '加快信用体系建设',
} as const;

/** The page as it was, and as it is; `number` stands on it where it has one. */
export const firstEdition = (number?: string) =>
  edition([MEDICAL(25), EDUCATION, OFFICES, CREDIT(2018)], number);
export const revisedEdition = (number?: string) =>
  edition([STREAMING, MEDICAL(30), EDUCATION, OFFICES_ANEW, CREDIT(2019)], number);

function edition(clauses: readonly string[], number = '示政发〔2018〕3号'): string {
  const lines = [
    number,
    '各县（市、区）人民政府，市政府各部门：',
    '为进一步扩大信息消费，现提出以下实施意见：',
    '一、主要任务',
    ...clauses.map((clause, i) => `（${'一二三四五'[i]}）${clause}`),
    '示例市人民政府',
    '2018年3月1日',
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="ArticleTitle" content="${TITLE}"><meta name="SiteIDCode" content="9900000001">
<link rel="icon" href="data:,"></head><body><h1>${TITLE}</h1>
<div id="zoom" style="max-width:800px;margin:0 auto;line-height:2">
${lines.map((line) => `<p>${line}</p>`).join('\n')}</div></body></html>`;
}

/** Saves words of a notice that its page does not have, as those of a measure that was written anew. */
export async function saveLost(own: Page, { plan }: Pick<Report, 'plan'>): Promise<void> {
  const measure = plan?.measures[3];
  if (!plan || !measure) throw new Error('The notice has no such measure.');
  const title = '养护路灯和公共座椅';
  const quote = `${title}。支持信息消费企业对路灯和公共座椅逐段检查登记，破损处及时修补。`;
  const clause = { ...clauseOf(plan, measure, 'measure'), title, quote };
  await own.evaluate(async (clause) => {
    const { browser } = globalThis as unknown as {
      browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await browser.runtime.sendMessage({ kind: 'save', payload: { from: 'selection', clause } });
  }, clause);
}

/** Saves measures of the tab in front as the card does, from a page of the extension. */
export async function saveMeasures(
  own: Page,
  { plan }: Pick<Report, 'plan'>,
  titles: readonly string[],
): Promise<void> {
  const ids = titles.map((title) => plan?.measures.find((each) => each.title === title)?.id);
  await own.evaluate(async (ids) => {
    const { browser } = globalThis as unknown as {
      browser: {
        tabs: { query(what: object): Promise<{ id: number }[]> };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    for (const measureId of ids)
      await browser.runtime.sendMessage({
        kind: 'save',
        payload: { from: 'page', measureId, tabId: tab?.id },
      });
  }, ids);
}
