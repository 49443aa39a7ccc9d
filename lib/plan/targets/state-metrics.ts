/**
 * The names of what is covered or reached without a number: `X基本建立` and `建成…的X` are about X.
 *
 * Rules in order; each names a form of words and what remains of it.
 */
import { bare, type Metric, nameOf, plain } from './metrics';

const HEDGE = '(?:基本|全面|初步|率先|总体|普遍|整体|逐步)*';

/** Forms of coverage: what is covered, then `覆盖率`. */
const COVERED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`^(?:所有|全部|各类|各)?(.+?)${HEDGE}(?:实现)?(.*?)${HEDGE}(?:的)?全覆盖.*$`),
    '$1$2覆盖率',
  ],
  [new RegExp(`^(.+?)${HEDGE}覆盖(?:所有|全部|全体)(.+)$`), '$1$2覆盖率'],
  [/^(?:所有|全部|各)?(.+?)全部(?:实现)?(.+?)$/, '$1$2率'],
  [/^(?:所有|全部)(.+?)(?:均|都|普遍)?具备(.+?)(?:条件|能力)?$/, '$1$2覆盖率'],
  [/^每[户个名所家](.+?)(?:均|都)?(?:能)?(?:享受到?|拥有|用上)(.+?)$/, '$1$2覆盖率'],
  [/^在?每个(.+?)(开展|建设|建成|设立)(.+)$/, '$2$3的$1覆盖率'],
  [/^(?:所有|全部)(.+)$/, '$1'],
];

/** Forms of a state that is reached. */
const REACHED: readonly (readonly [RegExp, string])[] = [
  [/^(?:培育|培养|引进)(?:和|并)?(?:引进|发展|形成)?一批(?:.*的)?(.+?)$/, '$1培育'],
  [/^(?:打造|创建)(?:.*的)?(.+?)(?:、.*)?$/, '$1建设'],
  [/^(?:建成|建立|形成|构建)(?:起)?(?:.*的)?(?:高水平|高质量|高标准|现代化)?(.+?)$/, '$1建成'],
  [/^(.+?)(?:建设)?(?:取得)?(?:基本|初步|全面)(?:建立|形成|建成|健全|完善)$/, '$1'],
  [/^(.+?)(?:在(?:各|全|经济|社会).+)?得到.{0,6}应用$/, '$1应用'],
  [
    new RegExp(
      `^(.+?)${HEDGE}(?:显著|明显|大幅)?(?:达到或超过|达到|走在|居于|位居|居|进入|跻身|处于|跨入).*(?:水平|前列|行列|方阵|位)$`,
    ),
    '$1',
  ],
  [/^(.+?)(?:显著|明显|大幅)(?:增强|提升|提高|改善)$/, '$1'],
  [/^(.+?)形成规模$/, '$1'],
  [new RegExp(`^(.+?)${HEDGE}覆盖(.+)$`), '$1$2覆盖'],
  [/^(.+?)(?:全面|基本)(?:实现|完成)(.+)$/, '$1$2'],
  [/^完成(?:全[省市区])?(.+?)(通达)(.+?)(?:网络)?$/, '$1$3$2'],
];

/** The metric of words of coverage. */
export function metricOfCoverage(words: string): Metric {
  return metricOfForm(words, COVERED);
}

/** The metric of a milestone. */
export function metricOfMilestone(words: string): Metric {
  return metricOfForm(words, REACHED);
}

function metricOfForm(words: string, forms: readonly (readonly [RegExp, string])[]): Metric {
  const { phrase, scope } = bare(words);
  const text = phrase.replace(/[“”]/g, '');
  const form = forms.find(([pattern]) => pattern.test(text));
  const own = nameOf(text, 'rate');
  // The vocabulary knows some by their whole words.
  const named = own !== plain(text) || !form ? own : nameOf(text.replace(form[0], form[1]), 'rate');
  return { metric: named, metricText: phrase.replace(/□/g, ''), scope };
}
