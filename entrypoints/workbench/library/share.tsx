import { useEffect, useRef, useState } from 'preact/hooks';
import '../../../components/data/data.css';
import '../../../components/library/share.css';
import { SharePart } from '../../../components/library/share-parts';
import { SharePreview } from '../../../components/library/share-preview';
import { Notice } from '../../../components/parts/notice';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import { onHanded, sharing } from './share-work';
import { useShare } from './use-share';

interface Props {
  readonly plans: readonly ShelvedPlan[];
  /** Those that the reader has chosen in the list. */
  readonly chosen: readonly ShelvedPlan[];
}

/** Hands the library on as a file, and takes a colleague's in after a preview. */
export function ShareLibrary({ plans, chosen }: Props) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const share = useShare({
    tell: (words) => {
      setProblem('');
      setSaid(words);
    },
    fail: setProblem,
  });
  const preview = useRef<HTMLDivElement>(null);
  const isShown = share.shown !== null;
  useEffect(() => {
    if (isShown) preview.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [isShown]);
  useEffect(() => {
    void sharing.keepCopy(new Date());
    return onHanded(({ file, name }) => share.open(file, name));
  }, []);
  const own = ownIdsOf(plans);
  const ownChosen = ownIdsOf(chosen);
  return (
    <div class="share-page">
      <SharePart
        own={own.length}
        chosen={ownChosen.length}
        refused={share.refused}
        work={share.shown ? null : share.work}
        doing={share.doing}
        taken={share.taken}
        onExport={(which) => share.write(which === 'chosen' ? ownChosen : null, own.length)}
        onFile={(file) => share.open(file, file.name)}
        onUndo={share.undo}
      />
      {problem && (
        <p class="note" role="alert">
          {problem}
        </p>
      )}
      <div ref={preview}>{share.shown && <SharePreview {...share.shown} work={share.work} />}</div>
      <Notice said={said} onDone={() => setSaid('')} />
    </div>
  );
}

const ownIdsOf = (plans: readonly ShelvedPlan[]) =>
  plans.filter(({ origin }) => origin !== 'bundled').map(({ plan }) => plan.id);
