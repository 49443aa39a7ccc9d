/** What clips and measures can be narrowed by: for each key the values that there are, with how many have them. */
import { useRef, useState } from 'preact/hooks';
import { NONE } from '../../lib/collection/query';
import { useSay } from '../parts/texts';
import { type TagActs, TagTools } from './tag-tools';

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** Whether the name is Chinese, whatever the interface is. */
  readonly chinese?: boolean;
  readonly colour?: string;
}

export interface Facet<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly values: readonly FacetValue[];
}

interface Props<Key extends string> {
  readonly facets: readonly Facet<Key>[];
  readonly chosen: Readonly<Partial<Record<Key, readonly string[]>>>;
  readonly onChoose: (key: Key, value: string, on: boolean) => void;
  /** What is done to tags, where there are any. */
  readonly tagActs?: TagActs;
}

/** More than this are on demand. */
const FEW = 6;

export function ClipFacets<Key extends string>({ facets, chosen, onChoose, tagActs }: Props<Key>) {
  return (
    <div class="facets">
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <FacetGroup
            key={facet.key}
            facet={facet}
            chosen={chosen[facet.key] ?? []}
            onChoose={(value, on) => onChoose(facet.key, value, on)}
            tagActs={facet.key === 'tag' ? tagActs : undefined}
          />
        ))}
    </div>
  );
}

interface GroupProps {
  readonly facet: Facet<string>;
  readonly chosen: readonly string[];
  readonly onChoose: (value: string, on: boolean) => void;
  /** Where the values are tags. */
  readonly tagActs: TagActs | undefined;
}

/** What is chosen is always there, folded up or not. */
function FacetGroup({ facet, chosen, onChoose, tagActs }: GroupProps) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  /** The name that a tag was given last. */
  const given = useRef<string | null>(null);
  const values = [...facet.values].sort((a, b) => b.count - a.count);
  const shown = values.filter(({ value }, i) => whole || i < FEW || chosen.includes(value));
  return (
    <fieldset class="facet" data-facet={facet.key}>
      <legend>{facet.name}</legend>
      <ul>
        {shown.map((each) => {
          const row = (
            <FacetRow
              {...each}
              checked={chosen.includes(each.value)}
              onCheck={(on) => onChoose(each.value, on)}
            />
          );
          return (
            <li key={each.value}>
              {tagActs && each.value !== NONE ? (
                <TagTools
                  tag={each.value}
                  {...tagActs}
                  isNew={given.current === each.value}
                  onRename={(from, to) => {
                    given.current = to;
                    tagActs.onRename(from, to);
                  }}
                >
                  {row}
                </TagTools>
              ) : (
                row
              )}
            </li>
          );
        })}
      </ul>
      {values.length > FEW && (
        <button
          type="button"
          class="link"
          data-action="all-values"
          aria-expanded={whole}
          aria-label={say('app.about', {
            what: say(whole ? 'facet.fewer' : 'facet.more', { count: values.length }),
            title: facet.name,
          })}
          onClick={() => setWhole(!whole)}
        >
          {say(whole ? 'facet.fewer' : 'facet.more', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

interface RowProps extends FacetValue {
  readonly checked: boolean;
  readonly onCheck: (on: boolean) => void;
}

function FacetRow({ value, name, count, chinese, colour, checked, onCheck }: RowProps) {
  return (
    <label>
      <input
        type="checkbox"
        data-value={value}
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {colour && <span class="colour" data-colour={colour} aria-hidden="true" />}
      <span class="facet-name" title={name} {...(chinese && { lang: 'zh-CN' })}>
        {name}
      </span>{' '}
      <span class="count">{count}</span>
    </label>
  );
}
