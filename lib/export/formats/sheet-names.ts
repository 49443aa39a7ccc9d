/** Names of sheets that Excel takes: not empty, at most 31 long, without `[]:*?/\`, no two the same. */
const LONGEST = 31;

/** Excel keeps a name for its own list of changes. */
const TAKEN = 'history';

/** The titles as names, in their order. */
export function sheetNames(titles: readonly string[]): string[] {
  const used = new Set([TAKEN]);
  return titles.map((title, at) => {
    const plain = title.replace(/[[\]:*?/\\\s]+/g, ' ');
    const name = shortened(plain, LONGEST) || `Sheet${at + 1}`;
    let own = name;
    for (let n = 2; used.has(own.toLowerCase()); n++)
      own = `${shortened(name, LONGEST - String(n).length - 3)} (${n})`;
    used.add(own.toLowerCase());
    return own;
  });
}

/** No half characters at the end, no blanks and apostrophes at either. */
function shortened(name: string, most: number): string {
  const trimmed = name.replace(/^['\s]+/, '');
  return trimmed
    .slice(0, most)
    .replace(/\p{Surrogate}$/u, '')
    .replace(/['\s]+$/, '');
}
