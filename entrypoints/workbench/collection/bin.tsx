/** The bin as a place of its own. */
import { useRef, useState } from 'preact/hooks';
import { BinDetail, BinTools, daysLeft } from '../../../components/collection/clip-bin';
import { ClipList } from '../../../components/collection/clip-list';
import { ClipRow } from '../../../components/collection/clip-row';
import { Question } from '../../../components/parts/question';
import { useSay } from '../../../components/parts/texts';
import { Head } from './head';
import type { PartProps } from './part-props';
import { Side } from './side';
import { useLetters } from './use-collection';
import { useFound } from './use-found';
import { useWalk } from './use-walk';

export function Bin(props: PartProps) {
  const { state, acts, view, turn } = props;
  const say = useSay();
  const letters = useLetters();
  const { found } = useFound(state, view);
  const [help, setHelp] = useState(false);
  const [going, setGoing] = useState<readonly string[] | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const clips = found?.clips ?? [];
  const toList = () => page.current?.querySelector<HTMLElement>('.clips')?.focus();
  const walk = useWalk({
    ...props,
    clips,
    letters,
    onCommand: (command, meant) => {
      if (command === 'search') search.current?.focus();
      else if (command === 'help') setHelp(true);
      else if (command === 'bin' && meant.length > 0) setGoing(meant);
    },
  });
  const meant = walk.chosen.size > 0 ? walk.meant : clips.map(({ id }) => id);
  const at = clips.find(({ id }) => id === walk.at);
  return (
    <main ref={page} class="collection" data-opened={view.opened && at !== undefined}>
      <Head {...props} {...{ search, letters, help }} onHelp={setHelp} onLeave={toList} />
      <Side {...props} facets={null} bin={(ids) => void acts.bin(ids)} />
      <div class="list-part">
        <h2>{say('bin.title')}</h2>
        {state.complete && state.binned.length === 0 ? (
          <p class="state" role="status" data-state="bin-empty">
            {say('bin.none')}
          </p>
        ) : (
          <>
            <BinTools
              shown={clips.length}
              chosen={walk.chosen.size}
              onChooseAll={walk.chooseAll}
              onTakeBack={() => {
                walk.leave(meant);
                void acts.takeBack(meant);
              }}
              onPurge={() => setGoing(meant)}
            />
            <ClipList
              label={say('bin.title')}
              lines={found?.lines ?? []}
              active={walk.at}
              chosen={walk.chosen}
              row={(clip) => (
                <ClipRow
                  clip={clip}
                  state={undefined}
                  find={found?.findIn(clip) ?? (() => [])}
                  left={say('bin.left', { days: daysLeft(clip, new Date()) })}
                />
              )}
              onPress={walk.press}
              onKey={walk.key}
              onFit={walk.fit}
            />
          </>
        )}
      </div>
      {at && (
        <section class="detail-part" aria-label={say('clip.title')}>
          <BinDetail
            clip={at}
            onBack={() => {
              turn((view) => ({ ...view, opened: false }));
              setTimeout(toList);
            }}
          />
        </section>
      )}
      {going && (
        <Question
          question={say('bin.ask', { count: going.length })}
          hint={say('bin.askHint')}
          yes={say('bin.purge', { count: going.length })}
          onAnswer={(yes) => {
            setGoing(null);
            if (!yes) return;
            walk.leave(going);
            void acts.purge(going);
          }}
        />
      )}
    </main>
  );
}
