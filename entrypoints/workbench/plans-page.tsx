/** Up to four whole plans beside each other, measure by measure. */
import { useEffect, useState } from 'preact/hooks';
import '../../components/beside/plans.css';
import { type PlanColumn, PlansBeside } from '../../components/beside/plans-beside';
import { MarkLegend } from '../../components/parts/mark-legend';
import { useSay } from '../../components/parts/texts';
import type { PlanRow, PlansSideBySide } from '../../lib/match/beside/plans-side-by-side';
import type { SideBySide } from '../../lib/match/beside/side-by-side';
import { type Measure, type Plan, planName } from '../../lib/plan/plan';
import { hashOf, type Laid } from '../../lib/platform/addresses';
import { reportOf } from '../../lib/platform/reports';
import { HandOnButton } from '../handing-on/hand-on';
import { useArrival } from './arrival';
import { shelf } from './library';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';
import { MOST_AS_WHOLES } from './plan/chosen-plans';
import { PlanPicker } from './plan-picker';
import { usePrint } from './use-print';

export function PlansPage({ address: { of } }: PageProps<'plans'>) {
  const say = useSay();
  const columns = useColumns(of.slice(0, MOST_AS_WHOLES));
  const ready = typeof columns !== 'string';
  const first = ready ? columns[0] : undefined;
  const name = first ? planName(first.plan) : '';
  useTitle(
    ready ? say('app.about', { what: say('plans.title'), title: name }) : say('plans.title'),
  );
  useArrival(columns !== 'loading', () => document.querySelector('h1'));
  const show = (next: readonly Laid[]) =>
    // No step of its own: back leads to where the reader came from.
    location.replace(hashOf({ page: 'plans', of: next }));
  return (
    <main class="beside-page plans-page">
      <h1>
        {ready ? (
          <>
            {say('app.about', { what: say('plans.title'), title: '' })}
            <span lang="zh-CN">{name}</span>
          </>
        ) : (
          say('plans.title')
        )}
      </h1>
      {!ready && <State state={columns} />}
      {columns === 'gone' && <p class="state">{say('beside.gone.plan')}</p>}
      {ready && (
        <>
          {columns.length < MOST_AS_WHOLES ? (
            <PlanPicker
              label={say('plans.add')}
              without={columns.map(({ plan }) => plan.id)}
              onChoose={(planId) => show([...columns.map(({ of: each }) => each), { planId }])}
            />
          ) : (
            <p class="facts">{say('plans.full', { most: MOST_AS_WHOLES })}</p>
          )}
          {columns.length < 2 && (
            <p class="state" role="status">
              {say('plans.alone')}
            </p>
          )}
          <Compared
            columns={columns}
            onTakeAway={(key) =>
              show(columns.filter((each) => each.key !== key).map(({ of: each }) => each))
            }
            onFirst={(key) =>
              show(
                [
                  ...columns.filter((each) => each.key === key),
                  ...columns.filter((each) => each.key !== key),
                ].map(({ of: each }) => each),
              )
            }
          />
        </>
      )}
    </main>
  );
}

interface Column extends PlanColumn {
  readonly of: Laid;
}

interface ComparedProps {
  readonly columns: readonly Column[];
  readonly onTakeAway: (key: string) => void;
  readonly onFirst: (key: string) => void;
}

/** What plans are compared by is large, and loaded only here. */
function Compared({ columns, onTakeAway, onFirst }: ComparedProps) {
  const say = useSay();
  const [isPrinted, print] = usePrint();
  const [compared, setCompared] = useState<{
    readonly of: readonly Column[];
    readonly table: PlansSideBySide;
    readonly align: (own: Measure, others: readonly Measure[]) => SideBySide;
  } | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all([
      import('../../lib/match/model'),
      import('../../lib/match/beside/plans-side-by-side'),
      import('../../lib/match/beside/side-by-side'),
    ]).then(([{ bundledModel }, { plansSideBySide }, { sideBySide }]) => {
      const [first, ...others] = columns.map(({ plan }) => plan);
      if (!current || !first) return;
      const model = bundledModel();
      const table = plansSideBySide(first, others, model);
      const align = aligning((own, beside) => sideBySide(own, beside, model.knowledge));
      setCompared({ of: columns, table, align });
    });
    return () => {
      current = false;
    };
  }, [columns]);
  if (compared?.of !== columns || columns.length < 2) return null;
  const { table } = compared;
  return (
    <>
      <div class="beside-tools">
        <MarkLegend kinds={['only', 'shared']} />
        <HandOnButton
          // What is handed on is what is shown.
          key={columns.map(({ key }) => key).join(' ')}
          action="export-plans"
          title={say('plans.export')}
          make={async (watched) => {
            const { plansBook } = await import('../../lib/export/books/beside-books');
            const plans = columns.map(({ plan }) => plan);
            const { align } = compared;
            return plansBook({ plans, table, align }, say, new Date(), watched);
          }}
        />
        <button type="button" class="quiet" data-action="print" onClick={print}>
          {say('report.print')}
        </button>
      </div>
      <PlansBeside
        columns={columns}
        table={table}
        align={compared.align}
        isPrinted={isPrinted}
        hrefOf={(row) => besideOf(columns, row)}
        onTakeAway={onTakeAway}
        onFirst={onFirst}
      />
    </>
  );
}

/** The measures of a row beside each other; of a page only the first can stand there. */
function besideOf([first, ...others]: readonly Column[], { own, others: beside }: PlanRow): string {
  const of = first?.of ?? { planId: '' };
  const chosen = others.flatMap(({ of: other }, i) => {
    const measures = beside[i]?.measures ?? [];
    return 'key' in other
      ? []
      : measures.map(({ measure }) => ({ planId: other.planId, measureId: measure.id }));
  });
  return hashOf({
    page: 'beside',
    of: { ...of, measureId: own.id },
    chosen: chosen.length > 0 ? chosen : null,
  });
}

/** Each measure is aligned once, however often its row is drawn. */
function aligning(
  align: (own: Measure, others: readonly Measure[]) => SideBySide,
): (own: Measure, others: readonly Measure[]) => SideBySide {
  const known = new Map<Measure, SideBySide>();
  return (own, others) => {
    const found = known.get(own) ?? align(own, others);
    known.set(own, found);
    return found;
  };
}

/** The plans of an address; one that is gone is left out, unless it is the first. */
function useColumns(of: readonly Laid[]): readonly Column[] | 'loading' | 'failed' | 'gone' {
  const [state, setState] = useState<{
    readonly key: string;
    readonly columns: readonly Column[] | 'failed' | 'gone';
  } | null>(null);
  const key = JSON.stringify(of);
  useEffect(() => {
    let current = true;
    const put = (columns: readonly Column[] | 'failed' | 'gone') =>
      current && setState({ key, columns });
    Promise.all(of.map(columnAt)).then(
      (found) => {
        const there = found.flatMap((each) => each ?? []);
        put(found[0] ? there : 'gone');
      },
      () => put('failed'),
    );
    return () => {
      current = false;
    };
  }, [key]);
  // Those before stand until the next are there.
  return state?.columns ?? 'loading';
}

async function columnAt(of: Laid): Promise<Column | null> {
  const plan: Plan | undefined =
    'key' in of ? (await reportOf(of.key))?.plan : await shelf.plan(of.planId);
  if (!plan) return null;
  const address =
    'planId' in of ? hashOf({ page: 'plan', planId: of.planId, measureId: null }) : null;
  return { of, plan, key: JSON.stringify(of), address };
}
