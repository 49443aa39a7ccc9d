/** The clips of an open page as the panel shows them. */
import { clipTitle } from '../../components/collection/clip-row';
import type { Candidate } from '../../lib/anchor/found';
import { changesOf, type FoundClip } from '../../lib/collection/keeper';
import type {
  CandidatePlace,
  ClipHere,
  PageText,
  SavedHere,
} from '../../lib/platform/messages/kept-protocol';

/** Of very long candidates the beginning is enough to know them by. */
const MOST_SHOWN = 400;

/** Where they stand; what changed of a revised one is worked out for it. */
export function savedHere(page: PageText, all: readonly FoundClip[]): SavedHere {
  const clips = all.map(({ clip, found, text }): ClipHere => {
    const { id, kind, path, quote } = clip;
    const known = { id, kind, path, quote, title: clipTitle(clip) };
    if (found.state === 'lost') {
      const candidates = found.candidates.map((each) => candidateOf(page, each));
      return { ...known, state: 'lost', spans: [], measureId: null, changes: null, candidates };
    }
    const { state, spans, measureId } = found;
    const changes = state === 'revised' ? changesOf(clip, text) : null;
    return { ...known, state, spans, measureId, changes, candidates: [] };
  });
  return { whole: page.whole, clips };
}

function candidateOf({ text, measures }: PageText, candidate: Candidate): CandidatePlace {
  const { span, measureId } = candidate;
  return {
    ...candidate,
    marker: measures.find(({ id }) => id === measureId)?.path.at(-1) ?? '',
    text: text.slice(span[0], Math.min(span[1], span[0] + MOST_SHOWN)),
  };
}
