// @vitest-environment happy-dom
/** Importing files: what is chosen, how far it is, and what came of each file. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportPart } from '../../../components/library/import-part';
import type { FileReport } from '../../../lib/library/import-file';
import type { ImportState } from '../../../lib/library/import-run';
import { clear, find, LANGUAGES, show, textsOf } from './render';

afterEach(clear);

const AT_REST: ImportState = {
  isRunning: false,
  all: 0,
  done: 0,
  reports: [],
  passedOver: 0,
  stopped: null,
};

function part(
  more: Partial<ImportState> = {},
  props: Partial<Parameters<typeof ImportPart>[0]> = {},
) {
  return (
    <ImportPart
      state={{ ...AT_REST, ...more }}
      isOver={false}
      addressOf={(id) => `#plan/${id}`}
      onFiles={() => {}}
      onCancel={() => {}}
      onClose={() => {}}
      {...props}
    />
  );
}

const press = (root: ParentNode, action: string) =>
  find(root, `[data-action="${action}"]`).dispatchEvent(new Event('click', { bubbles: true }));

describe('files that are chosen', () => {
  it.each([
    ['import-files', 0, '渔业.docx'],
    ['import-folder', 1, '方案/渔业.docx'],
  ])('by %s are handed on with their paths', (action, at, path) => {
    const onFiles = vi.fn();
    const root = show(part({}, { onFiles }));
    const input = root.querySelectorAll<HTMLInputElement>('input[type="file"]')[at];
    if (!input) throw new Error('no field');
    const opened = vi.spyOn(input, 'click');
    press(root, action);
    expect(opened).toHaveBeenCalled();
    expect(input.hasAttribute('webkitdirectory')).toBe(at === 1);
    const file = new File(['x'], '渔业.docx');
    if (at === 1) Object.defineProperty(file, 'webkitRelativePath', { value: path });
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFiles).toHaveBeenCalledWith([{ file, path }]);
  });
});

describe('an import that runs', () => {
  it.each(LANGUAGES)('says in %s how far it is, and can be cancelled', (language) => {
    const onCancel = vi.fn();
    const root = show(part({ isRunning: true, all: 40, done: 10 }, { onCancel }), language);
    expect(find<HTMLProgressElement>(root, 'progress').value).toBe(0.25);
    expect(find(root, '.facts').textContent).toMatch(/10.*40/);
    expect(find(root, '[role="status"]').textContent).not.toBe('');
    press(root, 'cancel-work');
    expect(onCancel).toHaveBeenCalled();
  });
});

describe('what came of the files', () => {
  const reports: FileReport[] = [
    { path: '甲.docx', kind: 'added', id: 'own-1', title: '渔业方案', measures: 12 },
    { path: '乙.html', kind: 'same', id: 'henan-2018', title: '<b>信息消费</b>' },
    { path: '丙.doc', kind: 'failed', why: 'old-word' },
  ];
  const done = { all: 4, done: 4, reports, passedOver: 1 };

  it('names those that failed first, with what can be done', () => {
    const root = show(part(done));
    const groups = [...root.querySelectorAll('details')].map(({ dataset }) => dataset.import);
    expect(groups).toEqual(['failed', 'same', 'added']);
    expect(find(root, '[data-import="failed"] li').textContent).toContain('另存为 .docx');
  });

  it('leads to each plan, and to the one that a file is the same as', () => {
    const root = show(part(done));
    const links = [...root.querySelectorAll('a')].map((a) => [
      a.textContent,
      a.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['<b>信息消费</b>', '#plan/henan-2018'],
      ['渔业方案', '#plan/own-1'],
    ]);
    expect(root.textContent).toContain('1 个不是文档');
  });

  it('says of many that failed for one reason once why, and has them together', () => {
    const whys = ['pdf', 'old-word'] as const;
    const many = Array.from({ length: 20 }, (_, i): FileReport => {
      return { path: `${i}`, kind: 'failed', why: whys[i % 2] ?? 'pdf' };
    });
    const root = show(part({ all: 20, done: 20, reports: many }));
    const told = textsOf(root, '.why');
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/另存为 \.docx.*10/);
    expect(textsOf(root, '.file-name').slice(8, 12)).toEqual(['16', '18', '1', '3']);
  });

  it('is there until it is closed', () => {
    const onClose = vi.fn();
    const root = show(part(done, { onClose }));
    press(root, 'import-close');
    expect(onClose).toHaveBeenCalled();
  });

  it('shows some of many, and more when asked', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...reports[2], path: `${i}.doc` }));
    const root = show(part({ all: 300, done: 300, reports: many as FileReport[] }));
    expect(textsOf(root, '.file-name')).toHaveLength(50);
    press(root, 'import-more');
    await vi.waitFor(() => expect(textsOf(root, '.file-name')).toHaveLength(250));
  });

  it.each(['cancelled', 'full', 'blocked', 'too-old', 'failed'] as const)(
    'says why it ended before its end: %s',
    (stopped) => {
      const root = show(part({ ...done, all: 9, stopped }));
      expect(find(root, '[role="alert"]').textContent).not.toMatch(/^import|\{/);
    },
  );

  it.each(LANGUAGES)('has words in %s for each trouble', (language) => {
    const all = [
      'empty',
      'binary',
      'encrypted',
      'pdf',
      'other-form',
      'other-package',
      'damaged',
      'too-big',
      'no-text',
      'other-kind',
      'no-measures',
      'unreadable',
      'crashed',
      'slow',
    ] as const;
    const failed = all.map((why): FileReport => ({ path: why, kind: 'failed', why }));
    const root = show(part({ all: 1, done: 1, reports: failed }), language);
    expect(new Set(textsOf(root, '.why')).size).toBe(all.length);
  });
});
