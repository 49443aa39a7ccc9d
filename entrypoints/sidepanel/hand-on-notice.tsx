/** Hands on the notice with its equivalents: as a file, or as a report to print. */
import { useState } from 'preact/hooks';
import { MenuButton } from '../../components/parts/menu-button';
import { type TextKey, useSay } from '../../components/parts/texts';
import type { Answer } from '../../lib/match/answer';
import type { Plan } from '../../lib/plan/plan';
import { openMatrix, openReport } from '../../lib/platform/pages';
import type { NoticeReport } from '../../lib/platform/reports';
import { localDay } from '../../lib/text/dates';
import { HandOn } from '../handing-on/hand-on';

interface Props {
  readonly plan: Plan;
  readonly answer: Answer;
  /** What of the document was not read. */
  readonly part: NoticeReport['part'];
}

export function HandOnNotice({ plan, answer, part }: Props) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState(false);
  const open = async (show: typeof openReport, failed: TextKey) => {
    setSaid('');
    try {
      await show({ plan, answer, readOn: localDay(new Date()), part });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setSaid(say(failed, { reason }));
    }
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action="matrix"
        disabled={answer.awaited === true}
        onClick={() => void open(openMatrix, 'matrix.failed')}
      >
        {say('matrix.open')}
      </button>
      <MenuButton
        label={say('export.notice')}
        action="export-notice"
        // What is told of targets comes behind the first answer.
        disabled={answer.awaited === true}
        items={[
          { id: 'file', name: say('export.asFile') },
          { id: 'report', name: say('report.open') },
        ]}
        onChoose={(id) => {
          if (id === 'report') void open(openReport, 'report.failed');
          else setAsks(true);
        }}
      >
        {say('collection.export')}
      </MenuButton>
      {asks && (
        <HandOn
          title={say('export.notice')}
          whole={say('export.whole')}
          make={async (watched, whole) => {
            const { noticeBook } = await import('../../lib/export/books/notice-book');
            const { equivalents, targets, library } = answer;
            const asked = { notice: plan, equivalents, targets, plans: library.plans, whole };
            return noticeBook(asked, say, new Date(), watched);
          }}
          onClose={(saved) => {
            setAsks(false);
            if (saved !== null) setSaid(say('export.saved', { name: saved }));
          }}
        />
      )}
      <span class="handed-on" role="status">
        {said}
      </span>
    </>
  );
}
