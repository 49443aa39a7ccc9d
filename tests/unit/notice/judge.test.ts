// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detectNotice } from '../../../lib/notice/detect';
import { judgeNotice } from '../../../lib/notice/judge';
import { hasOtherPurpose, PERSONNEL, voiceOf } from '../../../lib/notice/other-kinds';
import { pageOf, prose } from './page';

describe('who speaks', () => {
  it.each([
    ['a province', ['某省人民政府办公厅'], 'government'],
    ['a county bureau', ['白砂县水利局'], 'government'],
    ['a ministry together with a bank', ['国家发展改革委', '国家开发银行'], 'government'],
    ['a regulator with a bank in its name', ['中国银行保险监督管理委员会'], 'government'],
    ['the supreme court', ['最高人民法院'], 'government'],
    ['a court', ['白砂县人民法院'], 'other'],
    ['the party committee of a firm', ['中共某能源集团有限公司委员会'], 'other'],
    ['a university', ['某某大学'], 'other'],
    ['a society', ['某省建筑学会'], 'other'],
    ['villagers', ['青石村村民委员会'], 'other'],
    ['nobody', [], null],
  ])('%s', (_, names, voice) => {
    expect(voiceOf(names)).toBe(voice);
  });
});

describe('a title that says the page is no notice', () => {
  it.each([
    '政府工作报告--2024年1月22日在某市第十六届人民代表大会上',
    '某局关于2023年度法治政府建设情况的报告',
    '关于拟认定名单的公示(第二批)',
    '某市中心医院引进高层次人才公告',
    '行政处罚决定书(某环罚[2024]11号)',
    '柳河镇青石村村规民约',
    '关于加装电梯补贴政策的咨询',
    '某项目更正公告',
  ])('%s', (title) => {
    expect(hasOtherPurpose(title)).toBe(true);
  });

  it.each([
    '某市人民政府关于印发《政府工作报告》重点任务分工的通知',
    '某省人民政府关于印发政府采购管理办法的通知',
    '某省人民政府关于加快推进招标投标改革的意见',
    '某市关于促进夜间消费的若干措施',
  ])('but not %s', (title) => {
    expect(hasOtherPurpose(title)).toBe(false);
  });

  it.each([
    '关于调整防汛抗旱指挥部成员的通知',
    '关于王某等同志任免职的通知',
    '关于表扬先进集体的通报',
  ])('%s has no measures', (title) => {
    expect(PERSONNEL.test(title)).toBe(true);
  });
});

describe('the two looks', () => {
  const clauses = ['一、', '二、', '三、', '四、'].map((n) => `<p>${n}${prose(80)}</p>`).join('');
  const page = (title: string, signature: string) =>
    pageOf(
      `<h1>${title}</h1><div id="zoom"><p>各单位：</p><p>现将有关事项通知如下：</p>${clauses}<p>${signature}</p><p>2024年3月1日</p></div>`,
      `<title>${title}</title>`,
    );

  it.each([
    ['a notice', '某市人民政府关于加快发展的通知', '某市人民政府', 'notice', 'notice'],
    ['rules of a firm', '关于考勤管理的通知', '某某家电有限公司', 'notice', 'not-a-notice'],
    ['a tender', '某局设备采购招标公告', '某市水利局', 'notice', 'not-a-notice'],
  ])('on %s', (_, title, signature, first, second) => {
    expect(detectNotice(page(title, signature), 'www.some.gov.cn').state).toBe(first);
    expect(judgeNotice(page(title, signature), 'www.some.gov.cn').state).toBe(second);
  });
});
