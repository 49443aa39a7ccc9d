import type { Clip } from '../../lib/collection/clip';
import type { Sighting } from '../../lib/collection/records';
import { planName, planYear } from '../../lib/plan/plan';
import type { Span } from '../../lib/text/article';
import { Marked } from '../parts/marked';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { useSay } from '../parts/texts';
import { excerptOf } from './excerpt';

interface Props {
  readonly clip: Clip;
  readonly state: Sighting['state'] | undefined;
  /** What of a text is to be emphasised: what was searched for. */
  readonly find: (text: string) => readonly Span[];
  /** What stands at the end of its last line in place of its year: how long the bin keeps it. */
  readonly left?: string | undefined;
}

/** What two lines of a row hold at the most. */
const EXCERPT = 120;

/** A clip in the list: what it is called, how it begins or where it was hit, where it comes from. */
export function ClipRow({ clip, state, find, left }: Props) {
  const say = useSay();
  const { document, colour } = clip;
  const title = clipTitle(clip);
  const name = planName(document);
  return (
    <>
      <p class="clip-title">
        <abbr
          class="region"
          title={regionName(document.region, say)}
          {...signLanguage(document.region)}
        >
          {regionSign(document.region, say)}
        </abbr>
        <span class="clip-name" lang="zh-CN">
          <Marked text={title} spans={find(title)} />
        </span>
        {clip.starred && (
          <span
            class="star"
            role="img"
            aria-label={say('clip.starred')}
            title={say('clip.starred')}
          >
            ★
          </span>
        )}
      </p>
      <Words clip={clip} find={find} />
      <p class="clip-facts">
        {colour && (
          <span class="colour-name">
            <span class="colour" data-colour={colour} aria-hidden="true" />
            {say(`colour.${colour}`)}
          </span>
        )}
        {state && state !== 'exact' && (
          <span class="anchor-state" data-state={state}>
            {say(`anchor.${state}`)}
          </span>
        )}
        {left !== undefined && <span class="left">{left}</span>}
        {clip.tags.map((tag) => (
          <span key={tag} class="tag">
            <Marked text={tag} spans={find(tag)} />
          </span>
        ))}
        <span>{planYear(document) ?? say('card.undated')}</span>
        {name && (
          <span class="document" lang="zh-CN">
            <Marked text={name} spans={find(name)} />
          </span>
        )}
      </p>
    </>
  );
}

/** The words of the clause, or of the note where only that was hit. */
function Words({ clip, find }: Pick<Props, 'clip' | 'find'>) {
  const say = useSay();
  const body = bodyOf(clip);
  const inQuote = find(body);
  const inNote = inQuote.length === 0 && clip.note !== '' ? find(clip.note) : [];
  if (inNote.length > 0) {
    const { text, spans } = excerptOf(clip.note, inNote, EXCERPT);
    return (
      <p class="clip-words">
        {say('app.about', { what: say('clip.note'), title: '' })}
        <Marked text={text} spans={spans} />
      </p>
    );
  }
  const { text, spans } = excerptOf(body, inQuote, EXCERPT);
  return (
    <p class="clip-words" lang="zh-CN">
      <Marked text={text} spans={spans} />
    </p>
  );
}

/** What a clip is called: its title, else the heading over it, else its first words. */
export function clipTitle({
  title,
  heading,
  quote,
}: Pick<Clip, 'title' | 'heading' | 'quote'>): string {
  return title || heading.at(-1) || quote.slice(0, 20);
}

/** The quote without the title that it begins with, which stands above it. */
function bodyOf({ title, quote }: Clip): string {
  if (title === '' || !quote.startsWith(title)) return quote;
  const body = quote.slice(title.length).replace(/^[\s。．.:：;；,，]+/, '');
  return body === '' ? quote : body;
}
