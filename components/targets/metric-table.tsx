/** The targets of one metric in full: original words, number, deadline, scope and where each stands. */
import { useEffect, useState } from 'preact/hooks';
import { regionName } from '../parts/regions';
import { TargetWords } from '../parts/targets';
import { type TextKey, useSay } from '../parts/texts';
import { isComparable, type MetricRow } from './metric-rows';
import { quantityOf } from './quantity';
import { QuantityText } from './quantity-text';
import { DIFFERENCES } from './target-metric';

interface Props {
  readonly name: string;
  /** In their order, the comparable ones first. */
  readonly rows: readonly MetricRow[];
}

/** More rows than this wait until the reader asks for them. */
const FIRST = 100;

const COLUMNS: readonly TextKey[] = [
  'column.region',
  'column.value',
  'targets.comparability',
  'column.deadline',
  'column.horizon',
  'column.scope',
  'targets.column.words',
];

export function MetricTable({ name, rows }: Props) {
  const say = useSay();
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    // On paper nobody can ask for more.
    const all = () => setMost(rows.length);
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [rows.length]);
  // A column that no row has anything in says nothing.
  const columns = COLUMNS.filter(
    (key) =>
      (key !== 'column.value' || rows.some(({ target }) => target.value !== null)) &&
      (key !== 'targets.comparability' || rows.some(({ differs }) => differs.length > 0)) &&
      (key !== 'column.scope' || rows.some(({ target }) => target.scope !== null)),
  );
  const label = say('targets.table', { metric: name });
  const shown = rows.slice(0, most);
  const alike = shown.filter(isComparable);
  const unlike = shown.filter((row) => !isComparable(row));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="metric-scroll" tabIndex={0} aria-label={label}>
        <table class="metric-table">
          <caption>{label}</caption>
          <thead>
            <tr>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {say(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {alike.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
          {unlike.length > 0 && (
            <tbody class="unlike">
              <tr>
                <th scope="rowgroup" colSpan={columns.length}>
                  {say('targets.unlike.head')}
                </th>
              </tr>
              {unlike.map((row) => (
                <Row key={row.id} row={row} columns={columns} />
              ))}
            </tbody>
          )}
        </table>
      </section>
      {rows.length > most && (
        <button
          type="button"
          class="quiet"
          data-action="more-targets"
          onClick={() => setMost(most + FIRST)}
        >
          {say('card.moreTargets', { count: rows.length - most })}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: MetricRow;
  readonly columns: readonly TextKey[];
}

function Row({ row, columns }: RowProps) {
  const say = useSay();
  const { own, target, differs, document, title, href, region } = row;
  const quantity = quantityOf(target, say);
  const words = <TargetWords target={target} undated />;
  const has = (key: TextKey) => columns.includes(key);
  return (
    <tr class={own ? 'own' : undefined}>
      <th scope="row">
        {own && <strong>{say('card.here')}</strong>} {regionName(region, say)}
      </th>
      {has('column.value') && (
        <td class="value">{quantity ? <QuantityText quantity={quantity} /> : '—'}</td>
      )}
      {has('targets.comparability') && (
        <td>
          {differs.length === 0 && say('targets.alike.head')}
          {differs.map((what) => (
            <span class="differs" key={what}>
              {say(DIFFERENCES[what])}
            </span>
          ))}
        </td>
      )}
      <td>{target.deadline ?? '—'}</td>
      <td>{target.horizon ?? '—'}</td>
      {has('column.scope') && <td lang="zh-CN">{target.scope ?? '—'}</td>}
      <td class="words">
        {href ? (
          <a href={href} title={say('card.openPlan')}>
            {words}
          </a>
        ) : (
          words
        )}
        <span class="quiet-text" lang="zh-CN">
          {title && `${title} · `}《{document.name}》{document.number && `（${document.number}）`}{' '}
          {document.year}
        </span>
      </td>
    </tr>
  );
}
