/** What the matrix is narrowed to, and how it is put in order. */
import { type MatrixFilter, NO_VALUE } from '../../lib/match/matrix/matrix-view';
import { useSay } from '../parts/texts';

interface FilterValue {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly filter: MatrixFilter;
  readonly regions: readonly FilterValue[];
  readonly years: readonly string[];
  readonly subjects: readonly string[];
  readonly origins: readonly FilterValue[];
  /** How many rows a single region alone has. */
  readonly singles: number;
  readonly onChange: (change: Partial<MatrixFilter>) => void;
}

export function MatrixFilters(props: Props) {
  const { filter, regions, years, subjects, origins, singles, onChange } = props;
  const say = useSay();
  return (
    <div class="matrix-filters">
      <label>
        {say('matrix.rows')}
        <select
          name="rows"
          value={filter.rows}
          onChange={({ currentTarget }) =>
            onChange({ rows: currentTarget.value === 'lacking' ? 'lacking' : 'all' })
          }
        >
          <option value="all">{say('matrix.rows.all')}</option>
          <option value="lacking">{say('matrix.rows.lacking')}</option>
        </select>
      </label>
      <label>
        {say('matrix.order')}
        <select
          name="order"
          value={filter.order}
          onChange={({ currentTarget }) =>
            onChange({ order: currentTarget.value === 'document' ? 'document' : 'coverage' })
          }
        >
          <option value="coverage">{say('matrix.order.coverage')}</option>
          <option value="document">{say('matrix.order.document')}</option>
        </select>
      </label>
      {regions.length > 1 && (
        <Choices
          name="region"
          label={say('facet.region')}
          values={regions}
          chosen={filter.regions}
          onChoose={(chosen) => onChange({ regions: chosen })}
        />
      )}
      {years.length > 1 && (
        <Choices
          name="year"
          label={say('facet.year')}
          values={years.map((year) => ({
            value: year,
            name: year === NO_VALUE ? say('matrix.noYear') : year,
          }))}
          chosen={filter.years}
          onChoose={(chosen) => onChange({ years: chosen })}
        />
      )}
      {subjects.length > 1 && (
        <Choices
          name="subject"
          label={say('list.subject')}
          values={subjects.map((subject) => ({
            value: subject,
            name: subject === NO_VALUE ? say('matrix.noSubject') : subject,
          }))}
          chosen={filter.subjects}
          onChoose={(chosen) => onChange({ subjects: chosen })}
        />
      )}
      {origins.length > 1 && (
        <Choices
          name="origin"
          label={say('list.origin')}
          values={origins}
          chosen={filter.origins}
          onChoose={(chosen) => onChange({ origins: chosen })}
        />
      )}
      {(singles > 0 || filter.singles) && (
        <label class="check">
          <input
            type="checkbox"
            name="singles"
            checked={filter.singles}
            onChange={({ currentTarget }) => onChange({ singles: currentTarget.checked })}
          />
          {say('matrix.singles', { count: singles })}
        </label>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FilterValue[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Several of some values; none chosen means all. */
function Choices({ name, label, values, chosen, onChoose }: ChoicesProps) {
  const say = useSay();
  return (
    <details class="choices">
      <summary data-filter={name}>
        {label} {chosen.size > 0 ? chosen.size : say('matrix.all')}
      </summary>
      <fieldset>
        <legend class="unseen">{label}</legend>
        {values.map(({ value, name: words }) => (
          <label key={value} class="check">
            <input
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.has(value)}
              onChange={({ currentTarget }) => {
                const next = new Set(chosen);
                if (currentTarget.checked) next.add(value);
                else next.delete(value);
                onChoose(next);
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
