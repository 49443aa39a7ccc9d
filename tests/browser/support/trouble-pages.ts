/**
 * Generated pages: notices of any size, and pages that are none.
 */

/** Measures that the bundled plans answer; the wording is our own. */
const KNOWN: readonly (readonly [title: string, text: string])[] = [
  [
    '推广在线医疗服务',
    '鼓励医疗机构发展互联网+医疗健康，开展网上预约、在线问诊和远程医疗，推进电子病历和居民健康档案共享，扩大在线医疗信息消费。',
  ],
  [
    '推进在线教育',
    '推动优质教育资源在线开放共享，支持学校和企业建设开放式网络课程，发展在线教育服务。',
  ],
  [
    '推动政务服务网上办理',
    '推进政务服务事项网上办理，建设统一的政务服务平台，推动政务信息资源共享开放和便民服务一网通办。',
  ],
  [
    '加快信用体系建设',
    '完善信息消费信用体系，归集企业和个人信用信息，建立守信激励和失信惩戒机制。',
  ],
  [
    '加强个人信息保护',
    '完善个人信息保护制度，防止网络运营者违法收集和使用个人信息，维护用户网络安全。',
  ],
];

/** The titles among these measures that have equivalents in the library. */
export const KNOWN_TITLES: readonly string[] = KNOWN.map(([title]) => title);

const TITLE = '示例市人民政府关于进一步扩大信息消费的实施意见';

interface NoticeOptions {
  /** How many measures besides those that the library knows. */
  readonly others?: number;
  /** Chinese characters of each of the others. */
  readonly length?: number;
  readonly head?: string;
  /** Put behind the article. */
  readonly tail?: string;
}

/** A notice with the known measures, spread evenly over others that no plan has. */
export function noticePage({
  others = 0,
  length = 60,
  head = '',
  tail = '',
}: NoticeOptions = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="ArticleTitle" content="${TITLE}"><meta name="SiteIDCode" content="9900000001">
<link rel="icon" href="data:,">${head}</head><body><h1>${TITLE}</h1>
<div id="zoom" style="width:800px;margin:0 auto">${article(measures(others, length))}</div>${tail}</body></html>`;
}

/** The body of a notice with these measures. */
function article(measures: readonly (readonly [string, string])[]): string {
  return [
    '<p>示政发〔2018〕3号</p><p>各县（市、区）人民政府，市政府各部门：</p>',
    '<p>为进一步扩大信息消费，现提出以下实施意见：</p>',
    '<p>一、主要任务</p>',
    ...measures.map(([title, text], i) => `<p>${i + 1}.${title}。${text}</p>`),
    '<p>示例市人民政府</p><p>2018年3月1日</p>',
  ].join('\n');
}

function measures(others: number, length: number): (readonly [string, string])[] {
  const filler = '对村道的路基边沟护栏桥涵逐段检查登记破损处及时修补并清理杂草淤泥。';
  const text = filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
  const all = Array.from(
    { length: others },
    (_, i) => [`养护第${i + 1}号村道`, text] as readonly [string, string],
  );
  const step = Math.floor(others / KNOWN.length);
  KNOWN.forEach((measure, i) => {
    all.splice(i * (step + 1), 0, measure);
  });
  return all;
}

/** A page of nodes without prose or measures: the inside of some data table. */
export function pageOfNodes(count: number): string {
  const cells = Array.from({ length: count / 2 }, (_, i) => `<td>${i}</td>`);
  const rows: string[] = [];
  for (let i = 0; i < cells.length; i += 50)
    rows.push(`<tr>${cells.slice(i, i + 50).join('')}</tr>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>水情数据</title>
<link rel="icon" href="data:,"></head><body><table>${rows.join('')}</table></body></html>`;
}
