/**
 * A document in a frame of its page, as some ministries have it: it is read, and shown in the panel;
 * marks and chips would stand in the wrong places and are left out.
 */
import { expect, it } from 'vitest';
import { overlayOf } from '../../harness/overlay.mjs';
import { useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { KNOWN_TITLES, noticePage } from '../support/trouble-pages';

const FRAMED = 'http://www.sample.gov.cn/framed.html';
const TITLE = '示例市人民政府关于进一步扩大信息消费的实施意见';
const body = noticePage({ others: 5 }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="ArticleTitle" content="${TITLE}"><meta name="SiteIDCode" content="9900000001">
<link rel="icon" href="data:,"></head><body><h1>${TITLE}</h1>
<iframe srcdoc="${body}" style="width:900px;height:600px"></iframe></body></html>`;

const lince = useLince({ extra: { [FRAMED]: PAGE } });

it('a document in a frame is read, and nothing is painted in a wrong place', async () => {
  const page = await lince.newPage();
  await page.goto(FRAMED);
  const { plan, answer } = await lince.reportOf(page);
  const found = plan?.measures.filter(({ id }) => answer?.equivalents[id]) ?? [];
  expect(found.map(({ title }) => title)).toEqual(KNOWN_TITLES);
  expect(await markedTitles(page, ['same', 'partial', 'target', 'milestone'])).toEqual([]);
  const overlay = await overlayOf(page);
  expect(await overlay.count('button.chip')).toBe(0);
});
