/**
 * The region of a document that nothing names: by the places that its text speaks of.
 */
import { fold } from '../text/normalise';
import { REGIONS } from '../text/regions';

/** Central documents name provinces, too, as examples. */
const CENTRAL = /国务院|中共中央|国家[^，。]{0,12}(?:局|委|部)|^.{2,12}部(?:办公厅)?关于|最高人民/;

/** A place that is named less often says nothing. */
const LEAST = 3;

/**
 * The code of the province that a text names at least three times, and twice as often as any other;
 * null for central documents and where the text is undecided. `names` are issuer and titles.
 */
export function inferRegion(text: string, names: readonly (string | null)[]): string | null {
  if (names.some((name) => name !== null && CENTRAL.test(name))) return null;
  const folded = fold(text).replace(/《[^》]{0,200}》/g, '');
  const counts = REGIONS.map(({ code, shortName }) => ({
    code,
    count: folded.split(shortName).length - 1,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count < LEAST || first.count < 2 * (second?.count ?? 0)) return null;
  return first.code;
}
