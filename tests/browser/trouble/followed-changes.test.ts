/**
 * Ways in which pages change, one after the other in one tab. When the page has come to rest, each
 * mark lies on a title or a target of what was read last, each chip stands at its line, and no node
 * of the page is other than the page has made it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf, touchedNodes, watchNodes } from '../support/follows';
import { KNOWN_TITLES, noticePage } from '../support/trouble-pages';
import { inChromium, SOON, type Tab, useStage } from '../support/trouble-stage';

const PAGE = 'http://www.sample.gov.cn/changes.html';
const OTHER = 'http://www.sample.gov.cn/other.html';

/** What changes call: the article, its clauses, and the clause that has some words. */
const HEAD = `<style>
.gone { display: none } .banner { height: 180px } .low { margin-top: 90px }
html, body { height: 100% }
</style><script>
const zoom = () => document.getElementById('zoom');
const clauses = () => [...document.querySelectorAll('#zoom p')];
const clause = (words) => clauses().find(({ textContent }) => textContent.includes(words));
const after = (ms) => new Promise((done) => setTimeout(done, ms));
const paragraph = (words) => Object.assign(document.createElement('p'), { textContent: words });
const replaced = '示政发〔2018〕9号|各县（市、区）人民政府：|为加快发展，现提出以下意见：|一、主要任务|' +
  '1.推进在线教育。推动优质教育资源在线开放共享，支持学校和企业建设开放式网络课程，发展在线教育服务。|' +
  '2.养护村道。逐段检查登记破损处，及时修补并清理杂草淤泥，保持路面整洁和排水畅通。|' +
  '3.加强个人信息保护。完善个人信息保护制度，防止网络运营者违法收集和使用个人信息，维护用户网络安全。|' +
  '示例市人民政府|2018年9月1日';
const show = (words) => zoom().replaceChildren(...words.split('|').map(paragraph));
</script>`;

const TARGET = '到2020年，在线教育用户普及率达到80%以上。';
const html = noticePage({ others: 5, head: HEAD }).replace(
  '发展在线教育服务。',
  `发展在线教育服务。${TARGET}`,
);

const [MEDICINE, EDUCATION, SERVICES, CREDIT, PRIVACY] = KNOWN_TITLES;
const without = (...titles: (string | undefined)[]) =>
  KNOWN_TITLES.filter((title) => !titles.includes(title));

/** What the page does, one or several times, and which titles are marked when it rests after each. */
type Step = readonly [change: string, marked: readonly (string | undefined)[]];

const CHANGES: readonly (readonly [name: string, ...steps: Step[]])[] = [
  [
    'text before a target is edited inside its measure',
    ["clause('推进在线教育').firstChild.insertData(14, '大力')", KNOWN_TITLES],
  ],
  [
    'a title is edited where it stands',
    [
      "{ const text = clause('推进在线教育').firstChild; text.insertData(text.data.indexOf('在线'), '各地') }",
      [MEDICINE, '推进各地在线教育', SERVICES, CREDIT, PRIVACY],
    ],
  ],
  ['a measure is removed', ["clause('推进在线教育').remove()", without(EDUCATION)]],
  [
    'a measure is put before the others',
    [
      "clause('推广在线医疗').before(paragraph('1.养护老村道。逐段检查登记破损处，及时修补并清理杂草淤泥。'))",
      KNOWN_TITLES,
    ],
  ],
  [
    'measures change places',
    [
      "clause('推广在线医疗').before(clause('加强个人信息'))",
      [PRIVACY, MEDICINE, EDUCATION, SERVICES, CREDIT],
    ],
  ],
  [
    'paragraphs are put into an element of their own',
    [
      "{ const box = document.createElement('div'); box.style.padding = '30px'; zoom().prepend(box); box.append(...clauses()) }",
      KNOWN_TITLES,
    ],
  ],
  [
    'the article is taken out and put back',
    ['article = zoom(); article.remove()', []],
    ['document.body.append(article)', KNOWN_TITLES],
  ],
  ['the article is written anew as it is', ['zoom().innerHTML += ""', KNOWN_TITLES]],
  ['another document takes its place', ['show(replaced)', [EDUCATION, PRIVACY]]],
  [
    'another document takes its place for a moment',
    [
      '{ const before = [...zoom().childNodes]; show(replaced); await after(230); zoom().replaceChildren(...before) }',
      KNOWN_TITLES,
    ],
  ],
  [
    'the article is hidden by a class and shown again',
    ["zoom().classList.add('gone')", []],
    ["zoom().classList.remove('gone')", KNOWN_TITLES],
  ],
  [
    'a measure is hidden by a class and shown again',
    ["clause('推进在线教育').classList.add('gone')", without(EDUCATION)],
    ["clause('推进在线教育').classList.remove('gone')", KNOWN_TITLES],
  ],
  [
    'the text of a title is split, and joined again',
    ["clause('推进在线教育').firstChild.splitText(5)", KNOWN_TITLES],
    ["clause('推进在线教育').normalize()", KNOWN_TITLES],
  ],
  [
    'the text is made larger, and the column narrower',
    ["zoom().style.fontSize = '150%'", KNOWN_TITLES],
    ["zoom().style.width = '500px'", KNOWN_TITLES],
  ],
  [
    'what stands above the article grows without a node being added',
    ["document.querySelector('h1').className = 'banner'", KNOWN_TITLES],
  ],
  [
    'what is in the article moves, while the article is as large as before',
    [
      "zoom().style.height = '1200px'; await after(400); clause('各县').className = 'low'",
      KNOWN_TITLES,
    ],
  ],
  [
    'the rest of the article is loaded late',
    [
      'rest = clauses().slice(-6); for (const each of rest) each.remove()',
      [MEDICINE, EDUCATION, SERVICES],
    ],
    ['for (const each of rest) { zoom().append(each); await after(30) }', KNOWN_TITLES],
  ],
  [
    'the page goes on to another document by itself, and back',
    [
      "before = [...zoom().childNodes]; addEventListener('popstate', () => zoom().replaceChildren(...before)); history.pushState({}, '', '?id=2'); show(replaced)",
      [EDUCATION, PRIVACY],
    ],
    ['history.back(); await after(50)', KNOWN_TITLES],
  ],
];

inChromium('what is marked follows', () => {
  const stage = useStage({ extra: { [PAGE]: html, [OTHER]: noticePage() } });
  let tab: Tab;
  beforeAll(async () => {
    tab = await stage().tab();
  });
  afterAll(() => tab?.close());

  const changes = CHANGES.map(([name, ...steps]) => [name, steps] as const);
  it.each(changes)('when %s', async (_, steps) => {
    await tab.page.goto(PAGE);
    await atRest(tab, KNOWN_TITLES);
    for (const [change, marked] of steps) {
      await tab.page.evaluate(`(async () => { ${change} })()`);
      await watchNodes(tab);
      // Not before it is read again: until then all may well be as it was.
      await tab.page.evaluate('after(250)');
      await atRest(tab, marked);
      expect(await touchedNodes(tab)).toEqual([]);
    }
    expect(await tab.hosts()).toBe(1);
    expect(tab.complaints).toEqual([]);
  });

  it('when the reader goes on to another page, and back', async () => {
    await tab.page.goto(PAGE);
    await atRest(tab, KNOWN_TITLES);

    await tab.page.goto(OTHER);
    await atRest(tab, KNOWN_TITLES);
    await tab.page.goBack();

    await atRest(tab, KNOWN_TITLES);
    expect(await tab.hosts()).toBe(1);
    expect(tab.complaints).toEqual([]);
  });
});

/** Waits until these titles are marked, and all that is shown fits the page. */
async function atRest(tab: Tab, marked: readonly (string | undefined)[]): Promise<void> {
  await expect
    .poll(async () => ({ marked: await tab.marks(), faults: await faultsOf(tab) }), SOON)
    .toEqual({ marked, faults: [] });
}
