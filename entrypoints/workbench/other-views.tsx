/** How else a notice or a plan can be looked at as a whole: each way is a page of its own. */
import { type TextKey, useSay } from '../../components/parts/texts';
import { type Address, hashOf, type Laid } from '../../lib/platform/addresses';

type View = 'matrix' | 'targets' | 'plans' | 'report';

interface Props {
  readonly of: Laid;
  /** The ways that are offered. */
  readonly views: readonly View[];
}

const NAMES: Readonly<Record<View, TextKey>> = {
  matrix: 'matrix.ofPlan',
  targets: 'targets.ofPlan',
  plans: 'plans.open',
  report: 'report.title',
};

/** Of a plan of the library there is no report. */
export function OtherViews({ of, views }: Props) {
  const say = useSay();
  return (
    <p class="actions other-views">
      {views.map((view) => {
        const address = addressOf(view, of);
        return (
          address && (
            <a key={view} class="link" href={hashOf(address)} data-action={`view-${view}`}>
              {say(NAMES[view])}
            </a>
          )
        );
      })}
    </p>
  );
}

function addressOf(view: View, of: Laid): Address | null {
  switch (view) {
    case 'matrix':
      return { page: 'matrix', of };
    case 'targets':
      return { page: 'targets', of, metric: null };
    case 'plans':
      return { page: 'plans', of: [of] };
    case 'report':
      return 'key' in of ? { page: 'report', key: of.key } : null;
  }
}
