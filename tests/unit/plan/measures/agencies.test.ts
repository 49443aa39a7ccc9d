import { describe, expect, it } from 'vitest';
import { agencyNotes, isAgencyLine, readAgencies } from '../../../../lib/plan/measures/agencies';
import { fold } from '../../../../lib/text/normalise';

const read = (note: string) =>
  readAgencies(note, fold(note)).map(({ name, role }) => (role ? `${name}:${role}` : name));

describe('readAgencies', () => {
  it.each([
    [
      'in brackets',
      '（责任单位：省教育厅、省文化厅，各市县政府）',
      ['省教育厅', '省文化厅', '各市县政府'],
    ],
    ['on a line of its own', '责任单位：省经信委、发改委', ['省经信委', '发改委']],
    [
      'with governments of several ranks as one name',
      '（责任单位：省民政厅，各市、州、县人民政府）',
      ['省民政厅', '各市、州、县人民政府'],
    ],
    [
      'with governments of cities and districts as one name',
      '责任单位：省水利厅、各设区的市、县〔区〕人民政府、各盟、旗政府',
      ['省水利厅', '各设区的市、县〔区〕人民政府', '各盟、旗政府'],
    ],
    [
      'with the convention behind it',
      '(责任单位:省教育厅、省文化厅，列第一位者为牵头部门，下同)',
      ['省教育厅:lead', '省文化厅'],
    ],
    [
      'with brackets in a name',
      '(责任单位:省商务厅,有关省辖市、县〔市〕政府)',
      ['省商务厅', '有关省辖市', '县〔市〕政府'],
    ],
    [
      'with a list in brackets in a name',
      '（责任单位：省商务厅，各县（市、区）政府）',
      ['省商务厅', '各县（市、区）政府'],
    ],
    ['with an open end', '责任单位：省商务厅及相关单位', ['省商务厅', '相关单位']],
    [
      'with leading and cooperating apart',
      '（牵头单位：省商务厅；配合单位：省财政厅、省税务局）',
      ['省商务厅:lead', '省财政厅:cooperating', '省税务局:cooperating'],
    ],
    ['with a verb', '（省发展改革委牵头负责）', ['省发展改革委:lead']],
    [
      'with a verb for each',
      '（省商务厅牵头，省财政厅、省税务局配合）',
      ['省商务厅:lead', '省财政厅:cooperating', '省税务局:cooperating'],
    ],
    [
      'with one verb for all',
      '（省发展改革委、省财政厅按职责分工负责）',
      ['省发展改革委', '省财政厅'],
    ],
    [
      'with an end left open before the verb',
      '（省发展改革委、省财政厅等部门按职责分工负责）',
      ['省发展改革委', '省财政厅'],
    ],
    [
      'with those of every place behind them',
      '（农业农村部、商务部等和各有关省级人民政府按职责分工负责）',
      ['农业农村部', '商务部', '各有关省级人民政府'],
    ],
    ['with a full stop', '责任单位：省教育厅。', ['省教育厅']],
    [
      'with a short label',
      '牵头：省教育厅；配合：省财政厅',
      ['省教育厅:lead', '省财政厅:cooperating'],
    ],
    [
      'with a deadline and a person beside them',
      '（责任领导：张某某；责任单位：市教育局；完成时限：2024年底）',
      ['市教育局'],
    ],
    ['with 会同', '（省商务厅会同省财政厅负责）', ['省商务厅:lead', '省财政厅:cooperating']],
    ['with 和 before a name', '责任单位：省商务厅和省财政厅', ['省商务厅', '省财政厅']],
    [
      'with 和 within names',
      '责任单位：省工业和信息化厅、省文化和旅游厅、省发展和改革委员会',
      ['省工业和信息化厅', '省文化和旅游厅', '省发展和改革委员会'],
    ],
    [
      'parted by spaces',
      '责任单位：省教育厅　省财政厅 各市人民政府',
      ['省教育厅', '省财政厅', '各市人民政府'],
    ],
    [
      'with spaces within names',
      '责 任 单 位 ： 省 教 育 厅 、 省 财 政 厅',
      ['省教育厅', '省财政厅'],
    ],
    ['named twice', '责任单位：省教育厅、省财政厅、省教育厅', ['省教育厅', '省财政厅']],
    ['with 由', '（由省教育厅牵头）', ['省教育厅:lead']],
    ['with nobody', '责任单位：', []],
  ])('%s', (_, note, agencies) => {
    expect(read(note)).toEqual(agencies);
  });
});

describe('where notes are found', () => {
  it.each([
    ['责任单位：省经信委', true],
    ['（牵头单位：省经信委）', true],
    ['各责任单位：要加强落实', false],
    ['责任单位要加强落实', false],
    ['责任单位：市水务局。汛期前完成管网清淤。', false],
    ['完成时限：2024年12月底', true],
    ['牵头领导：张某某', true],
    ['（省卫生健康委、省医保局等）', true],
    ['（二〇二三年五月八日）', false],
  ])('%s as a whole line: %s', (line, answer) => {
    expect(isAgencyLine(fold(line))).toBe(answer);
  });

  it.each([
    ['做好工作。(责任单位：省教育厅)', ['(责任单位：省教育厅)']],
    ['做好工作（省教育厅牵头）。再做。', ['（省教育厅牵头）。']],
    ['做好。（责任单位：各县（市、区）政府）', ['（责任单位：各县（市、区）政府）']],
    ['做好工作。责任单位：省教育厅、省财政厅', ['责任单位：省教育厅、省财政厅']],
    ['甲(责任单位：甲)乙(责任单位：乙)', ['(责任单位：甲)', '(责任单位：乙)']],
    ['做好工作。（省医保局、省药监局等部门）', ['（省医保局、省药监局等部门）']],
    ['做好工作。〔责任单位：省医保局〕', ['〔责任单位：省医保局〕']],
    ['责任单位：市水务局。汛期前完成管网清淤。', ['责任单位：市水务局。']],
    ['做好工作。（下称管委会、集团）等待处理', []],
    ['政府和社会资本合作(PPP)等方式', []],
    ['(含负责人及其配偶)', []],
    ['明确责任单位：这是要求。后面还有一句。', []],
    ['(责任单位：没有结束', []],
  ])('%s', (text, notes) => {
    const found = agencyNotes(fold(text)).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(notes);
  });

  it.each([
    ['brackets', '('],
    ['labels', '(责任单位:'],
    ['labels in brackets', '(责任单位:甲)'],
    ['verbs', '负责'],
    ['spaces', ' '],
  ])('ends on a long line of nothing but %s', (_, unit) => {
    const line = fold(`责任单位：甲${unit.repeat(20_000)}乙`);
    expect(agencyNotes(line).every(({ start, end }) => start < end)).toBe(true);
    expect(readAgencies(line, line)[0]?.name.startsWith('甲')).toBe(true);
  });
});
