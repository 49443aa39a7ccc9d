import type { ShownEquivalent } from '../../lib/match/answer';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { useSay } from '../parts/texts';

interface Props {
  readonly equivalents: readonly ShownEquivalent[];
  readonly expanded: boolean;
  /** Id of what it shows and hides; absent for a dialog. */
  readonly controls?: string;
  /** Show the number of regions in place of their signs. */
  readonly compact?: boolean;
  /** And no more than that number. */
  readonly slim?: boolean;
  readonly style?: { readonly left: string; readonly top: string; readonly zIndex?: string };
  readonly measureId?: string;
  readonly onPress: (button: HTMLButtonElement) => void;
}

/**
 * The regions that have an equivalent, as a button: in the margin of the page and in the panel.
 * In the order of the regions' codes, so that the eye finds a region where it was before.
 */
export function RegionButton(props: Props) {
  const say = useSay();
  const found = [...props.equivalents].sort((a, b) =>
    (a.plan.region ?? '').localeCompare(b.plan.region ?? ''),
  );
  const regions = found.map(({ plan, level }) => {
    const before = regionName(plan.region, say);
    return level === 'same'
      ? before
      : say('app.brackets', { before, inside: say('level.partial') });
  });
  const signs = props.compact
    ? [found.length]
    : found.map(({ plan }) => regionSign(plan.region, say));
  // What is to be seen is part of the name, so that it can be asked for by voice.
  const label = say('chip.label', {
    signs: signs.join(' '),
    regions: regions.join(say('app.list')),
  });
  return (
    <button
      type="button"
      class={`chip${props.compact ? ' compact' : ''}${props.slim ? ' slim' : ''}`}
      data-measure={props.measureId}
      aria-label={label}
      title={label}
      aria-expanded={props.expanded}
      {...(props.controls
        ? { 'aria-controls': props.controls }
        : { 'aria-haspopup': 'dialog' as const })}
      {...(props.style ? { style: props.style } : {})}
      onClick={(event) => props.onPress(event.currentTarget)}
    >
      {props.compact
        ? found.length
        : found.map(({ plan, level }) => (
            <span key={plan.id} class={level} {...signLanguage(plan.region)}>
              {regionSign(plan.region, say)}
            </span>
          ))}
    </button>
  );
}

/** How wide the button is: known before it is drawn, so that it can be placed. */
export function regionButtonWidth(equivalents: readonly ShownEquivalent[]): number {
  return 16 + equivalents.length * 12 + Math.max(0, equivalents.length - 1) * 5;
}
