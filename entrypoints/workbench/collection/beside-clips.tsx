/** Chosen clips beside each other, the first as the measure that the others are laid beside. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Beside, type BesideColumn } from '../../../components/beside/beside';
import { clipTitle } from '../../../components/collection/clip-row';
import { MarkLegend } from '../../../components/parts/mark-legend';
import { Notice } from '../../../components/parts/notice';
import { useSay } from '../../../components/parts/texts';
import type { Clip } from '../../../lib/collection/clip';
import { quotationOfClip } from '../../../lib/export/quotation';
import type { SideBySide } from '../../../lib/match/beside/side-by-side';
import { copyRich } from '../../../lib/overlay/clipboard';
import type { PartProps } from './part-props';
import { type LibraryLinks, useLibraryLinks } from './use-collection';
import { hashOfView } from './use-view';

/** More than this beside each other is no comparison at a glance. */
export const MOST_BESIDE = 4;

export function BesideClips({ state, view }: PartProps) {
  const say = useSay();
  const links = useLibraryLinks();
  const [said, tell] = useState('');
  const clips = useMemo(() => {
    const byId = new Map(state.clips.map((clip) => [clip.id, clip]));
    return view.beside.slice(0, MOST_BESIDE).flatMap((id) => byId.get(id) ?? []);
  }, [state.clips, view.beside]);
  const columns = clips.map((clip) => columnOf(clip, links));
  const table = useTable(columns);
  const copy = async (clip: Clip | undefined) => {
    if (!clip) return;
    const done = await copyRich(document, quotationOfClip(clip));
    tell(say(done ? 'card.copied' : 'card.copyFailed'));
  };
  return (
    <main class="beside-page">
      <p>
        <a
          class="link"
          href={hashOfView({ ...view, place: 'clips', beside: [] })}
          data-action="back"
        >
          {say('clip.back')}
        </a>
      </p>
      <h1 tabIndex={-1}>{say('bulk.beside')}</h1>
      {clips.length < 2 && state.complete && (
        <p class="state" role="status" data-state="gone">
          {say('bulk.besideGone')}
        </p>
      )}
      {clips.length >= 2 && table && (
        <>
          <MarkLegend kinds={['only', 'shared']} />
          <Beside
            columns={columns}
            table={table}
            year={new Date().getFullYear()}
            onCopy={(i) => void copy(clips[i])}
          />
        </>
      )}
      <Notice said={said} onDone={() => tell('')} />
    </main>
  );
}

function columnOf(clip: Clip, links: LibraryLinks): BesideColumn {
  const { id, heading, quote, agencies, targets } = clip;
  return {
    document: clip.document,
    measure: {
      id,
      heading,
      targets,
      title: clipTitle(clip),
      text: quote,
      agencies: agencies.map((name) => ({ name, role: null, current: null })),
    },
    level: null,
    score: null,
    address: links.ofClip(clip) ?? null,
  };
}

/** The aligned sentences. What they are aligned by is large, and loaded only here. */
function useTable(columns: readonly BesideColumn[]): SideBySide | null {
  const [table, setTable] = useState<{ key: string; table: SideBySide } | null>(null);
  const key = columns.map(({ measure }) => measure.id).join();
  useEffect(() => {
    const [own, ...others] = columns.map(({ measure }) => measure);
    if (!own || others.length === 0) return;
    let current = true;
    void Promise.all([
      import('../../../lib/match/model'),
      import('../../../lib/match/beside/side-by-side'),
    ]).then(([{ bundledModel }, { sideBySide }]) => {
      if (current) setTable({ key, table: sideBySide(own, others, bundledModel().knowledge) });
    });
    return () => {
      current = false;
    };
  }, [key]);
  return table?.key === key ? table.table : null;
}
