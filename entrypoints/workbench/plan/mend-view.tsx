/** A plan beside its text: its lines can be marked, and the whole be read again. */
import { useMemo, useState } from 'preact/hooks';
import { PlanLines } from '../../../components/library/plan-lines';
import { ReadAgain } from '../../../components/library/read-again';
import { useSay } from '../../../components/parts/texts';
import type { KeptText } from '../../../lib/library/kept-text';
import { readAgain } from '../../../lib/library/read-again';
import { placeMarks, withMark } from '../../../lib/plan/mend/marks';
import { NOTHING_MENDED } from '../../../lib/plan/mend/mend';
import { readingOf } from '../../../lib/plan/mend/reading';
import { readLines, startOf } from '../../../lib/plan/outline/lines';
import type { Plan } from '../../../lib/plan/plan';
import { changesBetween, isUnchanged, type PlanChanges } from '../../../lib/plan/plan-changes';
import { articleFromText } from '../../../lib/text/plain-text';
import type { Mender } from './use-mending';

interface Props {
  readonly plan: Plan;
  readonly kept: KeptText;
  readonly mender: Mender;
  readonly current: string | null;
  readonly onPick: (measureId: string) => void;
  readonly onSay: (words: string) => void;
}

export function MendView({ plan, kept, mender, current, onPick, onSay }: Props) {
  const say = useSay();
  const [again, setAgain] = useState<PlanChanges | null>(null);
  const { marks, facts } = kept;
  const article = useMemo(() => articleFromText(kept.text), [kept.text]);
  const { lines, lost } = useMemo(
    () => readingOf(article, plan.measures, marks),
    [article, plan, marks],
  );
  const counts = { marks: marks.length, facts: Object.keys(facts).length };
  const parseAgain = () => {
    const changes = changesBetween(plan, readAgain(kept, kept));
    if (isUnchanged(changes)) onSay(say('mend.again.same'));
    else setAgain(changes);
  };
  return (
    <>
      <div class="mend-bar">
        <p class="hint">{say('mend.hint')}</p>
        {counts.marks + counts.facts > 0 && (
          <p>
            {say('mend.state', counts)}{' '}
            <button
              type="button"
              class="link"
              data-action="mend-back"
              onClick={() => mender.change(() => NOTHING_MENDED, say('mend.back'))}
            >
              {say('mend.back')}
            </button>
          </p>
        )}
        {lost > 0 && <p class="note">{say('mend.lost', { count: lost })}</p>}
        <button type="button" class="quiet" data-action="parse-again" onClick={parseAgain}>
          {say('mend.again')}
        </button>
      </div>
      <PlanLines
        lines={lines}
        current={current}
        onPick={onPick}
        onMark={({ start, text }, as) =>
          mender.change(
            (stored) => {
              const { lines } = placeMarks(article, readLines(article), stored.marks);
              const line = lines.find((each) => startOf(each) === start);
              return line ? { marks: withMark(article, stored.marks, line, as) } : {};
            },
            say(as === null ? 'mend.unmarked' : 'mend.done', { words: text.slice(0, 16) }),
          )
        }
      />
      {again && (
        <ReadAgain
          changes={again}
          onAnswer={(use) => {
            setAgain(null);
            if (use) mender.change(() => ({}), say('mend.again'));
          }}
        />
      )}
    </>
  );
}
