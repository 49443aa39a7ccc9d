import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { ClipDetail } from '../../../components/collection/clip-detail';
import { COPIED, type CopyForm, contentAs } from '../../../components/parts/copy-as';
import { useSay } from '../../../components/parts/texts';
import { quotationOfClip } from '../../../lib/export/quotation';
import { copyRich } from '../../../lib/overlay/clipboard';
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
  const sighting = state.sightings.get(clip.id);
  const quoted = quotationOfClip(clip);
  const copy = async (form: CopyForm) => {
    const done = await copyRich(document, contentAs(form, quoted));
    acts.say(say(done ? COPIED[form] : 'card.copyFailed'));
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
        sighting={sighting}
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
        // Where other words stand now, it leads nowhere.
        hasLink={quoted.link !== null && (sighting?.state ?? 'exact') === 'exact'}
        onCopy={(form) => void copy(form)}
        onBin={props.onBin}
        onBack={props.onBack}
      />
    </section>
  );
}
