// @vitest-environment happy-dom
/** A matrix that the reader comes back to is as it was left. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MatrixPlace } from '../../../components/matrix/matrix-grid';
import { lookedAt, useMatrixMemory } from '../../../entrypoints/workbench/matrix-memory';
import {
  ALL_OF_IT,
  type MatrixFilter,
  type MatrixView,
} from '../../../lib/match/matrix/matrix-view';
import { clear, show } from './render';

beforeEach(() => history.replaceState(null, '', '#matrix/henan'));
afterEach(() => {
  clear();
  vi.unstubAllGlobals();
});

const line = (id: string) => ({
  row: { id, kind: 'had', name: id, own: [], covering: [] },
  cells: [],
  covered: 0,
});
const lines = [line('网校'), line('修路')];
const view = {
  columns: [{ region: '350000' }, { region: null }],
  groups: [{ kind: 'had', lines }],
  singles: 0,
} as unknown as MatrixView;
const filter: MatrixFilter = { ...ALL_OF_IT, years: new Set(['2018']), order: 'document' };

function shown(place: MatrixPlace | null = null) {
  let keep: (place: MatrixPlace | null) => void = () => {};
  const Matrix = () => {
    keep = useMatrixMemory(view, filter, place);
    return (
      <table class="matrix">
        <tbody>
          {lines.map(({ row }, i) => (
            <tr key={row.id} data-line={i}>
              {['own', 'first', 'second'].map((name) => (
                <td key={name} tabIndex={-1}>
                  {row.id} {name}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  };
  show(<Matrix />);
  return { keep: (at: MatrixPlace) => keep(at) };
}

const placeOf = (row: number, column: number | null) =>
  ({ line: lines[row], column }) as unknown as MatrixPlace;

it.each([
  ['a region', placeOf(1, 0), '修路 first'],
  ['the centre', placeOf(0, 1), '网校 second'],
  ['the notice itself', placeOf(1, null), '修路 own'],
])(
  'who comes back from a cell of %s is there again, with what it was narrowed to',
  async (_, place, words) => {
    shown().keep(place);
    expect(lookedAt()?.filter).toEqual(filter);
    clear();
    await act(() => void shown());
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words));
  },
);

it('nothing is kept for a page that the reader has gone to meanwhile', () => {
  const { keep } = shown();
  history.replaceState(null, '', '#beside/henan');
  keep(placeOf(0, 0));
  expect(lookedAt()).toBeNull();
});

it('what another version has kept is nothing', () => {
  history.replaceState({ matrix: { filter: { rows: 'all' }, at: null } }, '');
  expect(lookedAt()).toBeNull();
});
