import type { Trouble } from '../../lib/collection/errors';
import { useSay } from '../parts/texts';

/** Why the collection cannot be shown, and where what can be read is to be had. */
export function CollectionTrouble({ trouble }: { trouble: Trouble }) {
  const say = useSay();
  return (
    <div class="state" role="status" data-state="failed" data-trouble={trouble}>
      <p>{say(`trouble.${trouble}`)}</p>
      <p>
        <a href="#data">{say('trouble.data')}</a>
      </p>
    </div>
  );
}
