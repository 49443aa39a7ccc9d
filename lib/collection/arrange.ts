/**
 * The order of clips, and what they are grouped by.
 */
import { planName } from '../plan/plan';
import type { Clip } from './clip';

export const ORDERS = ['saved', 'changed', 'dated', 'region', 'title'] as const;
export type Order = (typeof ORDERS)[number];

export const GROUPINGS = ['none', 'document', 'topic'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In Chinese by pinyin, whatever the language of the interface. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** For each order what is compared, and whether the greatest is first: dates are, words are not. */
const BY: Readonly<Record<Order, readonly [key: (clip: Clip) => string, latestFirst: boolean]>> = {
  saved: [({ savedAt }) => savedAt, true],
  changed: [({ changedAt }) => changedAt, true],
  dated: [({ document }) => document.signedOn ?? document.publishedOn ?? '', true],
  region: [({ document }) => document.region ?? '999999', false],
  title: [({ title, quote }) => title || quote.slice(0, 40), false],
};

/** Sorted anew; those that are equal stay as they were. `backwards` turns the order round. */
export function sortClips(clips: readonly Clip[], order: Order, backwards = false): Clip[] {
  const [key, latestFirst] = BY[order];
  const sign = latestFirst === backwards ? 1 : -1;
  const keyed = clips.map((clip) => ({ clip, key: key(clip) }));
  const compare =
    order === 'title' ? collator.compare : (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return keyed.sort((a, b) => sign * compare(a.key, b.key)).map(({ clip }) => clip);
}

/** Clips that belong together. */
export interface Group {
  /** The id of the document, or the topic; empty for clips that have none. */
  readonly key: string;
  /** What the group is called; empty where nothing is known. */
  readonly name: string;
  readonly clips: readonly Clip[];
}

/** Groups in the order of their first clips; a clip belongs to its first topic. */
export function groupClips(clips: readonly Clip[], by: Exclude<Grouping, 'none'>): Group[] {
  const groups = new Map<string, { name: string; clips: Clip[] }>();
  for (const clip of clips) {
    const { document, documentId, topics } = clip;
    const topic = topics[0] ?? '';
    const key = by === 'document' ? documentId : topic;
    const group = groups.get(key) ?? {
      name: by === 'document' ? planName(document) : topic,
      clips: [],
    };
    group.clips.push(clip);
    groups.set(key, group);
  }
  return Array.from(groups, ([key, group]) => ({ key, ...group }));
}
