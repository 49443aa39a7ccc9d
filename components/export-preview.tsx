import { useId } from 'preact/hooks';
import { type ClipColumnKey, clipColumn } from '../lib/export/clip-columns';
import { useSay } from './texts';

interface Props {
  readonly columns: readonly ClipColumnKey[];
  readonly rows: readonly (readonly string[])[];
}

/** The first rows as they will stand, each cell cut short. It scrolls by itself, by keyboard too. */
export function ExportPreview({ columns, rows }: Props) {
  const say = useSay();
  const heading = useId();
  return (
    <section class="export-preview">
      <h3 id={heading}>{say('export.preview', { count: rows.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scrolls" tabIndex={0} aria-labelledby={heading}>
        <table>
          <thead>
            <tr>
              {columns.map((key) => {
                const { title, width } = clipColumn(key, say);
                return (
                  <th key={key} scope="col" style={{ minWidth: `${Math.min(width, WIDEST)}em` }}>
                    {title}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {rows.map((cells, i) => (
              <tr key={i}>
                {columns.map((key, j) => (
                  <td key={key}>{shortened(cells[j] || '—')}</td>
                ))}
              </tr>
            ))}
          </tbody>
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
