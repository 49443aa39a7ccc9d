/**
 * Which clips fulfil conditions, and how many there are of each kind. A condition names values that a
 * clip may have for a key; any of them will do, and all conditions must hold.
 */
import { planName, planYear } from '../plan/plan';
import { fold } from '../text/normalise';
import { REGIONS } from '../text/regions';
import { isRegionNamed, isYearNamed } from '../text/written-query';
import type { Clip, COLOURS } from './clip';
import { KEYS, type Key, type Named, NONE } from './query';
import type { Folder, Sighting } from './records';

/** What is known of clips besides themselves. */
export interface Known {
  readonly folders: readonly Folder[];
  readonly sightings: ReadonlyMap<string, Sighting>;
}

export interface Condition {
  readonly key: Key;
  /** Codes of regions, ids of documents and folders, else the words themselves. */
  readonly values: readonly string[];
  readonly not: boolean;
}

/**
 * The values of a clip for a key. A clip is in its folder and in all that this one is in; `state` is
 * how it was found last; `has` lists target, note, tag, equivalent and star.
 */
function valuesOf(clip: Clip, key: Key, known: Known): readonly string[] {
  switch (key) {
    case 'region':
      return [clip.document.region ?? NONE];
    case 'document':
      return [clip.documentId];
    case 'topic':
      return clip.topics.length > 0 ? clip.topics : [NONE];
    case 'tag':
      return clip.tags.length > 0 ? clip.tags : [NONE];
    case 'folder':
      return pathOf(clip.folder, known.folders);
    case 'year':
      return [planYear(clip.document) ?? NONE];
    case 'colour':
      return [clip.colour ?? NONE];
    case 'state':
      return [known.sightings.get(clip.id)?.state ?? NONE];
    case 'has':
      return thingsOf(clip);
    case 'kind':
      return [clip.kind];
  }
}

/** What a clip can have. */
export const THINGS = ['target', 'note', 'tag', 'equivalent', 'star'] as const;

function thingsOf(clip: Clip): string[] {
  const has: Readonly<Record<(typeof THINGS)[number], boolean>> = {
    target: clip.targets.length > 0,
    note: clip.note !== '',
    tag: clip.tags.length > 0,
    equivalent: clip.equivalents.length > 0,
    star: clip.starred,
  };
  return THINGS.filter((thing) => has[thing]);
}

/** A folder and those it is in; a folder that is gone is none, and one in itself ends. */
function pathOf(id: string | null, folders: readonly Folder[]): string[] {
  const path: string[] = [];
  let at = id;
  while (at !== null && !path.includes(at)) {
    const folder = folders.find((each) => each.id === at);
    if (!folder) break;
    path.push(folder.id);
    at = folder.parent;
  }
  return path.length > 0 ? path : [NONE];
}

/** The clips that fulfil all conditions, in their order. */
export function filterClips(
  clips: readonly Clip[],
  conditions: readonly Condition[],
  known: Known,
): readonly Clip[] {
  if (conditions.length === 0) return clips;
  return clips.filter((clip) => conditions.every((condition) => fulfils(clip, condition, known)));
}

function fulfils(clip: Clip, { key, values, not }: Condition, known: Known): boolean {
  return valuesOf(clip, key, known).some((value) => values.includes(value)) !== not;
}

export type Facets = Readonly<Record<Key, ReadonlyMap<string, number>>>;

/**
 * How many clips each value would leave, were it chosen: those that fulfil the conditions on the other
 * keys. A clip with several values counts for each.
 */
export function facetsOf(
  clips: readonly Clip[],
  conditions: readonly Condition[],
  known: Known,
): Facets {
  const facets = Object.fromEntries(KEYS.map((key) => [key, new Map<string, number>()])) as Record<
    Key,
    Map<string, number>
  >;
  for (const clip of clips) {
    const failed = new Set<Key>();
    for (const condition of conditions)
      if (!fulfils(clip, condition, known)) failed.add(condition.key);
    if (failed.size > 1) continue;
    for (const key of failed.size === 1 ? failed : KEYS)
      for (const value of valuesOf(clip, key, known))
        facets[key].set(value, (facets[key].get(value) ?? 0) + 1);
  }
  return facets;
}

/** The reader's words for the values that have no name of their own, in both languages. */
const WORDS: Readonly<Partial<Record<Key, Readonly<Record<string, readonly string[]>>>>> = {
  state: {
    exact: ['一致', '原样', 'exact'],
    revised: ['已修改', '修改', '有改动', 'revised'],
    lost: ['未找到', '丢失', 'lost'],
    [NONE]: ['未查看', '未知', 'unseen'],
  },
  has: {
    target: ['目标', '指标', 'target', 'targets'],
    note: ['笔记', '备注', 'note', 'notes'],
    tag: ['标签', 'tag', 'tags'],
    equivalent: ['对应', '对应举措', 'equivalent', 'equivalents'],
    star: ['星标', '加星', 'star'],
  },
  kind: {
    measure: ['举措', 'measure'],
    equivalent: ['对应举措', 'equivalent'],
    selection: ['选文', '选段', 'selection'],
  },
  colour: {
    amber: ['黄', '黄色', 'amber'],
    rose: ['红', '红色', 'rose'],
    leaf: ['绿', '绿色', 'leaf'],
    sky: ['蓝', '蓝色', 'sky'],
    violet: ['紫', '紫色', 'violet'],
  } satisfies Record<(typeof COLOURS)[number], readonly string[]>,
};

/**
 * The conditions that a reader's words mean. Words for one key are alternatives, unless negated; words
 * that fit nothing leave nothing, as a condition on a value that no clip has.
 */
export function conditionsOf(
  named: readonly Named[],
  clips: readonly Clip[],
  known: Known,
): Condition[] {
  const conditions: Condition[] = [];
  for (const key of KEYS) {
    const asked = named.filter((each) => each.key === key);
    const values = (not: boolean) =>
      asked
        .filter((each) => each.not === not)
        .flatMap(({ name }) => valuesNamed(key, name, clips, known));
    if (asked.some(({ not }) => !not)) conditions.push({ key, values: values(false), not: false });
    if (asked.some(({ not }) => not)) conditions.push({ key, values: values(true), not: true });
  }
  return conditions;
}

function valuesNamed(key: Key, name: string, clips: readonly Clip[], known: Known): string[] {
  switch (key) {
    case 'region':
      return REGIONS.filter((region) => isRegionNamed(region, name)).map(({ code }) => code);
    case 'document':
      return distinct(clips, ({ document, documentId }) =>
        keyOf(`${planName(document)} ${document.documentNumber ?? ''}`).includes(name)
          ? [documentId]
          : [],
      );
    case 'topic':
      return distinct(clips, ({ topics }) => topics.filter((topic) => keyOf(topic).includes(name)));
    case 'tag':
      return distinct(clips, ({ tags }) => tags.filter((tag) => keyOf(tag) === name));
    case 'folder':
      return known.folders.filter((folder) => keyOf(folder.name) === name).map(({ id }) => id);
    case 'year': {
      const years = distinct(clips, ({ document }) => [planYear(document) ?? NONE]);
      return years.filter((year) => year !== NONE && isYearNamed(year, name));
    }
    default:
      return Object.entries(WORDS[key] ?? {})
        .filter(([value, words]) => value === name || words.includes(name))
        .map(([value]) => value);
  }
}

function distinct(clips: readonly Clip[], values: (clip: Clip) => readonly string[]): string[] {
  return [...new Set(clips.flatMap(values))];
}

const keyOf = (text: string) => fold(text).toLowerCase();
