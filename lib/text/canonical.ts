/** One text for one value, whatever order its fields were set in: databases keep any. */

/** A copy whose fields stand by the alphabet, at every depth. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, each]) => [name, inOrder(each)]));
}

/** JSON of a value, the same for the same value. */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value));
