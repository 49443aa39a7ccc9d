/**
 * Notices of parallel clauses, as plans have them and as finding places again fears them: one grammar
 * (推进某领域…到2020年…达到某%…), and little that tells two clauses apart. The same seed gives the same
 * notice.
 */
export type Random = () => number;

/** Mulberry32. Numbers from 0 up to 1. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}

/** A number from `least` to `most`. */
export function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Fisher and Yates. */
export function shuffled<T>(all: readonly T[], random: Random): T[] {
  const order = [...all];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

const FIELDS =
  '农业 物流 医疗 教育 养老 旅游 文化 体育 交通 能源 环保 气象 水利 林业 渔业 畜牧 粮食 商贸 会展 金融 保险 税务 海关 质检 食品 药品 社保 就业 民政 司法 公安 消防 应急 安监 住房 市政 供水 供电 燃气 供热 园林 城管 社区 家政 餐饮 零售 批发 仓储 快递 邮政 通信 广电 出版 影视 动漫 游戏 音乐 博物 档案 图书 科研 高校 职教 中学 小学 幼教 妇幼 康复 中医 制药 化工 钢铁 建材 纺织 家电 汽车 船舶 航空 机床'.split(
    ' ',
  );
const THINGS = [
  '大数据应用',
  '电子商务',
  '云计算服务',
  '智能终端普及',
  '信息资源共享',
  '网络安全保障',
  '公共服务平台',
  '人才队伍建设',
  '物联网示范',
  '信用体系建设',
];
const VERBS = ['推进', '加快', '深化', '促进', '拓展', '提升'];
const SUBJECTS = ['骨干企业', '行业协会', '高等院校', '科研院所', '龙头企业', '社会资本'];
const DOINGS = ['建设平台', '开展试点', '制定标准', '共享数据', '培育市场', '创新模式'];
const RATES = ['覆盖率', '普及率', '应用率', '上云率', '共享率'];
const AGENCIES = ['省工业和信息化厅', '省发展改革委', '省商务厅', '省财政厅', '省科技厅'];

/** A clause: its title, the sentences behind it, and who is responsible. */
export interface ParallelClause {
  readonly title: string;
  readonly body: readonly string[];
  readonly agency: string;
}

/**
 * How little tells two clauses apart. `fields`: a field of its own for each, or for each with its
 * chapter; `pairs`: each field with each matter, so that a clause shares either with many others.
 */
export type Likeness = 'fields' | 'pairs';

/** Clauses with titles that differ from each other. */
export function parallelClauses(count: number, seed: number, likeness: Likeness): ParallelClause[] {
  const random = randomNumbers(seed);
  const things = likeness === 'pairs' || count > FIELDS.length ? THINGS : THINGS.slice(0, 1);
  const pairs = things.flatMap((thing) => FIELDS.map((field) => ({ field, thing })));
  const chosen = likeness === 'pairs' ? shuffled(pairs, random) : pairs;
  if (count > chosen.length) throw new Error(`only ${chosen.length} clauses differ`);
  return chosen.slice(0, count).map(({ field, thing }) => parallelClause(field, thing, random));
}

/** A clause on something that no notice of these has; as parallel as the others. */
export function foreignClause(i: number, random: Random): ParallelClause {
  const field = `${'东西南北中前后左右内外'.charAt(i % 11)}${pick([...'岭湾港屿滩谷川原'], random)}`;
  return parallelClause(field, pick(THINGS, random), random);
}

function parallelClause(field: string, thing: string, random: Random): ParallelClause {
  const verb = pick(VERBS, random);
  const [year, rate] = [between(2020, 2025, random), between(20, 95, random)];
  return {
    title: `${verb}${field}领域${thing}`,
    body: [
      `支持${pick(SUBJECTS, random)}围绕${field}领域${pick(DOINGS, random)}，完善政策措施，加大资金支持力度。`,
      `到${year}年，${field}领域${thing}${pick(RATES, random)}达到${rate}%，建成${between(2, 40, random)}个示范项目。`,
    ],
    agency: pick(AGENCIES, random),
  };
}

/** 1 to 99 in Chinese. */
export function numeral(n: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10) % 10;
  const ones = n % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`;
}
