import { describe, expect, it } from 'vitest';
import { labelledNumber } from '../../../lib/text/document-numbers';
import { LabelReader } from '../../../lib/text/labels';

/** What the labels in texts say, one read after the other. */
function read(...texts: string[]) {
  const reader = new LabelReader();
  for (const text of texts) reader.read(text);
  reader.end();
  return reader.fields;
}

describe('the line under a title', () => {
  const NUMBER = '合农〔2021〕7号';
  it.each([
    ['in this order', '来源：市农业局 发文字号：合农〔2021〕7号 日期：2021-05-06'],
    ['in another order', '日期：2021-05-06 文号：合农〔2021〕7号 来源：市农业局 浏览：31'],
    ['parted by bars', '来源：市农业局 | 文号：合农〔2021〕7号 | 日期：2021-05-06'],
    [
      'parted by the character that looks like a bar',
      '来源：市农业局丨文号：合农〔2021〕7号丨日期',
    ],
    ['parted by commas', '来源：市农业局，文号：合农〔2021〕7号，日期：2021-05-06'],
    ['parted by slashes', '来源：市农业局 / 文号：合农〔2021〕7号 / 日期：2021-05-06'],
    ['parted by wide spaces', '来源：市农业局　　文号：合农〔2021〕7号　　日期：2021-05-06'],
    ['each in brackets', '【来源：市农业局】【文号：合农〔2021〕7号】【日期：2021-05-06】'],
    ['not parted at all', '来源：市农业局发文字号：合农〔2021〕7号日期：2021-05-06'],
    ['without colons', '来源 市农业局  发文字号 合农〔2021〕7号  日期 2021-05-06'],
    ['by another label', '信息来源：市农业局 文件编号：合农〔2021〕7号 字体：大 中 小'],
    ['with a remark behind it', '文号：合农〔2021〕7号（现行有效） 日期：2021-05-06'],
    ['with a second number', '文号：合农〔2021〕7号 合财〔2021〕9号'],
  ])('gives the number, %s', (_, line) => {
    expect(labelledNumber(read(line).documentNumber ?? '')).toBe(NUMBER);
  });

  it('gives each value without what follows it, though nobody knows that label', () => {
    expect(read('发布机构：市农业局 阅读次数：12 成文日期：2021年5月6日 责任编辑：某人')).toEqual({
      issuer: '市农业局',
      signedOn: '2021年5月6日',
    });
  });

  it.each([
    ['无', '文号：无 日期：2021-05-06'],
    ['a dash', '文号：- 日期：2021-05-06'],
    ['nothing', '文号： 日期：2021-05-06'],
    ['the words in prose', '请在批准文号：国药准字一栏中注明，并按文号和日期归档。'],
  ])('gives no number for %s', (_, line) => {
    expect(read(line).documentNumber).toBeUndefined();
  });

  it('leaves the place to a number that stands in a later text', () => {
    expect(read('文号：无', '文号：合农〔2021〕7号').documentNumber).toBe('合农〔2021〕7号');
  });
});

it('a title keeps what looks like a label in it, and its bracket at the end', () => {
  expect(read('标题：某市行动方案 重点工程：农田【已修订】').title).toBe(
    '某市行动方案 重点工程：农田【已修订】',
  );
});

it('the value of a label stands in the next text', () => {
  expect(read('发文字号：', '合农〔2021〕7号', '标题：', '某市方案')).toEqual({
    documentNumber: '合农〔2021〕7号',
    title: '某市方案',
  });
});

it('a text that is long is no label, and ends a value', () => {
  expect(read('发文字号：', `发文字号：${'长'.repeat(300)}`, '合农〔2021〕7号')).toEqual({});
});
