/** A row as it is read one by one: what it is called, what it quotes, and the facts beside it. */
import { type Cell, type Column, cellText } from '../book';

interface Fact extends Column {
  readonly cell: Cell;
}

export interface Entry {
  /** Empty where the row has nothing to be called by. */
  readonly name: string;
  readonly quote: string;
  /** What is known besides, in the order of the columns. */
  readonly facts: readonly Fact[];
}

/** Of these columns the first that a row has is what it is called. */
const NAMES = ['heading', 'measure', 'metric', 'document'];

export function entryOf(columns: readonly Column[], cells: readonly Cell[]): Entry {
  const known = columns.flatMap((column, i): Fact[] => {
    const cell = cells[i] ?? '';
    return cellText(cell).trim() === '' ? [] : [{ ...column, cell }];
  });
  const name = NAMES.flatMap((key) => known.find((each) => each.key === key) ?? [])[0];
  const quote = known.find(({ key }) => key === 'quote');
  return {
    name: name ? cellText(name.cell) : '',
    quote: quote ? cellText(quote.cell) : '',
    facts: known.filter((each) => each !== name && each !== quote),
  };
}
