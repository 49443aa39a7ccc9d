/** What is done with measures that were found: gone to, set beside each other, saved, copied. */
import type { ClipPlace } from '../../../lib/collection/clip';
import { quotationOf } from '../../../lib/export/quotation';
import type { ResultRow } from '../../../lib/library/search/result-row';
import { copyRich } from '../../../lib/overlay/clipboard';
import { hashOf, type LibraryPlace } from '../../../lib/platform/addresses';
import type { SaveRequest } from '../../../lib/platform/messages/protocol';
import { localDay } from '../../../lib/text/dates';

/** More than this beside each other is no comparison at a glance. */
export const MOST_BESIDE = 4;

export const libraryPlace = ({ plan, measure }: ResultRow): LibraryPlace => ({
  planId: plan.id,
  measureId: measure.id,
});

/** Under which it is known whether it is saved. */
export const keyOf = ({ plan, measure }: ResultRow): string => `${plan.id}/${measure.id}`;

export const addressOfRow = (row: ResultRow): string =>
  hashOf({ page: 'plan', ...libraryPlace(row) });

export const requestOf = (row: ResultRow): SaveRequest => ({
  from: 'library',
  ...libraryPlace(row),
});

/** Where its clip would be. */
export const clipPlaceOf = (row: ResultRow): readonly [key: string, place: ClipPlace] => {
  const { plan, measure } = row;
  return [keyOf(row), { document: plan, measureId: measure.id, quote: measure.text }];
};

/** Some measures beside each other; undefined where they are too few or too many. */
export function besideAddress(rows: readonly ResultRow[]): string | undefined {
  const [of, ...chosen] = rows.map(libraryPlace);
  if (!of || chosen.length === 0 || rows.length > MOST_BESIDE) return undefined;
  return hashOf({ page: 'beside', of, chosen });
}

/** Copies measures with where they stand, one below the other; false where the browser refuses. */
export function copyRows(rows: readonly ResultRow[]): Promise<boolean> {
  const quoted = rows.map(({ plan, measure }) => quotationOf(plan, measure, localDay(new Date())));
  return copyRich(document, {
    text: quoted.map(({ text }) => text).join('\n\n'),
    html: quoted.map(({ html }) => html).join(''),
  });
}
