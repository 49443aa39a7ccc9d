/**
 * Files that are no library, or made to hurt: each is refused as a whole, or what it says besides is
 * harmless. Of a library with bad plans among its good ones, `hostile-plans.test.ts`; what is written is
 * tried in `merge.test.ts`: nothing, before the reader says so.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SharedPlan } from '../../../../lib/library/share/format';
import { type Refusal, readAgain, readLibraryFile } from '../../../../lib/library/share/read';
import { fileWith, NOON, sharedPlan, textOfLines, textWith } from './data';

const good = sharedPlan('good');
let text = '';
beforeAll(async () => {
  text = await textWith([good]);
});

type Given = () => Blob | string | Promise<Blob | string>;

/** The good file with other fields of its own. */
const withHead = (head: object) => JSON.stringify({ ...JSON.parse(text), ...head });

const REFUSED: readonly [situation: string, file: Given, why: Refusal][] = [
  ['nothing in it', () => '', 'empty'],
  ['blanks and line ends alone', () => ' \n\t\r\n', 'empty'],
  ['cut off in the middle', () => text.slice(0, text.length / 2), 'cut-off'],
  ['cut off within a text', () => text.slice(0, text.indexOf('冷库') + 1), 'cut-off'],
  ['cut off behind a backslash', () => `${text.slice(0, text.indexOf('冷库'))}\\`, 'cut-off'],
  ['cut off before its last bracket', () => text.trimEnd().slice(0, -1), 'cut-off'],
  ['a page of the web', () => '<!doctype html><script>alert(1)</script>', 'not-json'],
  ['a script', () => 'globalThis.hacked = true; ({"format":"lince-library"})', 'not-json'],
  ['a Word file', () => new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]), 'not-json'],
  ['something else after it', () => `${text}{"format":"x"}`, 'not-json'],
  ['brackets that do not belong together', () => text.replace(/\]/, '}'), 'not-json'],
  ['more brackets closed than opened', () => text.replace('"plans":[', '"plans":]'), 'not-json'],
  ['no names of fields', () => '{1:2,3:4}', 'not-json'],
  ['lists a million deep', () => `{"plans":${'['.repeat(1_000_000)}`, 'too-deep'],
  ['records a hundred deep', () => `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'too-deep'],
  [
    'more plans than anybody has',
    () => `{"format":"lince-library","version":1,"plans":[${'0,'.repeat(100_000)}0]}`,
    'too-many',
  ],
  ['a text alone', () => '"lince-library"', 'not-ours'],
  ['a list', () => '[{"format":"lince-library"}]', 'not-ours'],
  ['a backup of the collection', () => withHead({ format: 'lince-backup' }), 'not-ours'],
  ['a format that every record has', () => withHead({ format: 'constructor' }), 'not-ours'],
  ['a version in words', () => withHead({ version: '1' }), 'not-ours'],
  ['a version before the first', () => withHead({ version: 0 }), 'not-ours'],
  ['a version between two', () => withHead({ version: 0.5 }), 'not-ours'],
  ['no plans', () => '{"format":"lince-library","version":1}', 'not-ours'],
  [
    'two lists of plans, of which the second would win',
    () => text.replace('"plans":[', '"plans":[],"plans":['),
    'not-ours',
  ],
  [
    'thousands of fields of its own',
    () => `{${Array.from({ length: 9999 }, (_, i) => `"a${i}":1`).join()}}`,
    'not-ours',
  ],
  ['a name of a megabyte', () => `{"${'a'.repeat(1_000_000)}":1}`, 'not-ours'],
  ['a version of the future', () => withHead({ version: 2 }), 'newer'],
  ['no hashes', () => withHead({ hashes: undefined }), 'damaged'],
  ['hashes that are no list', () => withHead({ hashes: { length: 1 } }), 'damaged'],
  ['a plan put in by hand', () => withHead({ plans: [good, good] }), 'damaged'],
  ['a plan taken out by hand', () => withHead({ plans: [] }), 'damaged'],
  ['another hash of all', () => withHead({ hash: '0'.repeat(64) }), 'damaged'],
  ['plans that are no list', () => withHead({ plans: { length: 1 } }), 'damaged'],
  [
    'UTF-16 of which half a character is missing',
    () => new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x00, 0xd8, 0x22, 0])]),
    'encoding',
  ],
];

const blobOf = (file: Blob | string) => (typeof file === 'string' ? new Blob([file]) : file);

describe('a library file that is refused', () => {
  it.each(REFUSED)('%s', async (_, file, why) => {
    expect(await readLibraryFile(blobOf(await file()), NOON)).toEqual({ refused: why });
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('is in no encoding of JSON: GBK, as an editor saved it', async () => {
    const bytes = new Uint8Array(await new Blob([text]).arrayBuffer());
    // As long as it was, so that only the characters are wrong.
    const at = bytes.indexOf(0xe5);
    bytes.set([0xc0, 0x20, 0xc1], at);
    expect(await readLibraryFile(new Blob([bytes]), NOON)).toEqual({ refused: 'encoding' });
  });

  it('is too large: it is not even read', async () => {
    const huge = {
      size: 2_000_000_001,
      stream: () => {
        throw new Error('was read');
      },
    };
    const read = await readLibraryFile(huge as unknown as Blob, NOON);
    expect(read).toEqual({ refused: 'too-big' });
  });
});

describe('what a file says besides is harmless', () => {
  const taken = async (given: unknown): Promise<SharedPlan> => {
    const read = await readLibraryFile(new Blob([await textWith([given])]), NOON);
    if ('refused' in read || !read.plans[0]) throw new Error('refused');
    return readAgain(read, read.plans[0], NOON);
  };

  it('numbers for the index, or anything else that nobody asked for, are not taken', async () => {
    expect(await taken({ ...good, index: { buffer: 'AAAA' }, head: {}, prints: [] })).toEqual(good);
  });

  it('names that every record inherits change no record', async () => {
    const poisoned = (await textWith([good])).replaceAll(
      '{"agencies"',
      '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}},"agencies"',
    );
    const { plans } = JSON.parse(poisoned);
    expect(await taken(plans[0])).toEqual(good);
    expect({}).not.toHaveProperty('hacked');
  });

  it('scripts in titles, subjects and texts are text and nothing else', async () => {
    const script = '<img src=x onerror="globalThis.hacked=1">';
    const plan = await taken({ ...good, plan: { ...good.plan, title: script }, subject: script });
    expect(plan).toMatchObject({ plan: { title: script }, subject: script });
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('a number too large to be any is no target', async () => {
    const line = JSON.stringify(good).replace(/"value":\d+/, '"value":1e999');
    expect(line).toContain('1e999');
    expect(await readLibraryFile(new Blob([await textOfLines([line])]), NOON)).toMatchObject({
      findings: [{ reason: 'wrong-place', field: 'plan.measures.0.targets.0' }],
      plans: [],
    });
  });

  it('a clock that was ahead by years does not win for years', async () => {
    const plan = await taken({ ...good, addedOn: '9999-12-31T23:59:59.999Z' });
    expect(plan.addedOn).toBe(NOON.toISOString());
  });

  it('the folder that a file lay in is nobody’s business', async () => {
    const plan = await taken({ ...good, fileName: 'C:\\Users\\某某\\乙市.docx' });
    expect(plan.fileName).toBe('乙市.docx');
  });

  it('half a character in a title stays what it is', async () => {
    const half = await fileWith([
      await taken({ ...good, plan: { ...good.plan, title: '甲\ud800' } }),
    ]);
    expect(await half.file.text()).toContain('甲\\ud800');
  });
});
