/** The head of the collection and of its bin: search, undo and redo, what was done, the keys. */
import type { RefObject } from 'preact';
import { CollectionBar, DoneLine } from '../../../components/parts/collection-bar';
import { COLLECTION_KEYS, KeysHelp } from '../../../components/parts/collection-keys';
import { useSay } from '../../../components/parts/texts';
import type { PartProps } from './part-props';
import { stepWords } from './use-acts';
import { useHistoryKeys } from './use-history-keys';

interface Props extends Pick<PartProps, 'state' | 'acts' | 'view' | 'turn'> {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly letters: boolean;
  readonly help: boolean;
  readonly onHelp: (open: boolean) => void;
  readonly onLeave: () => void;
}

export function Head({ state, acts, view, turn, search, letters, help, onHelp, onLeave }: Props) {
  const say = useSay();
  useHistoryKeys(acts);
  const undo = () => void acts.undo();
  return (
    <>
      <CollectionBar
        query={view.query}
        search={search}
        onQuery={(query) => turn((view) => ({ ...view, query }))}
        undo={state.undo && stepWords(state.undo.what, state.undo.count, say)}
        redo={state.redo && stepWords(state.redo.what, state.redo.count, say)}
        onUndo={undo}
        onRedo={() => void acts.redo()}
        onHelp={() => onHelp(true)}
        onLeave={onLeave}
      >
        <DoneLine said={acts.said} undoable={acts.undoable} onUndo={undo} />
      </CollectionBar>
      {help && (
        <KeysHelp
          title={say('keys.title')}
          hint={say('collection.search.hint')}
          keys={COLLECTION_KEYS}
          letters={letters}
          onClose={() => onHelp(false)}
        />
      )}
    </>
  );
}
