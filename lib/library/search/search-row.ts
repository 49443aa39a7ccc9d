/**
 * What the search keeps of a plan, as it is stored: a row a plan, so that a plan that comes or goes writes
 * little. Whoever writes or removes a plan deletes its row in the same transaction, or puts the new one.
 */
import * as v from 'valibot';
import type { SearchRow } from '../database';
import { COLUMNS, END, type SearchedPlan } from './searched-plan';

/** One more with every change of what is kept; what follows from the lexicon has a version of its own. */
const FORM = 1;

const SearchRowSchema = v.object({
  id: v.string(),
  version: v.string(),
  searched: v.pipe(
    v.object({
      count: v.number(),
      words: v.string(),
      agencies: v.string(),
      targets: v.string(),
      topics: v.array(v.string()),
      topicPlaces: v.instance(Uint16Array),
      table: v.instance(Uint32Array),
    }),
    // A string that is not the one that was measured would be found in at the wrong places.
    v.check(
      ({ count, table, ...strings }) =>
        table.length === count * COLUMNS &&
        (count === 0 ||
          (['words', 'agencies', 'targets'] as const).every(
            (field) => table[(count - 1) * COLUMNS + END[field]] === strings[field].length,
          )),
    ),
  ),
});

/** The version of rows. `lexicon`: of the lexicon and the code around it, as the index has it. */
export function searchVersion(lexicon: string): string {
  return `${FORM} ${lexicon}`;
}

/** The row of a plan; `lexicon` as above. */
export function searchRow(id: string, searched: SearchedPlan, lexicon: string): SearchRow {
  return { id, version: searchVersion(lexicon), searched };
}

/** What a row holds of the plan of this id; null where it is of another version, or damaged. */
export function readSearchRow(row: unknown, id: string, lexicon: string): SearchedPlan | null {
  if (!v.is(SearchRowSchema, row) || row.id !== id) return null;
  return row.version === searchVersion(lexicon) ? row.searched : null;
}
