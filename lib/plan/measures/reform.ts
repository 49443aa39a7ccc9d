/**
 * What a department is called since the reforms (`reform.json`, with year and source of each row):
 * plans outlive their departments. The quoted text is never rewritten; the new name stands beside it.
 */
import table from './reform.json';

interface Row {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** True where the whole name is meant (`文化部`), not one behind the name of a place. */
  readonly whole?: boolean;
}

const ROWS: readonly Row[] = table;
const byName = (whole: boolean) =>
  new Map(
    ROWS.filter((row) => (row.whole ?? false) === whole).flatMap(({ before, after }) =>
      before.map((name) => [name, after] as const),
    ),
  );
const LOCAL = byName(false);
const CENTRAL = byName(true);

/** The place before a name: `省`, `海南省`, `市`, `自治区`; then, perhaps, 政府. */
const PLACE =
  /^((?:[\u4e00-\u9fff]{2,8}?)?(?:省|自治区|自治州|自治县|市|县|区|州|盟|旗))((?:人民)?政府)?(?=[\u4e00-\u9fff]{2})/;
const BELOW_PROVINCE = /(?:自治州|自治县|市|县|(?<!自治)区|州|盟|旗)$/;

/** Branches of the central bank since 2023: one for each province, at first named after its capital. */
const BANK = /^(?:中国人民银行|人民银行|人行)([\u4e00-\u9fff]{2,8}?)市?中心支行$/;
const CAPITALS: Readonly<Record<string, string>> = {
  石家庄: '河北省',
  太原: '山西省',
  呼和浩特: '内蒙古自治区',
  长春: '吉林省',
  哈尔滨: '黑龙江省',
  杭州: '浙江省',
  合肥: '安徽省',
  福州: '福建省',
  南昌: '江西省',
  郑州: '河南省',
  长沙: '湖南省',
  南宁: '广西壮族自治区',
  海口: '海南省',
  贵阳: '贵州省',
  昆明: '云南省',
  拉萨: '西藏自治区',
  兰州: '甘肃省',
  西宁: '青海省',
  银川: '宁夏回族自治区',
  乌鲁木齐: '新疆维吾尔自治区',
};

/**
 * The present name of an agency where it differs from the written one, else null. In names without a
 * place the province is understood; `经信委` is a province's, `文化部` the state's.
 */
export function currentName(name: string): string | null {
  const branch = BANK.exec(name)?.[1];
  if (branch) return `中国人民银行${CAPITALS[branch] ?? `${branch}市`}分行`;
  const plain = name.replace(/委员会$/, '委');
  const [whole = '', place = ''] = PLACE.exec(plain) ?? [];
  const rest = plain.slice(whole.length).replace(/^政府(?=.{2})/, '');
  // A place ends where a name begins: 市场监管局 has none.
  const local = LOCAL.get(rest) ?? LOCAL.get(plain.replace(/^政府(?=.{2})/, ''));
  const central = place === '' ? CENTRAL.get(plain) : undefined;
  if (central) return central.join('、');
  if (!local) return null;
  const level = LOCAL.has(rest) ? place : '';
  return local.map((after) => `${level}${after}${rankOf(after, level)}`).join('、');
}

/** Provinces have 厅, what is below them 局, where the name does not say it itself. */
function rankOf(after: string, level: string): string {
  if (/[委局部办队]$/.test(after)) return '';
  return BELOW_PROVINCE.test(level) ? '局' : '厅';
}
