/** A page that goes by the name of a document that clips were saved from: it may be another edition. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Keeper, type PageText } from '../../../lib/collection/keeper';
import { bundledModel } from '../../../lib/match/model';
import { UNKNOWN_DOCUMENT } from '../../../lib/plan/plan';
import type { Span } from '../../../lib/text/article';
import { clauseWith } from './clips';
import { databaseOf, freshCollection } from './store';

const HERE = 'https://www.sample.gov.cn/a.html';
const ELSEWHERE = 'https://www.sample.gov.cn/2021/b.html';
const facts = { ...UNKNOWN_DOCUMENT, title: '示例市进一步扩大信息消费年度重点工作' };
const FIBRE = '建设光纤网络。城镇家庭光纤接入能力达到100兆，行政村通光纤比例达到95%。';
const REVISED = '建设光纤网络。城镇居民宽带接入能力达到200兆，行政村通光纤比例达到98%。';
const SCHOOLS = '推进开放在线教育。鼓励学校开设网络课程，扩大优质教育资源覆盖面。';
const OTHERS = ['修缮乡村道路。对路基边沟逐段检查。', '整治河道。清理淤泥和杂草。'];

function pageOf(texts: readonly string[]): PageText {
  let end = 0;
  const measures = texts.map((text, i) => {
    const span: Span = [end, end + text.length];
    end += text.length + 1;
    const [title = ''] = text.split('。');
    return { id: String(i + 1), path: [String(i + 1)], title, spans: [span] };
  });
  return { facts, measures, text: texts.join('\n'), before: '', whole: true };
}

it.each([
  ['where a clause stands as it was, is the document', ELSEWHERE, [REVISED, SCHOOLS], 'revised', 2],
  [
    'at the address that it was saved from, is the document',
    HERE,
    [REVISED, ...OTHERS],
    'revised',
    2,
  ],
  ['with nothing that was saved, may be another', ELSEWHERE, [REVISED, ...OTHERS], 'lost', 0],
  ['without any such clause, may be another', ELSEWHERE, OTHERS, 'lost', 0],
])('%s', async (_, address, texts, state, written) => {
  const { collection, name } = freshCollection();
  const library = { find: async () => undefined };
  const keeper = new Keeper(collection, { library, knowledge: () => bundledModel().knowledge });
  const document = { ...facts, source: { url: `${HERE}#top`, kind: 'official' as const } };
  for (const [i, quote] of [FIBRE, SCHOOLS].entries()) {
    const [title = ''] = quote.split('。');
    const place = { measureId: String(i + 1), path: [String(i + 1)], heading: [title], title };
    await keeper.save(clauseWith({ ...place, quote, document, selectors: null }));
  }
  const [fibre] = await keeper.find(pageOf(texts), address);
  expect(fibre?.clip.quote).toBe(FIBRE);
  expect(fibre?.found.state).toBe(state);
  // Of what may be another document nothing is told in the collection.
  const database = databaseOf(name);
  expect(await database.sightings.count()).toBe(written);
  database.close();
});
