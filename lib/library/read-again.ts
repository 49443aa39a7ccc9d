/** A plan that the reader added, read again from its kept text: with all of the parser, which few pages need. */
import { type Mending, readMended } from '../plan/mend/mend';

import type { Plan } from '../plan/plan';
import type { KnownFacts } from '../plan/plan-in-steps';
import { articleFromText } from '../text/plain-text';
import type { KeptText } from './kept-text';

/** The plan, read again from its text by the parser of today, as it is mended. */
export function readAgain(kept: KeptText, mending: Mending): Plan {
  return readMended(articleFromText(kept.text), knownFacts(kept), mending);
}

/** A region that came from the text is read from it again. */
function knownFacts({ id, known: { regionInferred, ...known } }: KeptText): KnownFacts {
  return { ...known, id, region: regionInferred ? null : known.region };
}
