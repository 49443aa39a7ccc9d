/**
 * Notices of four provinces on modern agriculture, of which the bundled plans say nothing: in words of
 * their own, on the same matters.
 */

const PROVINCES = {
  jiangsu: { name: '江苏省', number: '苏政发〔2022〕11号', date: '2022年3月4日' },
  anhui: { name: '安徽省', number: '皖政〔2022〕15号', date: '2022年4月12日' },
  sichuan: { name: '四川省', number: '川府发〔2022〕9号', date: '2022年5月20日' },
  hunan: { name: '湖南省', number: '湘政发〔2022〕7号', date: '2022年6月6日' },
} as const;
type Province = keyof typeof PROVINCES;

/** How each of them says each matter. */
const MATTERS: readonly (readonly [heading: string, ...sentences: string[]])[] = [
  [
    '建设高标准农田',
    '新建和改造提升高标准农田，完善田间灌溉排水设施，到2025年建成高标准农田{n}万亩。',
    '加快高标准农田建设，同步发展高效节水灌溉，2025年底前累计建成{n}万亩高标准农田。',
    '把永久基本农田逐步建成高标准农田，健全管护机制，到2025年高标准农田面积达到{n}万亩。',
    '分区分类推进高标准农田建设，配套机耕道路和排灌沟渠，到2025年达到{n}万亩。',
  ],
  [
    '加强种质资源保护和良种繁育',
    '建设种质资源库，开展农作物育种联合攻关，推广优良品种，主要农作物良种覆盖率达到97%。',
    '实施种业振兴行动，健全农作物种质资源保护体系，培育一批育繁推一体化种子企业。',
    '支持种子企业与科研院所联合育种，建设良种繁育基地，提升种业创新能力。',
    '保护地方种质资源，建设南繁育种基地，加快优良品种选育推广。',
  ],
  [
    '推进农业机械化',
    '推广大型智能农机和丘陵山区适用农机，主要农作物耕种收综合机械化率达到{n}%。',
    '落实农机购置补贴政策，发展农机社会化服务，提高主要农作物全程机械化水平。',
    '推进丘陵山区农田宜机化改造，农作物耕种收综合机械化率提高到{n}%。',
    '完善农机购置与应用补贴，培育农机合作社，推进粮食生产全程机械化。',
  ],
  [
    '发展农产品冷链物流',
    '建设产地仓储保鲜冷链设施，完善农产品冷链物流网络，降低生鲜农产品流通损耗。',
    '支持农民合作社建设田头冷藏保鲜设施，发展生鲜农产品冷链配送。',
    '布局农产品冷链物流骨干基地，补齐产地预冷、冷藏保鲜短板。',
    '完善农产品冷链物流体系，建设一批产地冷藏保鲜设施和区域性冷链中心。',
  ],
];

const NUMERALS = '一二三四五六';

export const farmingUrl = (province: Province): string =>
  `http://www.${province}.gov.cn/zfwj/farming.html`;

/** The pages by their addresses. */
export const farmingPages = (): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(PROVINCES) as Province[]).map((each, i) => [farmingUrl(each), pageOf(each, i)]),
  );

function pageOf(province: Province, i: number): string {
  const { name, number, date } = PROVINCES[province];
  const title = `${name}人民政府关于加快推进现代农业发展的实施意见`;
  const clauses = MATTERS.flatMap(([heading, ...sentences], at) => [
    `${NUMERALS[at]}、${heading}`,
    `（一）${heading}。${sentences[i]?.replace('{n}', String(60 + 5 * i))}由省农业农村厅牵头，各市、县人民政府落实。`,
  ]);
  const paragraphs = [
    number,
    '各市、县（市、区）人民政府，省政府各部门：',
    '为加快推进现代农业发展，结合我省实际，提出如下实施意见。',
    ...clauses,
    `${name}人民政府`,
    date,
  ];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="ArticleTitle" content="${title}"></head><body><h1>${title}</h1>
<div class="article" id="zoom">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></body></html>`;
}
