/** Citations as GB/T 7714—2025 has them, with nothing in them that is not known. */
import { describe, expect, it } from 'vitest';
import { mention, reference } from '../../../lib/export/citation';

type Cited = Parameters<typeof reference>[0];

const KNOWN: Cited = {
  title: '海南省人民政府关于印发进一步扩大信息消费实施方案的通知',
  innerTitle: '海南省进一步扩大信息消费实施方案',
  issuer: '海南省人民政府',
  documentNumber: '琼府〔2017〕99号',
  signedOn: '2017-12-15',
  publishedOn: '2017-12-26',
  source: { url: 'https://www.hainan.gov.cn/a.html', kind: 'official' },
};
const NOTHING: Cited = {
  title: null,
  innerTitle: null,
  issuer: null,
  documentNumber: null,
  signedOn: null,
  publishedOn: null,
  source: null,
};
const TITLE = '关于印发进一步扩大信息消费实施方案的通知';
const ADDRESS = 'https://www.hainan.gov.cn/a.html';

describe('a reference', () => {
  it.each<[situation: string, changes: Partial<Cited>, reference: string]>([
    [
      'all is known',
      {},
      `海南省人民政府. ${TITLE}：琼府〔2017〕99号[A/OL]. （2017-12-15）[2026-11-22]. ${ADDRESS}.`,
    ],
    ['no address', { source: null }, `海南省人民政府. ${TITLE}：琼府〔2017〕99号[A]. 2017-12-15.`],
    [
      'no number',
      { documentNumber: null },
      `海南省人民政府. ${TITLE}[A/OL]. （2017-12-15）[2026-11-22]. ${ADDRESS}.`,
    ],
    [
      'no issuer',
      { issuer: null },
      `海南省人民政府${TITLE}：琼府〔2017〕99号[A/OL]. （2017-12-15）[2026-11-22]. ${ADDRESS}.`,
    ],
    [
      'not signed, but published',
      { signedOn: null },
      `海南省人民政府. ${TITLE}：琼府〔2017〕99号[A/OL]. （2017-12-26）[2026-11-22]. ${ADDRESS}.`,
    ],
    [
      'no date',
      { signedOn: null, publishedOn: null },
      `海南省人民政府. ${TITLE}：琼府〔2017〕99号[A/OL]. [2026-11-22]. ${ADDRESS}.`,
    ],
    [
      'no notice, only the plan',
      { title: null, source: null },
      '海南省人民政府. 海南省进一步扩大信息消费实施方案：琼府〔2017〕99号[A]. 2017-12-15.',
    ],
    [
      'a title that begins with a word of the issuer only',
      { title: '海南省人民政府2018年工作要点', source: null },
      '海南省人民政府. 海南省人民政府2018年工作要点：琼府〔2017〕99号[A]. 2017-12-15.',
    ],
    [
      'two issuers',
      { issuer: '省发展改革委 省财政厅', title: '关于甲的通知', source: null },
      '省发展改革委，省财政厅. 关于甲的通知：琼府〔2017〕99号[A]. 2017-12-15.',
    ],
    [
      'four issuers',
      { issuer: '甲厅、乙厅、丙厅、丁厅', title: '关于甲的通知', source: null },
      '甲厅，乙厅，丙厅，等. 关于甲的通知：琼府〔2017〕99号[A]. 2017-12-15.',
    ],
    [
      'a title over two lines',
      { title: '关于甲\n乙的通知', source: null },
      '海南省人民政府. 关于甲 乙的通知：琼府〔2017〕99号[A]. 2017-12-15.',
    ],
    ['only a number', { ...NOTHING, documentNumber: '琼府〔2017〕99号' }, '琼府〔2017〕99号[A].'],
  ])('%s', (_, changes, expected) => {
    expect(reference({ ...KNOWN, ...changes }, '2026-11-22')).toBe(expected);
  });

  it('of a document of which nothing is known says that it is one, and no more', () => {
    expect(reference(NOTHING, '2026-11-22')).toBe('[A].');
  });
});

describe('a mention in running text', () => {
  it.each<[Partial<Cited>, string]>([
    [{}, '《海南省进一步扩大信息消费实施方案》（琼府〔2017〕99号）'],
    [{ documentNumber: null }, '《海南省进一步扩大信息消费实施方案》'],
    [
      { innerTitle: null, title: '关于印发《甲方案》的通知' },
      '《关于印发〈甲方案〉的通知》（琼府〔2017〕99号）',
    ],
    [{ innerTitle: null, title: null }, '琼府〔2017〕99号'],
    [NOTHING, ''],
  ])('%j: %s', (changes, expected) => {
    expect(mention({ ...KNOWN, ...changes })).toBe(expected);
  });
});
