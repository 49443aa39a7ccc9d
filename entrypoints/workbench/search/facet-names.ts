/** The values that results can be narrowed by, under the names that a reader knows them by. */
import type { Facet, FacetValue } from '../../../components/collection/clip-facets';
import { regionName } from '../../../components/parts/regions';
import type { Say } from '../../../components/parts/texts';
import type { Chosen } from '../../../lib/library/search/conditions';
import type { Facets } from '../../../lib/library/search/facets';
import { FACET_KEYS, type FacetKey, NONE } from '../../../lib/library/search/keys';

/** `documents`: the names of plans, by their ids. */
export function namedSearchFacets(
  facets: Facets,
  chosen: Chosen,
  documents: ReadonlyMap<string, string>,
  say: Say,
): Facet<FacetKey>[] {
  return FACET_KEYS.map((key) => {
    const counts = new Map(facets[key]);
    // What is chosen is there, though nothing has it.
    for (const value of chosen[key] ?? []) if (!counts.has(value)) counts.set(value, 0);
    // Where all are alike there is nothing to choose.
    const values = counts.size < 2 && !chosen[key] && key !== 'has' ? [] : [...counts];
    return {
      key,
      name: say(`facet.${key}`),
      values: values.map(([value, count]) => ({
        value,
        count,
        ...nameOf(key, value, documents, say),
      })),
    };
  });
}

function nameOf(
  key: FacetKey,
  value: string,
  documents: ReadonlyMap<string, string>,
  say: Say,
): Pick<FacetValue, 'name' | 'chinese'> {
  switch (key) {
    case 'region':
      return { name: regionName(value || null, say) };
    case 'year':
      return { name: value === NONE ? say('card.undated') : value };
    case 'document': {
      const name = documents.get(value);
      return name ? { name, chinese: true } : { name: say('facet.unknown') };
    }
    case 'subject':
    case 'topic':
      return value === NONE ? { name: say(`facet.no.${key}`) } : { name: value, chinese: true };
    case 'has':
    case 'role':
    case 'origin':
      return { name: say(`facet.${key}.${value}` as 'facet.has.target') };
  }
}
