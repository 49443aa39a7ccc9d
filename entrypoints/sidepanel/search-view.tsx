import { useEffect, useState } from 'preact/hooks';
import { equivalentKey } from '../../components/overlay/equivalent';
import { SearchAnswer } from '../../components/panel/search-answer';
import { Notice } from '../../components/parts/notice';
import { keyOf } from '../../lib/anchor/text-index';
import type { SearchAnswer as Answer, ShownEquivalent } from '../../lib/match/answer';
import type { DocumentFacts, Plan } from '../../lib/plan/plan';
import { ask } from '../../lib/platform/messages/messaging';
import type { TabReport } from '../../lib/platform/messages/tab-report';
import type { Search } from '../../lib/platform/searches';
import { type ClipIds, useSaved } from '../saving/use-saved';

interface Props {
  readonly tabId: number | undefined;
  readonly search: Search;
  /** What the page is that the selection stands in. */
  readonly report: TabReport;
  readonly onBack: () => void;
}

/** A selection, and what the library has on it. */
export function SearchView({ tabId, search, report, onBack }: Props) {
  const [answer, setAnswer] = useState<Answer | 'searching' | 'failed'>('searching');
  const notice = typeof report === 'object' && report.plan ? factsOf(report.plan) : null;
  const key = JSON.stringify(notice);
  useEffect(() => {
    if (search.text.trim() === '') return;
    let current = true;
    setAnswer('searching');
    const question = { text: search.text, notice };
    ask('search', question)
      // The background may have been stopped between message and answer.
      .catch(() => ask('search', question))
      .catch(() => 'failed' as const)
      .then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [search, key]);
  const saved = useSaved(() => look(tabId, search.text, answer), [tabId, search, answer]);
  return (
    <>
      <SearchAnswer
        text={search.text}
        answer={answer}
        year={new Date().getFullYear()}
        saved={saved.keys}
        onSave={(equivalent) =>
          saved.toggle(equivalentKey(equivalent), { from: 'library', ...placeOf(equivalent) })
        }
        wordsSaved={saved.keys.has(WORDS)}
        onSaveWords={() => saved.toggle(WORDS, { from: 'words', text: search.text, tabId })}
        onBack={onBack}
      />
      <Notice said={saved.said} onDone={() => saved.say('')} />
    </>
  );
}

/** The key of what was selected, which no equivalent has. */
const WORDS = '';

const placeOf = ({ plan, measure }: ShownEquivalent) => ({
  planId: plan.id,
  measureId: measure.id,
});

/** Which of the equivalents are saved, and whether just these words of the page are. */
async function look(
  tabId: number | undefined,
  text: string,
  answer: Answer | 'searching' | 'failed',
): Promise<ClipIds> {
  const parts = typeof answer === 'string' ? [] : answer.parts;
  const places = parts.flatMap(({ equivalents }) => equivalents.map(placeOf));
  const [here, others] = await Promise.all([
    tabId === undefined ? null : ask('saved-here', { tabId }),
    ask('saved-among', { places }),
  ]);
  const key = keyOf(text);
  const words = here?.clips.find(({ kind, quote }) => kind === 'selection' && keyOf(quote) === key);
  return { ...others, ...(words && { [WORDS]: words.id }) };
}

function factsOf(plan: Plan): DocumentFacts {
  const { measures: _, id: __, source: ___, regionInferred: ____, ...facts } = plan;
  return facts;
}
