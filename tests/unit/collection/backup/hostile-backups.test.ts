/**
 * Files that are no backup, or made to hurt: each is refused as a whole, or its bad records are left
 * out and listed; what is here stays as it is until the reader says so, and nothing of a file is run.
 */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '../../../../lib/collection/backup/check';
import { MOST_BYTES, type Refusal } from '../../../../lib/collection/backup/decode';
import type { Clip } from '../../../../lib/collection/clip';
import { clauseWith, clipWith } from '../clips';
import { areSaved } from '../store';
import { busyReader, fileOf, MERGE, NOON, newReader, REPLACE, type Reader, textOf } from './data';

/** A good backup, as text and as what it says. */
let text = '';
let good: Record<string, Record<string, unknown>[]> = {};
let first: Clip;
beforeAll(async () => {
  text = await textOf(await busyReader());
  good = JSON.parse(text);
  first = good.clips?.[0] as unknown as Clip;
});

const withHead = (head: object) => JSON.stringify({ ...good, ...head });
/** The good backup with one clip more, which is the first but for these fields. */
const withClip = (fields: object) =>
  withHead({ clips: [...(good.clips ?? []), { ...first, id: 'f'.repeat(32), ...fields }] });
const withSource = (url: string) =>
  withClip({ document: { ...first.document, source: { url, kind: 'official' } } });
const encoded = (encoding: 'utf-16le' | 'utf-16be', text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, encoding === 'utf-16le');
  for (let i = 0; i < text.length; i++)
    view.setUint16(2 + i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Blob([bytes]);
};

const REFUSED: readonly [situation: string, file: () => Blob | string, why: Refusal][] = [
  ['nothing in it', () => '', 'empty'],
  ['blanks and line ends alone', () => ' \n\t\r\n', 'empty'],
  ['cut off in the middle', () => text.slice(0, text.length / 2), 'cut-off'],
  ['cut off within a text', () => text.slice(0, text.indexOf('办好') + 1), 'cut-off'],
  ['cut off before its last bracket', () => text.trimEnd().slice(0, -1), 'cut-off'],
  ['a page of the web', () => '<!doctype html><script>alert(1)</script>', 'not-json'],
  ['a script', () => 'globalThis.hacked = true; ({"format":"lince-backup"})', 'not-json'],
  ['JSON with a comma too many', () => text.replace(/\}\s*$/, ',}'), 'not-json'],
  ['something else after it', () => `${text}{"format":"x"}`, 'not-json'],
  [
    'GBK, as an editor saved it',
    () => new Blob([new Uint8Array([0x7b, 0xb0, 0xec, 0xba])]),
    'encoding',
  ],
  ['a picture', () => new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]), 'encoding'],
  ['UTF-16 without its mark', () => encoded('utf-16le', text).slice(2), 'encoding'],
  ['lists a million deep', () => '['.repeat(1_000_000), 'too-deep'],
  ['records a hundred deep', () => `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'too-deep'],
  [
    'deep in a field that nobody knows',
    () => withHead({ x: 0 }).replace('"x":0', `"x":${'['.repeat(99)}${']'.repeat(99)}`),
    'too-deep',
  ],
  ['a text alone', () => '"lince-backup"', 'not-ours'],
  ['null', () => 'null', 'not-ours'],
  ['a list', () => '[]', 'not-ours'],
  ['a backup of another program', () => withHead({ format: 'memex-backup' }), 'not-ours'],
  ['a format that every record has', () => withHead({ format: 'constructor' }), 'not-ours'],
  [
    'a format that is no text',
    () => withHead({ format: { toString: 'lince-backup' } }),
    'not-ours',
  ],
  ['no version', () => withHead({ version: undefined }), 'not-ours'],
  ['a version in words', () => withHead({ version: '1' }), 'not-ours'],
  ['no table', () => '{"format":"lince-backup","version":1}', 'not-ours'],
  [
    'clips that are no list',
    () => '{"format":"lince-backup","version":1,"clips":{"length":9}}',
    'not-ours',
  ],
  ['a version of the future', () => withHead({ version: 2 }), 'newer'],
  ['an export of the future', () => withHead({ format: 'lince-collection', version: 3 }), 'newer'],
  [
    'more records than anybody has',
    () => `{"format":"lince-backup","version":1,"clips":[${'0,'.repeat(500_000)}0]}`,
    'too-many',
  ],
];

/** A file that is read but for one record of it, by the reason and the field that are told. */
const LEFT_OUT: readonly [
  situation: string,
  file: () => Blob | string,
  reason: Reason,
  field: string,
][] = [
  ['a clip that is null', () => withHead({ clips: [null] }), 'wrong-shape', ''],
  ['a clip that is a list', () => withHead({ clips: [[]] }), 'wrong-shape', 'kind'],
  ['an empty clip', () => withHead({ clips: [{}] }), 'wrong-shape', 'kind'],
  ['a number for a text', () => withClip({ quote: 12 }), 'wrong-shape', 'quote'],
  ['a text for a list', () => withClip({ tags: '重点' }), 'wrong-shape', 'tags'],
  ['an id with a path in it', () => withClip({ id: '../../etc/passwd' }), 'wrong-shape', 'id'],
  ['a date that is none', () => withClip({ savedAt: 'yesterday' }), 'wrong-shape', 'savedAt'],
  [
    'a colour by style',
    () => withClip({ colour: 'red;}body{display:none' }),
    'wrong-shape',
    'colour',
  ],
  [
    'a note of a million characters',
    () => withClip({ note: 'a'.repeat(1_000_000) }),
    'wrong-shape',
    'note',
  ],
  [
    'a hundred thousand tags',
    () => withClip({ tags: Array(100_000).fill('a') }),
    'wrong-shape',
    'tags',
  ],
  [
    'a target without an end',
    () => withClip({ targets: [{ kind: 'number' }] }),
    'wrong-shape',
    'targets.0.quote',
  ],
  [
    'an address that is a script',
    () => withSource('javascript:alert(1)'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'one with blanks before it',
    () => withSource(' \tjavascript:alert(1)'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'an address that is a page in itself',
    () => withSource('data:text/html,<script>1</script>'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'an address of the disk',
    () => withSource('file:///etc/passwd'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'an address of the extension',
    () => withSource('chrome-extension://a/workbench.html'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'an address that is none',
    () => withSource('https://'),
    'unsafe-address',
    'document.source.url',
  ],
  [
    'a script where a clip was found',
    () => withHead({ sightings: [{ ...good.sightings?.[0], address: 'javascript:1' }] }),
    'unsafe-address',
    'address',
  ],
  ['a clip twice', () => withHead({ clips: [first, { ...first, note: '另' }] }), 'twice', ''],
  [
    'a folder in itself',
    () => withHead({ folders: [{ id: 'a', name: '甲', parent: 'a' }] }),
    'circle',
    'parent',
  ],
  [
    'folders in each other',
    () =>
      withHead({
        folders: [
          { id: 'a', name: '甲', parent: 'b' },
          { id: 'b', name: '乙', parent: 'a' },
        ],
      }),
    'circle',
    'parent',
  ],
  [
    'a folder in none',
    () => withHead({ folders: [{ id: 'a', name: '甲', parent: 'x' }] }),
    'no-folder',
    'parent',
  ],
  ['a clip in no folder', () => withClip({ folder: 'nowhere' }), 'no-folder', 'folder'],
  [
    'found, but not saved',
    () => withHead({ sightings: [{ ...good.sightings?.[0], clipId: 'x' }] }),
    'no-clip',
    'clipId',
  ],
  [
    'an export of old with a script for its address',
    () =>
      oldExport((clip) => ({
        ...clip,
        document: { ...clip.document, source: { url: 'javascript:1', kind: 'official' } },
      })),
    'unsafe-address',
    'document.source.url',
  ],
];

/** A file as the first version exported it. */
function oldExport(change: (clip: Clip) => object = (clip) => clip): string {
  const fields = [
    'id',
    'kind',
    'measureId',
    'quote',
    'path',
    'heading',
    'title',
    'agencies',
  ] as const;
  const { document, savedAt, textHash } = first;
  const old = Object.fromEntries(fields.map((field) => [field, first[field]]));
  const clip = change({ ...old, document, savedAt, textHash } as Clip);
  return JSON.stringify({
    format: 'lince-collection',
    version: 1,
    exportedAt: savedAt,
    clips: [clip],
  });
}

async function readerWithOne(): Promise<{ reader: Reader; before: string }> {
  const reader = newReader();
  await reader.collection.save(clauseWith({ measureId: '自己的' }), {}, NOON);
  return { reader, before: await textOf(reader) };
}

const blobOf = (file: Blob | string) => (typeof file === 'string' ? fileOf(file) : file);

describe('a file that is refused', () => {
  it.each(REFUSED)('%s', async (_, file, why) => {
    const { reader, before } = await readerWithOne();
    expect(await reader.keeper.preview(blobOf(file()), NOON)).toEqual({ refused: why });
    expect(await textOf(reader)).toBe(before);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('is too large: it is not even read', async () => {
    const { reader } = await readerWithOne();
    const huge = { size: MOST_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    const preview = await reader.keeper.preview(huge as unknown as Blob, NOON);
    expect(preview).toEqual({ refused: 'too-big' });
  });
});

describe('a file of which something is left out or mended', () => {
  it.each(LEFT_OUT)('%s', async (_, file, reason, field) => {
    const { reader, before } = await readerWithOne();
    const preview = await reader.keeper.preview(blobOf(file()), NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    const { findings } = preview.checked;
    expect(findings[0]).toMatchObject({ reason, field });
    expect(await textOf(reader), 'before the reader says so').toBe(before);
    await reader.keeper.restore(preview, REPLACE, NOON);
    // What is there now is what a good file is: nothing of it is found again.
    const again = await reader.keeper.preview(blobOf(await textOf(reader)), NOON);
    expect(again).toMatchObject({ checked: { findings: [] } });
  });
});

describe('a file that is read as it is meant', () => {
  it.each<[string, () => Blob | string]>([
    ['with the mark of UTF-8 before it', () => `\uFEFF${text}`],
    ['saved as UTF-16 by an editor', () => encoded('utf-16le', text)],
    ['saved as UTF-16 the other way', () => encoded('utf-16be', text)],
    ['put into columns by an editor', () => JSON.stringify(good, null, 2).replaceAll('\n', '\r\n')],
  ])('%s', async (_, file) => {
    const preview = await newReader().keeper.preview(blobOf(file()), NOON);
    expect(preview).toMatchObject({ checked: { findings: [] } });
    expect('changes' in preview && preview.changes.clips.added).toHaveLength(4);
  });

  it('scripts in notes, tags and titles are text and nothing else', async () => {
    const script = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
    const reader = newReader();
    const file = withClip({ note: script, title: script, tags: ['<script>'] });
    const preview = await reader.keeper.preview(fileOf(file), NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    await reader.keeper.restore(preview, MERGE, NOON);
    const clip = (await reader.collection.all()).find(({ note }) => note !== '' && note === script);
    expect(clip).toMatchObject({ note: script, title: script, tags: ['<script>'] });
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('names that every record inherits change no record', async () => {
    const poison = '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}},';
    const poisoned = text
      .replaceAll('{"agencies"', `${poison}"agencies"`)
      .replace('"settings":{', `"settings":{"__proto__":{"hacked":1},"constructor":1,`);
    const reader = newReader();
    const preview = await reader.keeper.preview(fileOf(poisoned), NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    await reader.keeper.restore(preview, REPLACE, NOON);
    expect(await textOf(reader)).toBe(text);
    expect({}).not.toHaveProperty('hacked');
    expect(preview.settings?.rejected).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(reader.stored)).toBe(Object.prototype);
  });

  it('a clock that was ahead by years does not win for years', async () => {
    const reader = newReader();
    const file = withClip({ changedAt: '9999-12-31T23:59:59.999Z', note: '将来' });
    const preview = await reader.keeper.preview(fileOf(file), NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    const future = preview.checked.tables.clips?.find(({ note }) => note === '将来');
    expect(future?.changedAt).toBe(NOON.toISOString());
  });

  it('an export of the first version: its clips become those of today', async () => {
    const reader = newReader();
    const preview = await reader.keeper.preview(fileOf(oldExport()), NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    expect(preview.checked.findings).toEqual([]);
    await reader.keeper.restore(preview, MERGE, NOON);
    const [clip] = await reader.collection.all();
    expect(clip).toMatchObject({ quote: first.quote, note: '', tags: [], deletedAt: null });
    const same = await clipWith({ measureId: first.measureId, quote: first.quote });
    expect(await areSaved(reader.collection, [same])).toEqual([true]);
  });
});
