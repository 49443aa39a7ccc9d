import { useId } from 'preact/hooks';
import { cellText, type Table } from '../../lib/export/book';
import { useSay } from '../parts/texts';

interface Props {
  /** The beginning of a table, as it will stand. */
  readonly table: Table;
}

/** The first rows with the titles of their groups, each cell cut short. It scrolls by itself, by keyboard too. */
export function ExportPreview({ table: { columns, groupedBy, groups } }: Props) {
  const say = useSay();
  const heading = useId();
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section class="export-preview">
      <h3 id={heading}>{say('export.preview', { count })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scrolls" tabIndex={0} aria-labelledby={heading}>
        <table>
          <thead>
            <tr>
              {columns.map(({ key, title, width }) => (
                <th key={key} scope="col" style={{ minWidth: `${Math.min(width, WIDEST)}em` }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows }, at) => (
            <tbody lang="zh-CN" key={at}>
              {groupedBy !== null && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length}>
                    {title || '—'}
                  </th>
                </tr>
              )}
              {rows.map((cells, i) => (
                <tr key={i}>
                  {columns.map(({ key }, j) => (
                    <td key={key}>{shortened(cellText(cells[j] ?? '') || '—')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
}

/** Characters of a cell that are shown. */
const MOST = 40;
/** Characters beside each other in a column. */
const WIDEST = 16;

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 4 * MOST));
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : text;
}
