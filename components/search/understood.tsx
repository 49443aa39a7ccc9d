/** How a query with conditions was read, for who finds nothing with it. */
import type { NamedBy, WrittenQuery } from '../../lib/text/written-query';
import { type Say, useSay } from '../parts/texts';

/** Nothing for words alone, which say themselves what is looked for. */
export function Understood({ words, named }: WrittenQuery<string>) {
  const say = useSay();
  if (named.length === 0 && !words.some(({ exact, not }) => exact || not)) return null;
  const parts = [
    ...named.map((condition) => conditionWords(condition, say)),
    ...words.map(({ text, exact, not }) => {
      const word = exact ? `“${text}”` : text;
      return not ? say('search.without', { word }) : word;
    }),
  ];
  return (
    <p class="hint" data-part="understood">
      {say('search.understood', { parts: parts.join(' · ') })}
    </p>
  );
}

function conditionWords({ key, name, not }: NamedBy<string>, say: Say): string {
  const what = key === 'agency' || key === 'target' ? `facet.has.${key}` : `facet.${key}`;
  return say(not ? 'search.conditionNot' : 'search.condition', {
    key: say(what as 'facet.region'),
    name,
  });
}
