/** Beside the results: what they can be narrowed by. */
import { useMemo, useState } from 'preact/hooks';
import { ClipFacets } from '../../../components/collection/clip-facets';
import { useSay } from '../../../components/parts/texts';
import type { Chosen } from '../../../lib/library/search/conditions';
import type { Facets } from '../../../lib/library/search/facets';
import type { FacetKey } from '../../../lib/library/search/keys';
import { planName } from '../../../lib/plan/plan';
import { usePlans } from '../library';
import { namedSearchFacets } from './facet-names';

interface Props {
  readonly facets: Facets | null;
  readonly chosen: Chosen;
  readonly onChoose: (key: FacetKey, value: string, on: boolean) => void;
}

export function Side({ facets, chosen, onChoose }: Props) {
  const say = useSay();
  const plans = usePlans();
  const [unfolded, setUnfolded] = useState(false);
  const documents = useMemo(
    () =>
      new Map(typeof plans === 'string' ? [] : plans.map(({ plan }) => [plan.id, planName(plan)])),
    [plans],
  );
  const named = useMemo(
    () => (facets ? namedSearchFacets(facets, chosen, documents, say) : []),
    [facets, chosen, documents, say],
  );
  const count = Object.values(chosen).flat().length;
  return (
    <div class="side" data-unfolded={unfolded}>
      <button
        type="button"
        class="quiet unfold"
        data-action="side"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {count > 0 ? say('search.sideSet', { count }) : say('search.side')}
      </button>
      <div class="side-parts">
        <ClipFacets facets={named} chosen={chosen} onChoose={onChoose} />
      </div>
    </div>
  );
}
