/** The best of each region before the second of any, in their order; null is the centre. */
export function eachRegionFirst<T extends { readonly region: string | null }>(
  all: readonly T[],
): T[] {
  const rounds: T[][] = [];
  const seen = new Map<string | null, number>();
  for (const one of all) {
    const round = seen.get(one.region) ?? 0;
    seen.set(one.region, round + 1);
    const there = rounds[round];
    if (there) there.push(one);
    else rounds[round] = [one];
  }
  return rounds.flat();
}
