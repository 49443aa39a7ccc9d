import type { Clip } from '../lib/collection/clip';
import { planName, planYear } from '../lib/plan/plan';
import { localDay } from '../lib/text/dates';
import { regionName } from './regions';
import { useSay } from './texts';

interface Props {
  readonly clips: readonly Clip[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onDelete: (id: string) => void;
  /** The address of a clip's place in the library; undefined where the library does not have it. */
  readonly planAddress: (clip: Clip) => string | undefined;
}

/** The clips of the collection, each with its words and where they come from. */
export function ClipList({ clips, chosen, onChoose, onDelete, planAddress }: Props) {
  const say = useSay();
  return (
    <ul class="clips">
      {clips.map((clip) => {
        const title = clip.title || clip.heading.at(-1) || clip.quote.slice(0, 20);
        const { document } = clip;
        const place = placeOf(clip);
        const address = planAddress(clip);
        return (
          <li class="clip" key={clip.id}>
            <input
              type="checkbox"
              checked={chosen.has(clip.id)}
              aria-label={say('collection.select', { title })}
              onChange={(event) => onChoose(clip.id, event.currentTarget.checked)}
            />
            <div>
              <h2>
                <span class="region">{regionName(document.region, say)}</span>
                <span lang="zh-CN">{title}</span>
              </h2>
              <Quote text={clip.quote} />
              <div class="source-line">
                {place && (
                  <span class="name" lang="zh-CN">
                    {place}
                  </span>
                )}
                <span>{planYear(document) ?? say('card.undated')}</span>
                {document.source && (
                  <a href={document.source.url} target="_blank" rel="noreferrer">
                    {document.source.kind === 'official'
                      ? say('collection.source')
                      : say('app.brackets', {
                          before: say('collection.source'),
                          inside: say('collection.copy'),
                        })}
                  </a>
                )}
                {address && (
                  <a
                    href={address}
                    data-action="plan"
                    aria-label={say('app.about', { what: say('card.openPlan'), title })}
                  >
                    {say('card.openPlan')}
                  </a>
                )}
                <span>{say('collection.savedAt', { date: localDay(new Date(clip.savedAt)) })}</span>
              </div>
            </div>
            <button
              type="button"
              class="quiet"
              data-action="delete"
              aria-label={say('app.about', { what: say('collection.delete'), title })}
              onClick={() => onDelete(clip.id)}
            >
              {say('collection.delete')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The document, its number, and the clause's place in it; empty where nothing is known. */
function placeOf({ document, path }: Clip): string {
  const name = planName(document) && `《${planName(document)}》`;
  const number = document.documentNumber ? `（${document.documentNumber}）` : '';
  return [name + number, ...path].filter((part) => part !== '').join(' ');
}

/** A clause is often half a page: its beginning, and the rest on demand. */
const LONG = 140;

function Quote({ text }: { text: string }) {
  const say = useSay();
  if (text.length <= LONG) {
    return (
      <p class="quote" lang="zh-CN">
        {text}
      </p>
    );
  }
  return (
    <details class="quote">
      <summary>
        <span class="excerpt" lang="zh-CN">{`${text.slice(0, LONG)}… `}</span>
        <span class="more">{say('card.wholeText')}</span>
      </summary>
      <p lang="zh-CN">{text}</p>
    </details>
  );
}
