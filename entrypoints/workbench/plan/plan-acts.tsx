/** What can be done with a plan as a whole, above it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AskedFacts, FactsForm } from '../../../components/library/facts-form';
import { DoneLine } from '../../../components/parts/collection-bar';
import { useSay } from '../../../components/parts/texts';
import { noticeBook } from '../../../lib/export/books/notice-book';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import type { Answer } from '../../../lib/match/answer';
import { type Plan, planName } from '../../../lib/plan/plan';
import { HandOnButton } from '../../handing-on/hand-on';
import { additions } from '../additions';
import { explained } from '../equivalents';
import type { Mender } from './use-mending';
import type { Undo } from './use-undo';

interface Props {
  readonly plan: Plan;
  readonly shelved: ShelvedPlan;
  readonly plans: readonly ShelvedPlan[];
  readonly equivalents: Answer['equivalents'];
  /** Null where the text is not kept. */
  readonly mender: Mender | null;
  readonly undo: Undo;
  readonly mends: boolean;
  readonly onMends: (mends: boolean) => void;
}

export function PlanActs(props: Props) {
  const { plan, shelved, plans, equivalents, mender, undo, mends, onMends } = props;
  const say = useSay();
  const [asks, setAsks] = useState(false);
  const { origin, off } = shelved;
  const remove = () =>
    void undo.run(
      () => additions.remove([plan.id]),
      (removed) => ({
        words: say('list.removed', { count: 1 }),
        undo: async () => void (await additions.restore(removed)),
      }),
    );
  const turn = (on: boolean) =>
    void undo.run(
      () => additions.switchBundled(plan.id, on),
      () => ({
        words: say(on ? 'list.switchedOn' : 'list.switched', { count: 1 }),
        undo: async () => void (await additions.switchBundled(plan.id, !on)),
      }),
    );
  return (
    <div class="plan-acts">
      {mender && (
        <fieldset class="views" aria-label={say('plan.view')}>
          {[false, true].map((each) => (
            <button
              key={String(each)}
              type="button"
              class="quiet"
              data-view={each ? 'mend' : 'read'}
              aria-pressed={mends === each}
              onClick={() => onMends(each)}
            >
              {say(each ? 'plan.mend' : 'plan.read')}
            </button>
          ))}
        </fieldset>
      )}
      {mender && (
        <button
          type="button"
          class="quiet"
          data-action="edit-facts"
          aria-haspopup="dialog"
          onClick={() => setAsks(true)}
        >
          {say('plan.facts.edit')}
        </button>
      )}
      <HandOnButton
        action="export-plan"
        title={say('export.comparison', { name: planName(plan) })}
        whole={say('export.whole')}
        make={async (watched, whole) =>
          noticeBook(
            {
              notice: plan,
              equivalents: await explained(plan, equivalents),
              targets: Object.fromEntries(plan.measures.map(({ id, targets }) => [id, targets])),
              plans: plans.length,
              whole,
            },
            say,
            new Date(),
            watched,
          )
        }
      />
      {origin === 'bundled' ? (
        <button type="button" class="quiet" data-action="switch-plan" onClick={() => turn(off)}>
          {say(off ? 'list.switchOn' : 'list.switchOff')}
        </button>
      ) : (
        <button type="button" class="quiet" data-action="remove-plan" onClick={remove}>
          {say('list.remove')}
        </button>
      )}
      {off && <span class="tag warn">{say('list.off')}</span>}
      {shelved.mended && <span class="tag">{say('list.mended')}</span>}
      <span class="quiet-text">
        {origin === 'bundled' ? say('plan.readOnly') : mender === null && say('plan.noText')}
      </span>
      <DoneLine {...undo.done} onUndo={undo.back} />
      {asks && mender && (
        <FactsDialog
          plan={plan}
          subject={shelved.subject}
          subjects={[...new Set(plans.map(({ subject }) => subject).filter(Boolean))]}
          onDone={(asked) => {
            setAsks(false);
            if (asked) mender.facts(asked, say('plan.facts.edit'));
          }}
        />
      )}
    </div>
  );
}

interface FactsProps {
  readonly plan: Plan;
  readonly subject: string;
  readonly subjects: readonly string[];
  /** Null where the reader left all as it was. */
  readonly onDone: (asked: AskedFacts | null) => void;
}

function FactsDialog({ plan, subject, subjects, onDone }: FactsProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useRef<AskedFacts | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="facts-dialog"
      aria-label={say('plan.facts.title')}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={() => onDone(asked.current)}
    >
      <h2>{say('plan.facts.title')}</h2>
      <FactsForm
        facts={{ ...plan, subject }}
        regionInferred={plan.regionInferred}
        subjects={subjects}
        does={say('plan.facts.save')}
        onSave={(facts) => {
          asked.current = facts;
          dialog.current?.close();
        }}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}
