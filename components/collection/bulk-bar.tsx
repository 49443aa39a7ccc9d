import { type Clip, COLOURS } from '../../lib/collection/clip';
import { MenuButton } from '../parts/menu-button';
import { useSay } from '../parts/texts';
import { folderItems } from './clip-detail';
import type { Branch } from './folder-tree';
import { type KnownTag, TagField } from './tag-field';

interface Props {
  readonly chosen: readonly Clip[];
  readonly branches: readonly Branch[];
  readonly knownTags: readonly KnownTag[];
  readonly fits: (tag: string, typed: string) => boolean;
  /** The address where they stand beside each other; undefined where they are too few or too many. */
  readonly beside: string | undefined;
  readonly onTag: (tag: string) => void;
  readonly onUntag: (tag: string) => void;
  readonly onMove: (folder: string | null) => void;
  readonly onColour: (colour: Clip['colour']) => void;
  readonly onStar: (starred: boolean) => void;
  readonly onBin: () => void;
  /** Back to the list, with nothing chosen. */
  readonly onLeave: () => void;
}

/** What is done to all chosen clips at once. */
export function BulkBar(props: Props) {
  const say = useSay();
  const { chosen, branches } = props;
  const tags = [...new Set(chosen.flatMap((clip) => clip.tags))];
  const starred = chosen.every((clip) => clip.starred);
  return (
    <fieldset class="bulk" aria-label={say('bulk.title', { count: chosen.length })}>
      <TagField
        label={say('bulk.tag')}
        known={props.knownTags}
        taken={tags.filter((tag) => chosen.every((clip) => clip.tags.includes(tag)))}
        fits={props.fits}
        onAdd={props.onTag}
        onLeave={props.onLeave}
      />
      {tags.length > 0 && (
        <MenuButton
          label={say('bulk.untag')}
          action="bulk-untag"
          items={tags.map((tag) => ({ id: tag, name: tag }))}
          onChoose={props.onUntag}
        />
      )}
      <MenuButton
        label={say('bulk.move')}
        action="bulk-move"
        items={folderItems(branches, say('folder.none'))}
        onChoose={(id) => props.onMove(id === '' ? null : id)}
      />
      <MenuButton
        label={say('clip.colour')}
        action="bulk-colour"
        items={[
          { id: '', name: say('colour.none') },
          ...COLOURS.map((colour) => ({ id: colour, name: say(`colour.${colour}`), colour })),
        ]}
        onChoose={(id) => props.onColour(COLOURS.find((each) => each === id) ?? null)}
      />
      <button
        type="button"
        class="quiet"
        data-action="bulk-star"
        aria-pressed={starred}
        onClick={() => props.onStar(!starred)}
      >
        <span aria-hidden="true">{starred ? '★' : '☆'}</span> {say('clip.star')}
      </button>
      {props.beside && (
        <a class="quiet" href={props.beside} data-action="bulk-beside">
          {say('bulk.beside')}
        </a>
      )}
      <button type="button" class="quiet" data-action="bulk-bin" onClick={props.onBin}>
        {say('clip.bin')}
      </button>
      <button type="button" class="link" data-action="choose-none" onClick={props.onLeave}>
        {say('bulk.none')}
      </button>
    </fieldset>
  );
}
