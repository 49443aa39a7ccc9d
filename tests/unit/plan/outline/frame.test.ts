import { describe, expect, it } from 'vitest';
import { bodyRanges } from '../../../../lib/plan/outline/body';
import { issuerOfTitle, TITLE } from '../../../../lib/plan/outline/titles';
import { fold } from '../../../../lib/text/normalise';
import { linesOf, planOf } from '../article';

/** The text of the lines that are taken for the document's clauses. */
const body = (...text: string[]) => {
  const lines = linesOf(text.join('\n'));
  const { ranges } = bodyRanges(lines, () => null);
  return ranges.flatMap(({ start, end }) => lines.slice(start, end).map((line) => line.text));
};

const CLAUSES = ['一、总体要求', '(一)目标。到2020年。', '二、任务', '(二)建设。加快。'];

describe('titles', () => {
  it.each([
    '海南省人民政府关于印发海南省进一步扩大和升级信息消费持续释放内需潜力实施方案的通知',
    '广东省人民政府关于印发广东省扩大和升级信息消费实施方案(2018-2020年)的通知',
    '关于加快促进信息消费扩大内需的实施意见',
    '某省人民政府关于公布规范性文件清理结果的决定(试行)',
    '国务院办公厅关于转发《某部关于某事的意见》的函',
  ])('%s is one', (title) => {
    expect(TITLE.test(fold(title))).toBe(true);
  });

  it.each([
    '各市、县、自治县人民政府，省政府直属各单位:',
    '关于这件事，有关部门正在研究。',
    '您现在的位置: 首页 > 政经信息 > 重要通知',
    '一、总体要求',
  ])('%s is none', (line) => {
    expect(TITLE.test(fold(line))).toBe(false);
  });

  it.each([
    ['海南省人民政府关于印发方案的通知', '海南省人民政府'],
    ['河南省人民政府办公厅关于印发方案的通知', '河南省人民政府办公厅'],
    ['教育部办公厅关于举办活动的通知', '教育部办公厅'],
    ['甲省委办公厅甲省人民政府办公厅印发《某某方案》', '甲省委办公厅甲省人民政府办公厅'],
    ['关于加快促进信息消费的实施意见', null],
    [null, null],
  ])('%s was issued by %s', (title, issuer) => {
    expect(issuerOfTitle(title)).toBe(issuer);
  });
});

describe('a title over several lines', () => {
  const titleOf = (...lines: string[]) => planOf([...lines, ...CLAUSES].join('\n')).title;
  it.each([
    [
      'broken in its words',
      ['某省人民政府关于发展', '渔业的意见'],
      '某省人民政府关于发展渔业的意见',
    ],
    [
      'below the name of the site',
      ['甲市人民政府', '甲市人民政府办公厅关于发展渔业的意见'],
      '甲市人民政府办公厅关于发展渔业的意见',
    ],
    [
      'that passes on what another has issued',
      ['某省人民政府办公厅转发', '省财政厅关于发展渔业意见的通知'],
      '某省人民政府办公厅转发省财政厅关于发展渔业意见的通知',
    ],
  ])('%s', (_, lines, title) => {
    expect(titleOf(...lines)).toBe(title);
  });
});

describe('an issuer that leaves its province out', () => {
  const issuerOf = (issuer: string, region: string | null) =>
    planOf(CLAUSES.join('\n'), { issuer, ...(region ? { region } : {}) }).issuer;
  it.each([
    ['省人民政府办公厅', '420000', '湖北省人民政府办公厅'],
    ['市政府办公厅', '500000', '重庆市政府办公厅'],
    ['自治区人民政府', '450000', '广西壮族自治区人民政府'],
    ['市政府办公厅', '430000', '市政府办公厅'],
    ['省财政厅', '420000', '湖北省财政厅'],
    ['省人民政府', null, '省人民政府'],
  ])('%s of %s', (issuer, region, whole) => {
    expect(issuerOf(issuer, region)).toBe(whole);
  });
});

describe('where the clauses begin and end', () => {
  it.each([
    ['at the end of the text', []],
    ['at the signature and its date', ['某省人民政府', '2018年1月5日']],
    ['at the attachment', ['附件：重点任务分工方案']],
    ['at the list of attachments', ['附件:', '1.任务清单', '2.指标表']],
    ['at the mark of publicity', ['(此件公开发布)']],
    ['at copies', ['抄送：省委各部门。']],
    ["at the page's own lines", ['相关附件', '扫一扫在手机打开当前页']],
    ['at a link to a picture of it', ['图解:信息消费实施方案(2018-2020年)']],
    ['at the printed colophon', ['某省人民政府办公厅 2018年1月6日印发']],
    ['at the pager', ['123456789']],
  ])('%s', (_, after) => {
    expect(body('前言。', ...CLAUSES, ...after)).toEqual(CLAUSES);
  });

  it.each([
    '相关部门要密切配合，形成合力，及时研究解决推进中遇到的困难和问题，确保各项任务落到实处，取得实效，并定期报告。',
    '主办单位：某省教育厅',
    '版权保护工作要加强。',
    '承办单位要落实责任。',
  ])('not at a paragraph of a clause: %s', (paragraph) => {
    expect(body(...CLAUSES, paragraph, '三、保障')).toEqual([...CLAUSES, paragraph, '三、保障']);
  });

  it('not at a list of attachments in the letter', () => {
    const letter = [
      '现将方案印发给你们。',
      '附件：',
      '1.实施方案',
      '2.任务清单',
      '某省人民政府',
      '2018年1月5日',
    ];
    expect(body(...letter, ...CLAUSES)).toEqual(CLAUSES);
  });

  it('in the plan, where a short letter has numbers, too', () => {
    const letter = ['一、高度重视。', '二、认真落实。', '某省人民政府', '2018年1月5日', '实施方案'];
    const long = CLAUSES.map((line) => (line.startsWith('(') ? line.repeat(10) : line));
    expect(body(...letter, ...long)).toEqual(long);
  });

  it('in the letter, where what is attached is no longer', () => {
    expect(body(...CLAUSES, '某省人民政府', '2018年1月5日', '附件', '一、表格')).toEqual(CLAUSES);
  });

  it('where numbering begins, when number one was lost', () => {
    expect(body('前言。', '二、任务', '三、保障')).toEqual(['二、任务', '三、保障']);
  });

  it('nowhere, in a text without numbers', () => {
    expect(body('任命王某为局长。', '2018年1月5日')).toEqual([]);
  });

  it('is found in a text of ten thousand lines that all begin with number two', () => {
    const lines = Array(10_000).fill('二、任务');
    expect(body(...lines, '一、要求')).toEqual(['一、要求']);
  });
});

describe('what the text says of the document', () => {
  const HEAD = [
    '某省人民政府关于印发某省信息消费实施方案的通知',
    '琼府〔2017〕100号',
    '发布日期:2017-12-26 ',
    '各市、县人民政府：',
    '　　现将《某省信息消费的实施方案》印发给你们，请认真贯彻执行。',
    '某省人民政府',
    '2017年12月15日',
    '(此件主动公开)',
    '某省信息消费',
    '实施方案',
    '　　根据《国务院关于某事的意见》(国发〔2017〕40号)和《规划》（豫办〔2017〕26号），制定本方案。',
  ];
  const plan = planOf([...HEAD, ...CLAUSES].join('\n'));

  it('both titles, that of the plan joined from its lines', () => {
    expect(plan.title).toBe('某省人民政府关于印发某省信息消费实施方案的通知');
    expect(plan.innerTitle).toBe('某省信息消费实施方案');
  });

  it('who signed and when, and when it was published', () => {
    expect(plan).toMatchObject({
      issuer: '某省人民政府',
      signedOn: '2017-12-15',
      publishedOn: '2017-12-26',
    });
  });

  it('its own number apart from those it cites, and the region of its number', () => {
    expect(plan).toMatchObject({
      documentNumber: '琼府〔2017〕100号',
      cites: ['国发〔2017〕40号', '豫办〔2017〕26号'],
      region: '460000',
    });
  });

  it('the year of its goals', () => {
    expect(plan.horizon).toBe('2020');
  });

  it.each([
    ['the period in its title', '某省实施方案(2018—2020年)', '到2030年。', '2020'],
    ['a period in full width', '某省实施方案（２０１８－２０２０年）', '', '2020'],
    ['the latest year of its goals', '某省实施方案', '到2018年、到 2025 年。', '2025'],
    ['nothing', '某省实施方案', '尽快。', null],
  ])('its horizon by %s', (_, inner, goal, horizon) => {
    const text = [
      '2018年1月1日',
      inner,
      '为了发展，制定本方案。',
      '一、要求',
      `(一)主要目标。${goal}好。`,
    ];
    expect(planOf(text.join('\n')).horizon).toBe(horizon);
  });

  it('the quoted plan, where no heading names it', () => {
    const text = ['现将《某省〈信息〉实施方案》印发给你们。', ...CLAUSES].join('\n');
    expect(planOf(text).innerTitle).toBe('某省〈信息〉实施方案');
  });

  it('the date behind the clauses, where the document is signed at its end', () => {
    const text = ['前言。', ...CLAUSES, '某省人民政府', '2018年1月5日'].join('\n');
    expect(planOf(text).signedOn).toBe('2018-01-05');
  });

  it.each<[string, readonly string[], Partial<ReturnType<typeof planOf>>]>([
    [
      'a title over lines, issued jointly',
      [
        '某省教育厅 某省财政厅关于印发《某省学前教育',
        '发展行动计划（2021—2025年）》的通知',
        '现印发给你们，请执行。',
        '某省教育厅',
        '某省财政厅',
        '2021年5月6日',
      ],
      {
        title: '某省教育厅 某省财政厅关于印发《某省学前教育发展行动计划（2021—2025年）》的通知',
        issuer: '某省教育厅 某省财政厅',
        signedOn: '2021-05-06',
        horizon: '2025',
      },
    ],
    [
      'the issuers above the title and the date in brackets below it',
      ['中共云南省委 云南省人民政府', '关于发展中医药的意见', '（2020年3月15日）', '现提出意见。'],
      {
        title: '中共云南省委 云南省人民政府关于发展中医药的意见',
        issuer: '中共云南省委 云南省人民政府',
        signedOn: '2020-03-15',
        region: '530000',
      },
    ],
    [
      'a title without 关于',
      ['甘肃省支持科技创新若干措施', '为了创新，制定本措施。'],
      { title: '甘肃省支持科技创新若干措施', innerTitle: null, region: '620000' },
    ],
    [
      'a title of a five-year plan, a date without a day',
      ['吉林省“十四五”数字经济发展规划', '2021年10月'],
      { title: '吉林省“十四五”数字经济发展规划', signedOn: null, horizon: '2025' },
    ],
    [
      'a date in Chinese numerals',
      ['某省文化厅', '二〇一七年十二月二十日'],
      { issuer: '某省文化厅', signedOn: '2017-12-20' },
    ],
    [
      'documents cited without title or in prose, its own number in brackets',
      [
        '（某政办发〔2019〕15号）',
        '根据国办发〔2018〕39号文件精神和《意见》（国发〔2017〕40号），制定本方案。',
      ],
      { documentNumber: '某政办发〔2019〕15号', cites: ['国办发〔2018〕39号', '国发〔2017〕40号'] },
    ],
  ])('%s', (_, head, facts) => {
    expect(planOf([...head, '一、任务', '(一)建设。加快。'].join('\n'))).toMatchObject(facts);
  });

  it.each<[string, readonly string[]]>([
    [
      'in the line under the title',
      [
        '合肥市农业局关于印发种业振兴方案的通知',
        '来源：市农业局 发文字号：合农〔2021〕7号 成文日期：2021-05-06 发布时间：2021-05-09 浏览：8',
      ],
    ],
    [
      'in a table that has become lines',
      [
        '索引号：',
        '003/2021-1',
        '发文字号：',
        '合农〔2021〕7号',
        '成文日期：',
        '2021年5月6日',
        '发布日期：2021年5月9日',
        '标题：合肥市农业局关于印发种业振兴方案的通知',
      ],
    ],
    [
      'in a table that was copied with its tabs',
      [
        '发文机关\t合肥市农业局\t发文字号\t合农〔2021〕7号',
        '成文日期\t2021-05-06\t发布日期\t2021-05-09',
        '合肥市农业局关于印发种业振兴方案的通知',
      ],
    ],
  ])('what labels say, %s', (_, head) => {
    expect(planOf([...head, '前言。', ...CLAUSES].join('\n'))).toMatchObject({
      title: '合肥市农业局关于印发种业振兴方案的通知',
      issuer: '合肥市农业局',
      documentNumber: '合农〔2021〕7号',
      signedOn: '2021-05-06',
      publishedOn: '2021-05-09',
    });
  });

  it.each(['成文日期：2021-05-06', '施行日期：2021-05-06', '会议时间：2021年5月6日'])(
    'no day of publication by %s',
    (line) => {
      expect(planOf([line, '前言。', ...CLAUSES].join('\n')).publishedOn).toBeNull();
    },
  );

  it('nothing, where it says nothing', () => {
    expect(planOf(CLAUSES.join('\n'))).toMatchObject({
      title: null,
      innerTitle: null,
      issuer: null,
      region: null,
      documentNumber: null,
      signedOn: null,
      publishedOn: null,
      cites: [],
    });
  });

  it.each([
    ['titles that never close', '印发《'],
    ['titles within titles', '印发《〈甲〉'],
    ['the beginnings of titles', '关于通知'],
  ])('and comes to an end on a line of %s', (_, unit) => {
    const line = unit.repeat(10_000);
    expect(planOf(`${line}\n一、要求`).measures).toHaveLength(1);
  });
});
