// @vitest-environment happy-dom
/** Clips and folders that are dragged onto the places of the collection. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClipFolders } from '../../../components/collection/clip-folders';
import { branchesOf } from '../../../components/collection/folder-tree';
import { clear, find, show, TABLES } from './render';

afterEach(clear);

const FOLDERS = [
  { id: 'a', name: '甲', parent: null },
  { id: 'b', name: '乙', parent: 'a' },
  { id: 'c', name: '丙', parent: null },
];
const CLIPS = 'application/x-lince-clips';

/** What a browser carries, as far as it is asked. */
function carriage(data: Record<string, string> = {}) {
  return {
    get types() {
      return Object.keys(data);
    },
    clearData: () => {},
    setData: (type: string, value: string) => {
      data[type] = value;
    },
    getData: (type: string) => data[type] ?? '',
    setDragImage: () => {},
    effectAllowed: 'all',
    dropEffect: 'none',
  };
}

async function places() {
  const handlers = {
    onAdd: vi.fn(),
    onRename: vi.fn(),
    onMove: vi.fn(),
    onRemove: vi.fn(),
    onFile: vi.fn(),
    onBin: vi.fn(),
  };
  const link = (address: string) => ({ address, current: false, count: 1 });
  let root = document.body;
  // It listens once it was drawn.
  await act(() => {
    root = show(
      <ClipFolders
        all={link('#all')}
        bin={link('#bin')}
        branches={branchesOf(FOLDERS)}
        linkOf={(id) => link(`#${id}`)}
        {...handlers}
      />,
    );
  });
  const tell = (type: string, selector: string, dataTransfer: object) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer, relatedTarget: null });
    return act(() => void find(root, selector).dispatchEvent(event)).then(() => event);
  };
  /** Answers whether it was taken. */
  const drop = async (selector: string, dataTransfer: object) => {
    await tell('dragenter', '.places', dataTransfer);
    const over = await tell('dragover', selector, dataTransfer);
    if (over.defaultPrevented) await tell('drop', selector, dataTransfer);
    return over.defaultPrevented;
  };
  return { root, tell, drop, ...handlers };
}

describe('clips that are dragged', () => {
  it.each([
    ['onto a folder', '[href="#b"]', 'onFile', [['1', '2'], 'b']],
    ['out of all folders', '.place', 'onFile', [['1', '2'], null]],
    ['onto the bin', '[href="#bin"]', 'onBin', [['1', '2']]],
  ] as const)('%s are put there, all of them', async (_, selector, handler, expected) => {
    const { drop, ...handlers } = await places();
    expect(await drop(selector, carriage({ [CLIPS]: '["1","2"]' }))).toBe(true);
    expect(handlers[handler].mock.calls).toEqual([expected]);
  });

  it('see where they may be let go, and the place that they are over', async () => {
    const { root, tell } = await places();
    const carried = carriage({ [CLIPS]: '["1"]' });
    await tell('dragenter', '.places', carried);
    expect(find(root, '.place').textContent).toBe(TABLES['zh-CN']['folder.none']);
    await tell('dragover', '[href="#c"]', carried);
    expect(find(root, '[href="#c"]').dataset.over).toBe('true');
    await tell('dragleave', '[href="#c"]', carried);
    expect(find(root, '[href="#c"]').dataset.over).toBe('false');
    // Escape: the browser ends it without a drop.
    await tell('dragend', '.places', carried);
    expect(root.querySelector('.place')).toBeNull();
  });
});

describe('a folder that is dragged', () => {
  it.each([
    ['onto another one', '[href="#c"]', 'c'],
    ['to the top', '.place', null],
  ])('%s goes there', async (_, selector, parent) => {
    const { tell, drop, onMove } = await places();
    const carried = carriage();
    await tell('dragstart', '[href="#b"]', carried);
    expect(await drop(selector, carried)).toBe(true);
    expect(onMove.mock.calls).toEqual([['b', parent]]);
  });

  it.each(['#a', '#b', '#all', '#bin'])('does not go to %s', async (address) => {
    const { tell, drop } = await places();
    const carried = carriage();
    await tell('dragstart', '[href="#a"]', carried);
    expect(await drop(`[href="${address}"]`, carried)).toBe(false);
  });
});

describe('what is none of ours', () => {
  it.each([
    ['a file', { Files: '' }, false],
    ['something broken', { [CLIPS]: '{' }, true],
    ['something else', { [CLIPS]: '[1]' }, true],
  ])('%s moves nothing', async (_, data, taken) => {
    const { drop, onFile } = await places();
    expect(await drop('[href="#c"]', carriage(data))).toBe(taken);
    expect(onFile).not.toHaveBeenCalled();
  });
});
