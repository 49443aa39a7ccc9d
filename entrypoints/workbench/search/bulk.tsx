/** What is done with all measures that are chosen. */
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../../components/parts/texts';
import type { ResultRow } from '../../../lib/library/search/result-row';
import { ask } from '../../../lib/platform/messages/messaging';
import { besideAddress, MOST_BESIDE, requestOf } from './result-acts';
import { rowsOf } from './use-search';

interface Props {
  readonly numbers: readonly number[];
  readonly query: string;
  readonly onCopy: (rows: readonly ResultRow[]) => void;
  readonly onSay: (words: string) => void;
  readonly onLeave: () => void;
}

export function Bulk({ numbers, query, onCopy, onSay, onLeave }: Props) {
  const say = useSay();
  const few = useFew(numbers);
  const beside = few && besideAddress(few);
  const save = async () => {
    let done = 0;
    for (const row of await rowsOf(numbers, query)) {
      const { id } = await ask('save', requestOf(row)).catch(() => ({ id: null }));
      if (id === null) break;
      done++;
    }
    onSay(done < numbers.length ? say('card.saveFailed') : say('search.saved', { count: done }));
  };
  return (
    <fieldset class="bulk" aria-label={say('search.bulk')}>
      {beside ? (
        <a class="button" href={beside} data-action="beside">
          {say('search.beside', { count: numbers.length })}
        </a>
      ) : (
        <span class="quiet-text">{say('search.besideHow', { most: MOST_BESIDE })}</span>
      )}
      <button type="button" class="quiet" data-action="save-all" onClick={() => void save()}>
        {say('card.save')}
      </button>
      <button
        type="button"
        class="quiet"
        data-action="copy-all"
        onClick={() => void rowsOf(numbers, query).then(onCopy)}
      >
        {say('card.copy')}
      </button>
      <button type="button" class="link" data-action="leave" onClick={onLeave}>
        {say('search.leave')}
      </button>
    </fieldset>
  );
}

/** The rows of a few; null while they are fetched, or where they are too many to be set beside each other. */
function useFew(numbers: readonly number[]): readonly ResultRow[] | null {
  const [few, setFew] = useState<readonly ResultRow[] | null>(null);
  const key = numbers.length <= MOST_BESIDE ? numbers.join() : '';
  useEffect(() => {
    let current = true;
    setFew(null);
    if (key !== '') void rowsOf(numbers, '').then((rows) => current && setFew(rows));
    return () => {
      current = false;
    };
  }, [key]);
  return few;
}
