/** What the reader does with clips and folders: done in the database, and said. */
import { useRef, useState } from 'preact/hooks';
import { type Say, useSay } from '../../../components/parts/texts';
import type { OwnChange } from '../../../lib/collection/change';
import type { What } from '../../../lib/collection/records';
import { collection } from '../own-collection';
import { troubleOf } from './use-collection';

export interface Acts {
  /** What was done last, in words; empty at first. */
  readonly said: string;
  /** Whether that can be undone. */
  readonly undoable: boolean;
  readonly say: (words: string) => void;
  /** Rejects where it cannot be done, which was said by then. `quietly`: it shows where it is done. */
  readonly change: (ids: readonly string[], change: OwnChange, quietly?: boolean) => Promise<void>;
  readonly bin: (ids: readonly string[]) => Promise<void>;
  readonly takeBack: (ids: readonly string[]) => Promise<void>;
  readonly purge: (ids: readonly string[]) => Promise<void>;
  readonly addFolder: (name: string, parent: string | null) => Promise<void>;
  readonly renameFolder: (id: string, name: string) => Promise<void>;
  readonly moveFolder: (id: string, parent: string | null) => Promise<void>;
  readonly removeFolder: (id: string) => Promise<void>;
  /** On every clip that has the tag; answers whether it was done. */
  readonly renameTag: (from: string, to: string) => Promise<boolean>;
  readonly removeTag: (tag: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** A step of the history in words: `移入回收站 3 条`. */
export function stepWords(what: What, count: number, say: Say): string {
  return say(`step.${what}`, { count });
}

export function useActs(): Acts {
  const say = useSay();
  const [{ said, undoable }, setDone] = useState({ said: '', undoable: false });
  // One after the other: what is undone is what was done last.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const tell = (words: string, canUndo: boolean) => setDone({ said: words, undoable: canUndo });
  const run = (work: () => Promise<unknown>, done: () => void): Promise<void> => {
    const running = last.current.then(work).then(done);
    last.current = running.catch(() => {});
    return running.catch((error: unknown) => {
      const trouble = troubleOf(error);
      tell(say(`trouble.${trouble}`), false);
      throw error;
    });
  };
  const step = (what: What, count: number) => () =>
    tell(say('collection.did', { what: stepWords(what, count, say) }), true);
  const move = async (way: 'undo' | 'redo') => {
    const moved = await collection[way]();
    if (!moved) return;
    const words = say(way === 'undo' ? 'collection.undone' : 'collection.redone', {
      what: stepWords(moved.what, moved.count, say),
    });
    const left = moved.left > 0 ? ` ${say('collection.leftOut', { count: moved.left })}` : '';
    tell(words + left, false);
  };
  const retag = async (work: () => Promise<number>) => {
    let count = 0;
    const tagged = async () => {
      count = await work();
    };
    await plain(run(tagged, () => step('tag', count)()));
    return count > 0;
  };
  /** For what is pressed and not waited for. */
  const plain = (running: Promise<void>) => running.catch(() => {});
  return {
    said,
    undoable,
    say: (words) => tell(words, false),
    change: (ids, change, quietly = false) => {
      const what = whatOf(change);
      return run(() => collection.change(ids, change), quietly ? () => {} : step(what, ids.length));
    },
    bin: (ids) => plain(run(() => collection.bin(ids), step('bin', ids.length))),
    takeBack: (ids) => plain(run(() => collection.takeBack(ids), step('take-back', ids.length))),
    purge: (ids) =>
      plain(
        run(
          () => collection.purge(ids),
          () => tell(say('bin.purged', { count: ids.length }), false),
        ),
      ),
    addFolder: (name, parent) =>
      plain(run(() => collection.addFolder(name, parent), step('folder', 1))),
    renameFolder: (id, name) =>
      plain(run(() => collection.renameFolder(id, name), step('folder', 1))),
    moveFolder: (id, parent) =>
      plain(run(() => collection.moveFolder(id, parent), step('folder', 1))),
    removeFolder: (id) => plain(run(() => collection.removeFolder(id), step('folder', 1))),
    renameTag: (from, to) => retag(() => collection.renameTag(from, to)),
    removeTag: (tag) => retag(() => collection.removeTag(tag)),
    undo: () =>
      plain(
        run(
          () => move('undo'),
          () => {},
        ),
      ),
    redo: () =>
      plain(
        run(
          () => move('redo'),
          () => {},
        ),
      ),
  };
}

function whatOf({ note, folder, colour, starred }: OwnChange): What {
  if (note !== undefined) return 'note';
  if (folder !== undefined) return 'move';
  if (colour !== undefined) return 'colour';
  return starred === undefined ? 'tag' : 'star';
}
