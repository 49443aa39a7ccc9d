/** Adding to the library, and removing: what is loaded once the reader does it. */
import type { AskedFacts } from '../../components/library/facts-form';
import { Additions } from '../../lib/library/additions';
import { LibraryDatabase } from '../../lib/library/database';
import { LibraryError } from '../../lib/library/errors';
import { type Mending, readMended } from '../../lib/plan/mend/mend';
import type { Plan } from '../../lib/plan/plan';
import { tellLibraryChanged } from '../../lib/platform/messages/messaging';
import type { ReadPage } from '../../lib/platform/page-article';
import { localDay } from '../../lib/text/dates';
import { articleFromText } from '../../lib/text/plain-text';

export { subjectOf } from '../../lib/library/subject';

const additions = new Additions(new LibraryDatabase(), {
  indexVersion: __INDEX_VERSION__,
  changed: (ids) => void tellLibraryChanged(ids),
});

/** Why something could not be done, as far as the reader can do anything about it. */
export const troubleOf = (error: unknown) =>
  error instanceof LibraryError ? error.kind : 'failed';

/** Adds what was read of a page, with the facts that the reader has confirmed. */
export async function addPage(read: ReadPage, { subject, ...confirmed }: AskedFacts) {
  const { plan, text } = read;
  const { id: _, measures: __, ...known } = plan;
  const facts = changedFacts(plan, confirmed);
  const [outcome] = await additions.add([
    {
      plan: readMended(articleFromText(text), { ...known, id: plan.id }, { facts, marks: [] }),
      text,
      origin: 'page',
      subject,
      addedOn: localDay(new Date()),
      partial: read.paging !== null || read.cut,
      known,
      facts,
    },
  ]);
  return outcome;
}

export const removePlan = (id: string) => additions.remove([id]);

export const restorePlan = (id: string) => additions.restore([id]);

function changedFacts(plan: Plan, confirmed: Omit<AskedFacts, 'subject'>): Mending['facts'] {
  const changed = Object.entries(confirmed).filter(
    ([name, fact]) => plan[name as keyof typeof confirmed] !== fact,
  );
  return Object.fromEntries(changed);
}
