import { describe, expect, it } from 'vitest';
import { readDom } from '../../../../lib/files/dom';
import { Reader, readArticle } from '../../../../lib/notice/read';
import { formsReader } from '../../../../lib/notice/read-forms';
import { parsePlan } from '../../../../lib/plan/parse';
import type { Plan } from '../../../../lib/plan/plan';
import { withTargets } from '../../../../lib/plan/with-targets';
import { textOf } from '../../../../lib/text/article';
import { articleFromText } from '../../../../lib/text/plain-text';

const articleOf = (html: string) => readArticle(readDom(html).body, formsReader(Reader));
const planOf = (html: string) => parsePlan(articleOf(html), { id: 'a' });
const table = (...rows: string[]) =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...words: string[]) => words.map((word) => `<td>${word}</td>`).join('');
const lines = ({ measures }: Plan) =>
  measures.map(
    ({ id, heading, text, agencies }) =>
      `${id}|${heading.join('>')}|${text}|${agencies.map(({ name, role }) => `${name}${role === null ? '' : `(${role})`}`).join()}`,
  );

describe('a table of tasks', () => {
  const HEAD = cells('序号', '重点任务', '具体举措', '牵头单位', '配合单位', '完成时限');

  it('is read by row: cells that several rows share stand above them', () => {
    const html = table(
      HEAD,
      `<td>1</td><td rowspan="2">一、增加供给</td>${cells('新建幼儿园20所。', '省教育厅', '省财政厅<br>省住房城乡建设厅', '2025年底')}`,
      cells('2', '鼓励企业办园。', '省教育厅', '', '持续推进'),
      `${cells('3', '二、提高质量', '建立评估制度。')}<td rowspan="2">省教育厅</td>${cells('', '')}`,
      cells('4', '三、加强保障', '落实经费。', '省财政厅', ''),
    );
    expect(lines(planOf(html))).toEqual([
      '一1|增加供给|新建幼儿园20所。2025年底|省教育厅(lead),省财政厅(cooperating),省住房城乡建设厅(cooperating)',
      '一2|增加供给|鼓励企业办园。|省教育厅(lead)',
      '二3|提高质量|建立评估制度。|省教育厅(lead)',
      '三4|加强保障|落实经费。|省教育厅(lead),省财政厅(cooperating)',
    ]);
  });

  it('says until when in a column of its own', () => {
    const html = table(
      cells('序号', '工作任务', '责任单位', '完成时限'),
      cells('1', '新增普惠托位2万个以上。', '省卫生健康委', '2025年6月底前'),
      cells('2', '建立制度。', '省卫生健康委', '长期'),
    );
    expect(withTargets(planOf(html)).measures[0]?.targets).toMatchObject([
      { value: 20_000, comparator: '>=', deadline: '2025-06' },
    ]);
  });

  it('has a head of two lines, and names of groups on rows of their own', () => {
    const html = table(
      '<td rowspan="2">序号</td><td rowspan="2">任务</td><td colspan="2">责任单位</td>',
      cells('牵头单位', '配合单位'),
      '<td colspan="4">（一）完善设施</td>',
      cells('1', '改造老旧管网。', '省住房城乡建设厅', '省水利厅'),
      cells('2', '建设充电桩。', '省能源局', ''),
    );
    expect(lines(planOf(html))).toEqual([
      '（一）1|完善设施|改造老旧管网。|省住房城乡建设厅(lead),省水利厅(cooperating)',
      '（一）2|完善设施|建设充电桩。|省能源局(lead)',
    ]);
  });

  it('stands within a plan: its rows have the chapter above them', () => {
    const row = cells('1', '推广节水灌溉，发展旱作农业。', '省水利厅');
    const html = `<p>一、总体要求</p><p>坚持节水优先，全面提高用水效率。</p><p>二、重点任务</p>${table(
      cells('序号', '工作任务', '责任单位'),
      row,
      cells('2', '改造高耗水工艺，开展水效对标。', '省工业和信息化厅'),
    )}<p>三、保障措施</p><p>加强组织领导，压实各方责任。</p>`;
    expect(planOf(html).measures.map(({ id, heading }) => [id, heading[0]])).toEqual([
      ['一', '总体要求'],
      ['二1', '重点任务'],
      ['二2', '重点任务'],
      ['三', '保障措施'],
    ]);
  });

  it('adds nothing but agencies to a text that says the same', () => {
    const html = `<p>一、扩大生产。新建标准化养殖场100个，推广良种良法。</p><p>二、拓宽销路。每年举办产销对接会20场以上，扶持电商主体。</p><p>附件</p><p>分工表</p>${table(
      cells('序号', '任务', '责任单位'),
      cells('1', '新建标准化养殖场100个，推广良种良法', '省农业农村厅'),
      cells('2', '每年举办产销对接会20场以上，扶持电商主体', '省商务厅'),
    )}`;
    expect(planOf(html).measures.map(({ id, agencies }) => [id, agencies[0]?.name])).toEqual([
      ['一', '省农业农村厅'],
      ['二', '省商务厅'],
    ]);
  });

  it.each([
    ['contacts', cells('序号', '单位', '联系人', '联系电话')],
    ['data', cells('序号', '指标名称', '2020年', '2025年', '责任单位')],
    ['projects', cells('序号', '项目名称', '建设内容', '总投资', '责任单位')],
    ['powers', cells('序号', '事项名称', '实施依据', '责任单位')],
  ])('is none where its head is of %s', (_, head) => {
    const row = cells('1', '某某工作事项', '加强管理，提高水平。', '省财政厅', '2025年');
    expect(planOf(table(head, row, row, row)).measures).toEqual([]);
  });

  it('is the same text with tabs, copied from a document, cells broken over lines', () => {
    const text = [
      '序号\t重点任务\t责任单位\t完成时限',
      '一、支持研发',
      '1\t支持建设重点实验室。\t省科技厅\t2027年底',
      '2\t建设生物医药园区。\t省工业和信息化厅',
      '石家庄市政府\t2026年',
    ].join('\n');
    expect(lines(parsePlan(articleFromText(text), { id: 'a' }))).toEqual([
      '一1|支持研发|支持建设重点实验室。2027年底|省科技厅',
      '一2|支持研发|建设生物医药园区。2026年|省工业和信息化厅,石家庄市政府',
    ]);
  });

  it('is read from its kept text as from the page', () => {
    const page = articleOf(
      `<p>某省任务清单</p>${table(
        cells('序号', '任务', '责任单位'),
        cells('1', '<p>改造管网。</p><p>更新设备。</p>', '省住建厅'),
        cells('2', '建设充电桩。', '省能源局'),
      )}<p>某省人民政府</p>`,
    );
    const kept = articleFromText(page.text);
    expect(kept.blocks.map((block) => textOf(kept, block))).toEqual(
      page.blocks.map((block) => textOf(page, block)),
    );
    expect(parsePlan(kept, { id: 'a' })).toEqual(parsePlan(page, { id: 'a' }));
  });
});

describe('bold headings without numbers', () => {
  const paragraphs = ['发展首店经济', '培育夜间消费', '办好促销活动'].map(
    (heading) => [heading, `支持各市${heading}，完善配套设施，营造良好氛围。`] as const,
  );
  const EXPECTED = paragraphs.map(([heading], i) => [`@${i + 1}`, heading]);
  const read = (html: string) =>
    parsePlan(articleFromText(articleOf(html).text), { id: 'a' }).measures.map(({ id, title }) => [
      id,
      title,
    ]);

  it.each([
    ['strong', (words: string) => `<p><strong>${words}</strong></p>`],
    ['b, in spans', (words: string) => `<p><b><span>${words}</span></b></p>`],
    ['a style', (words: string) => `<p><span style="font-weight: 700">${words}</span></p>`],
    ['headings', (words: string) => `<h3>${words}</h3>`],
  ])('open clauses: %s', (_, set) => {
    const html = paragraphs.map(([heading, body]) => `${set(heading)}<p>${body}</p>`).join('');
    expect(read(`<p><b>某省关于促进消费的通知</b></p><p>各市人民政府：</p>${html}`)).toEqual(
      EXPECTED,
    );
  });

  it.each([
    ['before the full stop', (words: string) => `<b>${words}。</b>`],
    ['the full stop behind it', (words: string) => `<b>${words}</b>。`],
  ])('begin paragraphs: %s', (_, set) => {
    expect(
      read(paragraphs.map(([heading, body]) => `<p>${set(heading)}${body}</p>`).join('')),
    ).toEqual(EXPECTED);
  });

  it('stand under a chapter that has a number', () => {
    const html = paragraphs
      .map(([heading, body]) => `<p><b>${heading}</b></p><p>${body}</p>`)
      .join('');
    expect(read(`<p>一、重点任务</p>${html}`)).toEqual(
      paragraphs.map(([heading], i) => [`一@${i + 1}`, heading]),
    );
  });

  it.each([
    ['words within sentences', '<p>支持<b>首店经济</b>，完善设施。</p>'],
    ['notes', '<p><b>责任单位：</b>省商务厅、省财政厅、各市人民政府。</p>'],
    [
      'whole paragraphs',
      '<p><b>各级各部门要高度重视，切实加强组织领导，确保各项措施落到实处。</b></p>',
    ],
  ])('are not told from %s', (_, html) => {
    expect(read(html.repeat(4))).toEqual([]);
  });
});
