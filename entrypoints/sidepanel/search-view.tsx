import { useEffect, useState } from 'preact/hooks';
import { SearchAnswer } from '../../components/search-answer';
import type { SearchAnswer as Answer } from '../../lib/match/answer';
import type { DocumentFacts, Plan } from '../../lib/plan/plan';
import { ask } from '../../lib/platform/messaging';
import type { Search } from '../../lib/platform/searches';
import type { TabReport } from '../../lib/platform/tab-report';

interface Props {
  readonly search: Search;
  /** What the page is that the selection stands in. */
  readonly report: TabReport;
  readonly onBack: () => void;
}

/** A selection, and what the library has on it. */
export function SearchView({ search, report, onBack }: Props) {
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
  return (
    <SearchAnswer
      text={search.text}
      answer={answer}
      year={new Date().getFullYear()}
      onBack={onBack}
    />
  );
}

function factsOf(plan: Plan): DocumentFacts {
  const { measures: _, id: __, source: ___, regionInferred: ____, ...facts } = plan;
  return facts;
}
