/**
 * What a department is called since the reforms (`reform.json`): plans outlive their departments.
 * The quoted text is never rewritten; the new name stands beside it.
 */
import table from './reform.json';

const CURRENT = new Map(table.flatMap(({ before, after }) => before.map((name) => [name, after])));
const LEVEL = /^(?:省|市|县|区|自治区|自治州|州|盟)/;

/** The present name of an agency where it differs from the written one, else null. */
export function currentName(name: string): string | null {
  const level = LEVEL.exec(name)?.[0] ?? '';
  const after = CURRENT.get(name.slice(level.length));
  if (after === undefined) return null;
  // Provinces have 厅, what is below them 局, where the name does not say it itself.
  const rank = /[委局]$/.test(after) ? '' : /^(?:市|县|区|州|自治州|盟)/.test(level) ? '局' : '厅';
  return `${level}${after}${rank}`;
}
