import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { useSay } from '../parts/texts';
import { chosenIn, isFiltering, LEVELS, NO_FILTER, type OutlineFilter } from './outline-filter';

interface Props {
  readonly filter: OutlineFilter;
  /** Codes of the regions that can be chosen, empty for the centre. */
  readonly regions: readonly string[];
  /** How many of how many measures are shown. */
  readonly shown: number;
  readonly all: number;
  readonly onFilter: (filter: OutlineFilter) => void;
}

/** Search and filters of the outline; what they leave out is said, and one press brings it back. */
export function OutlineTools({ filter, regions, shown, all, onFilter }: Props) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(chosenIn(filter) > 0);
  const panel = useId();
  const chosen = chosenIn(filter);
  const filtering = isFiltering(filter);
  const change = (part: Partial<OutlineFilter>) => onFilter({ ...filter, ...part });
  // The letters of a word that is still being composed are not what is looked for.
  const [composed, setComposed] = useState<string | null>(null);
  const typed = composed ?? filter.query;
  const type = (query: string, composing: boolean) => {
    setComposed(composing ? query : null);
    if (!composing) change({ query });
  };
  return (
    <search class="outline-tools">
      <div class="tools-line">
        <input
          type="search"
          value={typed}
          aria-label={say('outline.search')}
          placeholder={say('outline.search')}
          onInput={({ currentTarget, isComposing }) => type(currentTarget.value, isComposing)}
          onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing || typed === '') return;
            // Chromium clears the field by itself, Firefox does not.
            event.preventDefault();
            type('', false);
          }}
        />
        <button
          type="button"
          class="quiet"
          data-action="filters"
          aria-expanded={unfolded}
          aria-controls={panel}
          onClick={() => setUnfolded(!unfolded)}
        >
          {chosen > 0 ? say('outline.filtersSet', { count: chosen }) : say('outline.filters')}
        </button>
      </div>
      {unfolded && (
        <div class="filters" id={panel}>
          <fieldset>
            <legend>{say('outline.regions')}</legend>
            {regions.map((code) => (
              <Toggle
                key={code}
                on={filter.regions.includes(code)}
                name={`${regionSign(code || null, say)} ${regionName(code || null, say)}`}
                onToggle={(on) =>
                  change({
                    regions: on
                      ? [...filter.regions, code]
                      : filter.regions.filter((each) => each !== code),
                  })
                }
              >
                <span {...signLanguage(code || null)}>{regionSign(code || null, say)}</span>
              </Toggle>
            ))}
          </fieldset>
          <div class="tools-line">
            <label>
              {say('outline.level')}
              <select
                value={filter.level}
                onChange={({ currentTarget }) =>
                  change({ level: LEVELS.find((each) => each === currentTarget.value) ?? 'all' })
                }
              >
                <option value="all">{say('outline.level.all')}</option>
                <option value="same">{say('level.same.long')}</option>
                <option value="partial">{say('level.partial.long')}</option>
                <option value="none">{say('panel.none')}</option>
              </select>
            </label>
            <Toggle on={filter.withTarget} onToggle={(withTarget) => change({ withTarget })}>
              {say('outline.withTarget')}
            </Toggle>
          </div>
        </div>
      )}
      <div class="shown">
        <span role="status">{filtering && say('outline.shown', { shown, all })}</span>
        {filtering && (
          <button
            type="button"
            class="link"
            data-action="clear"
            onClick={() => onFilter(NO_FILTER)}
          >
            {say('outline.clear')}
          </button>
        )}
      </div>
    </search>
  );
}

interface ToggleProps {
  readonly on: boolean;
  /** What it is called where what is seen is only a sign. */
  readonly name?: string;
  readonly onToggle: (on: boolean) => void;
  readonly children: ComponentChildren;
}

function Toggle({ on, name, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      class="toggle"
      aria-pressed={on}
      {...(name && { 'aria-label': name, title: name })}
      onClick={() => onToggle(!on)}
    >
      {children}
    </button>
  );
}
