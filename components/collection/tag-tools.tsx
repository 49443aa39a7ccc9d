/** What is done to a tag wherever it is: another name, that of another tag too, or off with it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tidyName } from '../../lib/collection/records';
import { MenuButton } from '../parts/menu-button';
import { NameField } from '../parts/name-field';
import { Question } from '../parts/question';
import { useSay } from '../parts/texts';

export interface TagActs {
  /** How many clips have a tag, whatever is shown of them. */
  readonly countOf: (tag: string) => number;
  readonly onRename: (from: string, to: string) => void;
  readonly onRemove: (tag: string) => void;
}

interface Props extends TagActs {
  readonly tag: string;
  /** Whether it is the one that the reader has just given its name. */
  readonly isNew: boolean;
  /** The tag as it stands in the list. */
  readonly children: ComponentChildren;
}

/** A tag in a list with its menu; while it gets another name, the field for that stands in its place. */
export function TagTools({ tag, isNew, children, countOf, onRename, onRemove }: Props) {
  const say = useSay();
  const place = useRef<HTMLSpanElement>(null);
  const [naming, setNaming] = useState(false);
  /** The tag that this one is to become one with. */
  const [merged, setMerged] = useState<string | null>(null);
  const wasNaming = useRef(false);
  // What had the focus went with the field.
  useLayoutEffect(() => {
    if (wasNaming.current && !naming) place.current?.querySelector('button')?.focus();
    wasNaming.current = naming;
  }, [naming]);
  // In the list it is another row.
  useLayoutEffect(() => {
    if (isNew) place.current?.querySelector('button')?.focus();
  }, []);
  const name = (written: string | null) => {
    setNaming(false);
    const to = written === null ? tag : tidyName(written);
    if (to === tag || to === '') return;
    if (countOf(to) > 0) setMerged(to);
    else onRename(tag, to);
  };
  const about = (what: string) => say('app.about', { what, title: tag });
  return (
    <span ref={place} class="tag-tools">
      {naming ? (
        <NameField name={tag} label={about(say('tag.name'))} action="tag-name" onName={name} />
      ) : (
        <>
          {children}
          <MenuButton
            label={about(say('tag.menu'))}
            action="tag-menu"
            items={[
              { id: 'rename', name: say('tag.rename') },
              { id: 'remove', name: say('tag.remove', { count: countOf(tag) }) },
            ]}
            onChoose={(id) => (id === 'rename' ? setNaming(true) : onRemove(tag))}
          >
            {''}
          </MenuButton>
        </>
      )}
      {merged !== null && (
        <Question
          question={say('tag.mergeAsk', { from: tag, to: merged })}
          hint={say('tag.mergeHint', { from: tag, to: merged, count: countOf(tag) })}
          yes={say('tag.merge')}
          onAnswer={(yes) => {
            setMerged(null);
            if (yes) onRename(tag, merged);
          }}
        />
      )}
    </span>
  );
}
