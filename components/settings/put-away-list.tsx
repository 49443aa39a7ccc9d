import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import { Group } from './settings-form';

/** A suggestion that the reader put away with "not this". */
export interface PutAwayItem {
  readonly id: string;
  /** The reader's document and the first words of its measure; empty where they were not kept. */
  readonly document: string;
  readonly words: string;
  /** What was suggested; null where the library does not have it any more. */
  readonly other: { readonly region: string | null; readonly title: string } | null;
}

/** What was put away, by document, each with the way to take it back. */
export function PutAwayList(props: {
  readonly items: readonly PutAwayItem[];
  readonly onRestore: (id: string) => void;
}) {
  const say = useSay();
  const documents = [...new Set(props.items.map(({ document }) => document))];
  return (
    <div class="settings">
      <Group legend={say('settings.putAway')} hint={say('settings.putAway.hint')}>
        {documents.map((document) => (
          <section key={document} class="put-away">
            {document && <h2 lang="zh-CN">《{document}》</h2>}
            <ul class="sites">
              {props.items
                .filter((item) => item.document === document)
                .map((item) => (
                  <Item key={item.id} item={item} onRestore={() => props.onRestore(item.id)} />
                ))}
            </ul>
          </section>
        ))}
      </Group>
    </div>
  );
}

function Item({ item, onRestore }: { item: PutAwayItem; onRestore: () => void }) {
  const say = useSay();
  const { other, words } = item;
  const region = other ? regionName(other.region, say) : say('settings.putAway.gone');
  const title = other?.title ?? '';
  return (
    <li>
      <span>
        {words && (
          <span class="quiet-text" lang="zh-CN">
            {words}
          </span>
        )}{' '}
        {say('app.about', { what: region, title: '' })}
        <span lang="zh-CN">{title}</span>
      </span>
      <button
        type="button"
        class="quiet"
        data-action="restore"
        aria-label={say('app.about', { what: say('settings.restore'), title: title || region })}
        onClick={onRestore}
      >
        {say('settings.restore')}
      </button>
    </li>
  );
}
