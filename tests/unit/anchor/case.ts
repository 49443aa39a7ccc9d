/** A case of what becomes of a saved clause when its page changes: the notice that it begins from, and what is to come of it. */

/** A notice in little, a paragraph a line. */
export const NOTICE: readonly string[] = [
  '一、主要任务',
  '（一）推进农业领域应用。支持企业开展农业数据服务。到2020年，农业领域应用率达到30%。（省农业厅负责）',
  '（二）推进物流领域应用。支持企业开展物流数据服务。到2020年，物流领域应用率达到40%。（省交通厅负责）',
  '（三）推进养老领域应用。支持企业开展养老数据服务。到2020年，养老领域应用率达到50%。（省民政厅负责）',
  '（四）加快5G网络建设。推动“双千兆”网络覆盖（含农村），到2021年建成5G基站2万个。（省通信管理局负责）',
  '二、保障措施',
  '（一）加强组织领导。建立省级联席会议制度，定期研究重大问题。（省发展改革委负责）',
  '（二）加大资金支持。统筹现有专项资金，优先支持试点示范项目。（省财政厅负责）',
];

/** The measures, by the word that a case calls each by. */
export const MEASURES = {
  农业: '推进农业领域应用。支持企业开展农业数据服务。到2020年，农业领域应用率达到30%。',
  物流: '推进物流领域应用。支持企业开展物流数据服务。到2020年，物流领域应用率达到40%。',
  养老: '推进养老领域应用。支持企业开展养老数据服务。到2020年，养老领域应用率达到50%。',
  网络: '加快5G网络建设。推动“双千兆”网络覆盖（含农村），到2021年建成5G基站2万个。',
  组织: '加强组织领导。建立省级联席会议制度，定期研究重大问题。',
  资金: '加大资金支持。统筹现有专项资金，优先支持试点示范项目。',
} as const;
export type Named = keyof typeof MEASURES;

export interface AnchorCase {
  readonly name: string;
  /** How the page writes a paragraph; as `<p>` where nothing is said. */
  readonly markup?: (paragraph: string) => string;
  /** Around the paragraphs. */
  readonly page?: (paragraphs: string) => string;
  /** What is changed in the paragraphs, joined by line ends. */
  readonly change?: readonly (readonly [from: string, to: string])[];
  /** A measure, or words that were selected. */
  readonly saved: Named | { readonly selected: string };
  /** Without the notice's skeleton, as if it were the only thing known. */
  readonly alone?: true;
  /** Saved out of the library: nothing is known but its words. */
  readonly fromLibrary?: true;
  /** The page is another document. */
  readonly elsewhere?: true;
  readonly state: 'exact' | 'revised' | 'lost';
  /** The words of the page; those that were saved where nothing is said. */
  readonly words?: string;
}

export const line = (name: Named) =>
  NOTICE.find((paragraph) => paragraph.includes(MEASURES[name])) ?? '';
export const without = (name: Named) => [[`\n${line(name)}`, '']] as const;
export const changed = (name: Named, change: readonly (readonly [string, string])[]) =>
  change.reduce((text, [from, to]) => text.replaceAll(from, to), MEASURES[name] as string);

/** What is to come of a case: the state, and the words in the forms that `sameWords` has. */
export function expectedOf({ saved, state, words }: AnchorCase): { state: string; words: string } {
  const stood = typeof saved === 'string' ? MEASURES[saved] : saved.selected;
  return { state, words: state === 'lost' ? '' : sameWords(words ?? stood) };
}

/** Words without the forms that a page may give them. */
export function sameWords(words: string): string {
  return words
    .replace(/[\s\u00ad\u200b]/g, '')
    .normalize('NFKC')
    .replace(/[“”「」]/g, '"')
    .replace(/[。｡]/g, '.');
}

/** The markup of a case's page after the change; of nothing, the page before it. */
export function markupOf({
  markup = (p) => `<p>${p}</p>`,
  page = (all) => `<div>${all}</div>`,
  change = [],
}: Partial<AnchorCase>): string {
  const text = change.reduce((all, [from, to]) => all.replaceAll(from, to), NOTICE.join('\n'));
  return `<!doctype html><html><body>${page(text.split('\n').map(markup).join(''))}</body></html>`;
}
