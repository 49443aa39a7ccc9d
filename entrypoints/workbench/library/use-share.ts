/** From the library to a file, and from a file to what it would change, to having it taken, and back. */
import { useState } from 'preact/hooks';
import type { ShareRefusal } from '../../../components/library/share-parts';
import type { SharedView } from '../../../components/library/share-preview';
import { type TextKey, useSay } from '../../../components/parts/texts';
import { LibraryError } from '../../../lib/library/errors';
import type { Compared } from '../../../lib/library/share/compare';
import type { SharePreview, Taken } from '../../../lib/library/share/sharing';
import { planName, planYear } from '../../../lib/plan/plan';
import { saveBlob } from '../../../lib/platform/files';
import { localDay } from '../../../lib/text/dates';
import { useWork } from '../use-work';
import { sharing } from './share-work';

interface Said {
  readonly tell: (words: string) => void;
  readonly fail: (words: string) => void;
}

export function useShare({ tell, fail }: Said) {
  const say = useSay();
  const [opened, setOpened] = useState<{ name: string; preview: SharePreview } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ShareRefusal | null>(null);
  const [last, setLast] = useState<{ taken: Taken; words: string } | null>(null);
  const [doing, setDoing] = useState<TextKey>('share.reading');
  const { work, run } = useWork(() => tell(say('share.cancelled')));
  const failed = (error: unknown) => {
    const why = say(WHY[error instanceof LibraryError ? error.kind : 'failed']);
    fail(say('share.failed', { why }));
  };

  const write = (ids: readonly string[] | null, own: number) => {
    setDoing('share.exporting');
    const asked = ids?.length ?? own;
    void run(async (watched) => {
      const now = new Date();
      const { file, plans } = await sharing.write(ids, now, watched);
      saveBlob(`lince-library-${localDay(now)}.json`, file);
      const missing = asked - plans;
      tell(say(missing > 0 ? 'share.exportedFewer' : 'share.exported', { count: plans, missing }));
    }, failed);
  };

  const open = (file: Blob, name: string) => {
    setDoing('share.reading');
    void run(
      async (watched) => {
        setRefused(null);
        setOpened(null);
        const preview = await sharing.preview(file, new Date(), watched);
        if ('refused' in preview) return setRefused(preview.refused);
        // What is new is wanted; over what the reader has nothing goes unasked.
        const fresh = preview.compared.filter(({ standing }) => standing.kind === 'new');
        setChosen(new Set(fresh.map(({ plan }) => plan.plan.id)));
        setOpened({ name, preview });
      },
      (error) => (error instanceof DOMException ? setRefused('unreadable') : failed(error)),
    );
  };

  const take = (preview: SharePreview) =>
    void run(async (watched) => {
      const wanted = preview.compared.filter(({ plan }) => chosen.has(plan.plan.id));
      const taken = await sharing.take(preview, wanted, new Date(), watched);
      setOpened(null);
      const counts = { added: taken.added.length, replaced: taken.replaced.length };
      const { stopped } = taken;
      const words = stopped
        ? say('share.stopped', { why: say(WHY[stopped]), ...counts })
        : say('share.merged', counts);
      setLast(counts.added + counts.replaced > 0 ? { taken, words } : null);
      if (stopped) fail(words);
      else tell(words);
    }, failed);

  const undo = () =>
    void run(async () => {
      if (!last) return;
      await sharing.takeBack(last.taken, new Date());
      setLast(null);
      tell(say('share.undone'));
    }, failed);

  const shown = opened && {
    name: opened.name,
    exportedAt: opened.preview.file.exportedAt,
    plans: opened.preview.compared.map(viewOf),
    findings: opened.preview.file.findings,
    chosen,
    onChoose: (ids: readonly string[], isTaken: boolean) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const id of ids) isTaken ? after.add(id) : after.delete(id);
        return after;
      }),
    onTake: () => take(opened.preview),
    onLeave: () => setOpened(null),
  };
  return { write, open, undo, refused, work, doing: say(doing), shown, taken: last?.words ?? null };
}

const WHY: Readonly<Record<NonNullable<Taken['stopped']>, TextKey>> = {
  cancelled: 'share.why.cancelled',
  changed: 'share.why.changed',
  full: 'share.why.full',
  blocked: 'share.why.blocked',
  'too-old': 'share.why.tooOld',
  failed: 'share.why.failed',
};

function viewOf({ plan: { plan, measures }, standing }: Compared): SharedView {
  const { id, region } = plan;
  const told = { id, name: planName(plan), region, year: planYear(plan), measures };
  if (standing.kind !== 'differs') return { ...told, standing: standing.kind };
  const { aspects, here } = standing;
  return { ...told, standing: 'differs', differs: { aspects, ...here } };
}
