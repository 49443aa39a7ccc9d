/** Hands on the notice with its equivalents: as a file in the form that is chosen from a list, or as a report to print. */
import { useState } from 'preact/hooks';
import { MenuButton } from '../../components/menu-button';
import { useSay } from '../../components/texts';
import { BOOK_FORM_IDS, type BookFormId, FORMS } from '../../lib/export/forms';
import type { Answer } from '../../lib/match/answer';
import type { Plan } from '../../lib/plan/plan';
import { saveBlob } from '../../lib/platform/files';
import { openReport } from '../../lib/platform/pages';
import { localDay } from '../../lib/text/dates';

interface Props {
  readonly plan: Plan;
  readonly answer: Answer;
}

/** Beside the forms. */
const REPORT = 'report';

export function HandOnNotice({ plan, answer }: Props) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const make = async (form: BookFormId) => {
    setSaid(say('export.working'));
    try {
      const { exportNotice } = await import('../../lib/export/export');
      const now = new Date();
      const { equivalents, targets, library } = answer;
      const asked = { notice: plan, equivalents, targets, plans: library.plans };
      const content = await exportNotice(form, asked, say, now);
      saveBlob(`lince-${localDay(now)}.${FORMS[form].extension}`, content);
      setSaid('');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setSaid(say('export.failed', { reason }));
    }
  };
  const report = async () => {
    setSaid('');
    try {
      await openReport({ plan, answer, readOn: localDay(new Date()) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setSaid(say('report.failed', { reason }));
    }
  };
  return (
    <>
      <MenuButton
        label={say('export.notice')}
        action="export-notice"
        // What is told of targets comes behind the first answer.
        disabled={answer.awaited === true}
        items={[
          ...BOOK_FORM_IDS.map((id) => ({ id, name: say(`form.${id}`) })),
          { id: REPORT, name: say('report.open') },
        ]}
        onChoose={(id) => {
          if (id === REPORT) void report();
          const form = BOOK_FORM_IDS.find((each) => each === id);
          if (form) void make(form);
        }}
      >
        {say('collection.export')}
      </MenuButton>
      <span class="handed-on" role="status">
        {said}
      </span>
    </>
  );
}
