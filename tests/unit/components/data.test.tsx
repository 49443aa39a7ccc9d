// @vitest-environment happy-dom
/** The parts of the data page: what they say in each state, and what can be done. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopiesPart } from '../../../components/data/data-copies';
import { HealthPart } from '../../../components/data/data-health';
import { RestorePreview } from '../../../components/data/data-preview';
import { RestorePart } from '../../../components/data/data-restore';
import { sizeText } from '../../../components/parts/data-parts';
import { clear, find, LANGUAGES, show, textsOf } from './render';

afterEach(clear);

const NOTHING = { added: [], same: 0, differs: [], onlyHere: [], findings: [] };
const CLIPS = {
  group: 'clips' as const,
  added: ['推进开放在线教育'],
  same: 3,
  differs: [
    { name: '<b>甲</b>', newer: 'theirs' as const },
    { name: '乙', newer: null },
  ],
  onlyHere: ['丙', '丁'],
  findings: [{ name: '', reason: 'wrong-shape' as const, field: 'quote', at: 6 }],
};

function preview(more: Partial<Parameters<typeof RestorePreview>[0]> = {}) {
  const choose = vi.fn();
  const props = {
    name: 'lince.json',
    exportedAt: '2026-01-09T12:00:00.000Z',
    tables: [CLIPS, { group: 'others' as const, ...NOTHING }],
    settings: 2,
    choice: { mode: 'merge', rule: 'newer', settings: false } as const,
    onChoose: choose,
    work: null,
    onRestore: () => {},
    onLeave: () => {},
    ...more,
  };
  return { choose, view: <RestorePreview {...props} /> };
}

describe('what a backup would change', () => {
  it.each(LANGUAGES)('is counted and listed in %s; names are text', (language) => {
    const root = show(preview().view, language);
    const counts = textsOf(root, '[data-group="clips"] td');
    expect(counts).toEqual(['1', '3', '2', '1']);
    const lists = textsOf(root, '.names li');
    expect(lists[0]).toBe('推进开放在线教育');
    expect(lists[1]).toContain('<b>甲</b>');
    expect(lists[3]).toContain('7');
    expect(lists[3]).toContain('quote');
  });

  it('can be merged by a rule, or put in the place of all: then what goes is said', () => {
    const { choose, view } = preview();
    const root = show(view);
    find<HTMLInputElement>(root, '[name="restore-rule"][value="mine"]').click();
    expect(choose).toHaveBeenLastCalledWith({ mode: 'merge', rule: 'mine', settings: false });
    find<HTMLInputElement>(root, '[name="restore-settings"]').click();
    expect(choose).toHaveBeenLastCalledWith({ mode: 'merge', rule: 'newer', settings: true });
    expect(root.querySelector('.note')).toBeNull();
    const choice = { mode: 'replace', rule: 'newer', settings: false } as const;
    const replaced = show(preview({ choice }).view);
    expect(find(replaced, '.note').textContent).toContain('2');
    expect(replaced.querySelector('[name="restore-rule"]')).toBeNull();
  });

  it('can be cancelled while it is done', () => {
    const onCancel = vi.fn();
    const root = show(preview({ work: { share: 0.5, onCancel } }).view);
    expect(find<HTMLProgressElement>(root, 'progress').value).toBe(0.5);
    find(root, '[data-action="cancel-work"]').click();
    expect(onCancel).toHaveBeenCalledOnce();
    expect(root.querySelector('[data-action="do-restore"]')).toBeNull();
  });

  it('of thousands, the first are listed and the others counted', () => {
    const added = Array.from({ length: 1000 }, (_, i) => `摘录${i}`);
    const root = show(preview({ tables: [{ ...CLIPS, added }] }).view);
    expect(textsOf(find(root, '.names'), 'li')).toHaveLength(201);
  });
});

describe('a file', () => {
  const part = (refused: Parameters<typeof RestorePart>[0]['refused'], onFile = vi.fn()) => (
    <RestorePart refused={refused} work={null} restored={null} onUndo={() => {}} onFile={onFile} />
  );

  it('that is refused is told why, in words of its own', () => {
    const words = (
      [
        'empty',
        'too-big',
        'encoding',
        'cut-off',
        'not-json',
        'too-deep',
        'not-ours',
        'newer',
        'too-many',
        'unreadable',
      ] as const
    ).map((refused) => find(show(part(refused)), '[role="alert"]').textContent);
    expect(new Set(words).size).toBe(words.length);
  });

  it('can be dropped', () => {
    const onFile = vi.fn();
    const root = show(part(null, onFile));
    const file = new File(['{}'], 'a.json');
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file] } });
    find(root, '.drop').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(onFile).toHaveBeenCalledWith(file);
  });
});

describe('how the data is', () => {
  const health = {
    counts: {
      clips: 1234,
      binned: 5,
      folders: 6,
      tags: 7,
      dismissed: null,
      found: { exact: 8, revised: 9, lost: 10, unseen: 11 },
      version: 2,
    },
    plans: 12,
    storage: { used: 1_234_567, quota: 77_000_000_000 },
    lastBackup: { at: '2026-01-09T12:00:00.000Z', clips: 3 },
    lastTrouble: { at: '2026-01-08T12:00:00.000Z', what: 'save' as const, kind: 'full' },
  };

  it.each(LANGUAGES)('is told in numbers in %s', (language) => {
    const root = show(<HealthPart health={health} onDiagnosis={() => {}} />, language);
    const value = (row: string) => find(root, `[data-row="${row}"] dd`).textContent;
    expect(value('data.clips')).toBe('1234');
    expect(value('data.found')).toMatch(/8.*9.*10.*11/);
    expect(value('data.storage')).toMatch(/1\.2 MB.*77\.0 GB/);
    expect(value('data.lastTrouble')).toContain('full');
  });

  it.each(LANGUAGES)('where nothing can be read, that is said in %s', (language) => {
    const nothing = {
      counts: null,
      plans: null,
      storage: null,
      lastBackup: null,
      lastTrouble: null,
    };
    const root = show(<HealthPart health={nothing} onDiagnosis={() => {}} />, language);
    expect(textsOf(root, 'dd').every((text) => text !== '')).toBe(true);
  });
});

describe('copies', () => {
  it.each(LANGUAGES)('are listed with date, number and size in %s', (language) => {
    const at = '2026-01-09T12:00:00.000Z';
    const copies = (['daily', 'before-restore'] as const).map((why) => ({
      name: why,
      at,
      why,
      clips: 5,
      bytes: 2048,
    }));
    const restore = vi.fn();
    const root = show(
      <CopiesPart copies={copies} busy={false} onRestore={restore} onDownload={() => {}} />,
      language,
    );
    expect(textsOf(root, 'li')[0]).toMatch(/2026-01-09.*5.*2\.0 KB/);
    find(root, '[data-action="restore-copy"]').click();
    expect(restore).toHaveBeenCalledWith(copies[0]);
  });

  it.each([null, []])('where there are none (%j), that is said', (copies) => {
    const root = show(
      <CopiesPart copies={copies} busy={false} onRestore={() => {}} onDownload={() => {}} />,
    );
    expect(find(root, '.quiet-text').textContent).not.toBe('');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 KB'],
    [123_456, '123 KB'],
    [5_000_000_000, '5.0 GB'],
  ])('a size of %d is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
