/**
 * The clauses of the page that a lost one may have become. The arrow keys go from one to the next, the
 * page with them; Enter says that this is the one.
 */
import { useId, useState } from 'preact/hooks';
import type { CandidatePlace } from '../../lib/platform/messages/kept-protocol';
import { useSay } from '../parts/texts';

interface Props {
  /** What the lost clip is called. */
  readonly name: string;
  /** The likeliest first. */
  readonly candidates: readonly CandidatePlace[];
  /** Shows one on the page. */
  readonly onLook: (candidate: CandidatePlace) => void;
  readonly onChoose: (candidate: CandidatePlace) => void;
}

export function SavedCandidates({ name, candidates, onLook, onChoose }: Props) {
  const say = useSay();
  const id = useId();
  const [at, setAt] = useState(0);
  const chosen = candidates[Math.min(at, candidates.length - 1)];
  if (!chosen) return <p class="quiet-text">{say('saved.noCandidates')}</p>;
  const here = candidates.indexOf(chosen);
  const go = (to: number) => {
    const candidate = candidates[to];
    if (!candidate) return;
    setAt(to);
    onLook(candidate);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const last = candidates.length - 1;
    const to = {
      ArrowDown: Math.min(here + 1, last),
      ArrowUp: Math.max(here - 1, 0),
      Home: 0,
      End: last,
      ' ': here,
    }[event.key];
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) onChoose(chosen);
    else go(to);
  };
  return (
    <div class="candidates">
      <p class="candidates-head" id={`${id}-head`}>
        {say('saved.candidates')}
      </p>
      <div
        role="listbox"
        class="candidate-list"
        tabIndex={0}
        aria-label={say('app.about', { what: say('saved.candidates'), title: name })}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={`${id}-${here}`}
        onKeyDown={press}
      >
        {candidates.map((candidate, i) => (
          <div
            key={`${candidate.span}`}
            id={`${id}-${i}`}
            role="option"
            class="candidate"
            tabIndex={-1}
            aria-selected={i === here}
            // The list keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={({ currentTarget }) => {
              currentTarget.parentElement?.focus();
              go(i);
            }}
            onKeyDown={press}
          >
            <span class="likeness">
              {say('saved.alike', { percent: Math.round(Math.min(candidate.score, 1) * 100) })}
            </span>
            <span class="candidate-words" lang="zh-CN">
              {candidate.marker && <span class="number">{candidate.marker}</span>}
              {candidate.text}
            </span>
          </div>
        ))}
      </div>
      <p class="actions">
        <button
          type="button"
          class="quiet"
          data-action="reattach"
          aria-label={say('app.about', { what: say('saved.reattach'), title: name })}
          onClick={() => onChoose(chosen)}
        >
          {say('saved.reattach')}
        </button>
        <span class="quiet-text" id={`${id}-keys`}>
          {say('saved.keys')}
        </span>
      </p>
    </div>
  );
}
