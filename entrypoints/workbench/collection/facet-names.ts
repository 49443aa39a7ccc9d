/** The values that clips can be narrowed by, under the names that a reader knows them by. */
import type { Facet, FacetValue } from '../../../components/collection/clip-facets';
import { regionName } from '../../../components/parts/regions';
import type { Say } from '../../../components/parts/texts';
import type { Clip } from '../../../lib/collection/clip';
import type { Facets } from '../../../lib/collection/filter';
import type { Key } from '../../../lib/collection/query';
import { NONE } from '../../../lib/collection/query';
import { planName } from '../../../lib/plan/plan';

/** In the order in which they are shown; folders have their own place. */
const SHOWN = [
  'region',
  'document',
  'topic',
  'tag',
  'year',
  'has',
  'colour',
  'state',
  'kind',
] as const;

/** The facets with values, and those that are chosen though nothing has them any more. */
export function namedFacets(
  facets: Facets,
  chosen: Readonly<Partial<Record<Key, readonly string[]>>>,
  clips: readonly Clip[],
  say: Say,
): Facet<Key>[] {
  const documents = new Map<string, string>();
  const named = (key: Key, value: string): Omit<FacetValue, 'count'> => {
    if (key === 'document' && documents.size === 0)
      for (const { document, documentId } of clips) documents.set(documentId, planName(document));
    return { value, ...nameOf(key, value, say, documents) };
  };
  return SHOWN.map((key) => {
    const counts = new Map(facets[key]);
    for (const value of chosen[key] ?? []) if (!counts.has(value)) counts.set(value, 0);
    // That a clip has no colour is nothing to look for.
    if (key === 'colour' && !chosen.colour?.includes(NONE)) counts.delete(NONE);
    // Where all are alike there is nothing to choose.
    const same = counts.size < 2 && !chosen[key] && key !== 'tag' && key !== 'has';
    const values = same ? [] : [...counts];
    return {
      key,
      name: say(`facet.${key}`),
      values: values
        .filter(([value]) => values.length > 1 || value !== NONE)
        .map(([value, count]) => ({ ...named(key, value), count })),
    };
  });
}

function nameOf(
  key: Key,
  value: string,
  say: Say,
  documents: ReadonlyMap<string, string>,
): Omit<FacetValue, 'count' | 'value'> {
  const named = value || (key === 'colour' ? 'none' : 'unseen');
  switch (key) {
    case 'region':
      return { name: regionName(value || null, say) };
    case 'document': {
      const name = documents.get(value);
      return name ? { name, chinese: true } : { name: say('facet.unknown') };
    }
    case 'topic':
    case 'tag':
      return value === NONE ? { name: say(`facet.no.${key}`) } : { name: value, chinese: true };
    case 'year':
      return { name: value === NONE ? say('card.undated') : value };
    case 'colour':
      return { name: say(`colour.${named}` as 'colour.none'), colour: value };
    case 'state':
      return { name: say(`anchor.${named}` as 'anchor.unseen') };
    case 'has':
      return { name: say(`facet.has.${value}` as 'facet.has.note') };
    case 'kind':
      return { name: say(`clip.kind.${value}` as 'clip.kind.selection') };
    case 'folder':
      return { name: value };
  }
}
