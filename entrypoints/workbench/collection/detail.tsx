import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { ClipDetail } from '../../../components/clip-detail';
import { useSay } from '../../../components/texts';
import { copyRich } from '../../../lib/overlay/clipboard';
import { citationOf } from '../../../lib/plan/citation';
import type { PartProps } from './part-props';
import { useLibraryLinks } from './use-collection';

type Given = Pick<
  ComponentProps<typeof ClipDetail>,
  'clip' | 'find' | 'knownTags' | 'fits' | 'editing' | 'heading' | 'onEdit' | 'onBin' | 'onBack'
>;

/** The clip that the reader is at, with what is done to it. */
export function Detail(props: PartProps & Given) {
  const { state, acts, clip, branches } = props;
  const say = useSay();
  const links = useLibraryLinks();
  const part = useRef<HTMLElement>(null);
  const copy = async () => {
    const done = await copyRich(document, citationOf(clip.document, { ...clip, text: clip.quote }));
    acts.say(say(done ? 'card.copied' : 'card.copyFailed'));
  };
  return (
    <section
      ref={part}
      class="detail-part"
      aria-label={say('clip.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        props.onBack();
      }}
    >
      <ClipDetail
        clip={clip}
        sighting={state.sightings.get(clip.id)}
        branches={branches}
        knownTags={props.knownTags}
        fits={props.fits}
        find={props.find}
        planAddress={links.ofClip(clip)}
        equivalentAddress={links.ofEquivalent}
        editing={props.editing}
        heading={props.heading}
        onEdit={props.onEdit}
        onChange={(change) =>
          change.note === undefined
            ? acts.change([clip.id], change).catch(() => {})
            : acts.change([clip.id], change, true)
        }
        onCopy={() => void copy()}
        onBin={props.onBin}
        onBack={props.onBack}
      />
    </section>
  );
}
