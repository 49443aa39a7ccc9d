/** Plans as they travel in a library file, read from texts of our own. */
import type { SharedPlan } from '../../../../lib/library/share/format';
import { type LibraryFile, writeLibraryFile } from '../../../../lib/library/share/write';
import { parsePlan } from '../../../../lib/plan/parse';
import { withTargets } from '../../../../lib/plan/with-targets';
import { sha256 } from '../../../../lib/text/hash';
import { articleFromText } from '../../../../lib/text/plain-text';

export const NOON = new Date('2026-01-09T12:00:00Z');

const TEXT = `《甲省》冷链物流发展实施方案
为加快冷链物流发展，制定本方案。
一、主要任务
（一）建设产地冷库。到2027年，新建产地冷藏保鲜设施500座，冷库容量达到80万吨。（省农业农村厅牵头）
（二）推广冷藏车辆。鼓励企业购置冷藏车，每年新增冷藏车300辆以上。（省交通运输厅）
（三）完善标准体系。制定冷链操作规程，加强检验检测，推进全程温度记录。
二、保障措施
（四）加大资金支持。省级财政每年安排1亿元，支持冷链基础设施建设。（省财政厅负责）
`;

/** A plan of a region of its own; `other` changes what is told of it. */
export function sharedPlan(id: string, other: Partial<SharedPlan> = {}): SharedPlan {
  const name = `${id}市`;
  const text = TEXT.replace('《甲省》', name).replace(/（[一二三四]）/g, (mark) => mark + name);
  const plan = withTargets(
    parsePlan(articleFromText(text), {
      id: `own-${id}`,
      title: `${name}人民政府关于印发${name}冷链物流发展实施方案的通知`,
      innerTitle: `${name}冷链物流发展实施方案`,
      documentNumber: null,
      region: '130000',
      issuer: `${name}人民政府`,
      signedOn: '2025-03-02',
      source: { url: `https://www.example.gov.cn/${id}.html`, kind: 'official' },
      attachments: [{ name: '附件.docx', url: 'https://www.example.gov.cn/a.docx' }],
    }),
  );
  const { id: _, measures: __, ...known } = plan;
  return {
    plan,
    text,
    known,
    facts: {},
    marks: [],
    origin: 'page',
    fileName: null,
    subject: '冷链物流发展',
    addedOn: '2026-01-08T08:00:00.000Z',
    partial: false,
    ...other,
  };
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

/** A file of these plans, as Lince writes it. */
export function fileWith(plans: readonly SharedPlan[], now = NOON): Promise<LibraryFile> {
  return writeLibraryFile(each(plans), plans.length, now);
}

/** The text of such a file, whatever these plans are. */
export async function textWith(plans: readonly unknown[]): Promise<string> {
  return (await fileWith(plans as SharedPlan[])).file.text();
}

/** A file of these lines, with their hashes, as somebody makes one who knows how. */
export async function textOfLines(lines: readonly string[]): Promise<string> {
  const hashes = await Promise.all(lines.map((line) => sha256(line)));
  return `{"format":"lince-library","version":1,"plans":[${lines.join()}],
    "hashes":${JSON.stringify(hashes)},"hash":"${await sha256(hashes.join(''))}"}`;
}
