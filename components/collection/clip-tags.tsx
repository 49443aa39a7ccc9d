import { useState } from 'preact/hooks';
import { useSay } from '../parts/texts';
import { type KnownTag, TagField } from './tag-field';

interface Props {
  readonly tags: readonly string[];
  readonly known: readonly KnownTag[];
  readonly fits: (tag: string, typed: string) => boolean;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onLeave: () => void;
}

/** The tags of a clip, each with the way to take it off, and the field for the next. */
export function ClipTags({ tags, known, fits, onAdd, onRemove, onLeave }: Props) {
  const say = useSay();
  const [said, tell] = useState('');
  return (
    <div class="clip-tags">
      {tags.length > 0 && (
        <ul aria-label={say('clip.tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
              <button
                type="button"
                data-action="untag"
                aria-label={say('app.about', { what: say('clip.tags.remove'), title: tag })}
                onClick={() => {
                  onRemove(tag);
                  tell(say('clip.tags.removed', { tag }));
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagField
        label={say('clip.tags.add')}
        known={known}
        taken={tags}
        fits={fits}
        onAdd={(tag) => {
          if (!tags.includes(tag)) onAdd(tag);
          tell(say('clip.tags.added', { tag }));
        }}
        onBack={() => {
          const last = tags.at(-1);
          if (last !== undefined) onRemove(last);
        }}
        onLeave={onLeave}
      />
      <span class="heard" role="status">
        {said}
      </span>
    </div>
  );
}
