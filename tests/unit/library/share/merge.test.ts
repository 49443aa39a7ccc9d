/** A file of a colleague's, set beside the library of a reader and taken into it. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Additions } from '../../../../lib/library/additions';
import { LibraryDatabase } from '../../../../lib/library/database';
import { LibraryError } from '../../../../lib/library/errors';
import { type Compared, compareWithLibrary } from '../../../../lib/library/share/compare';
import { ownIds, sharedPlans } from '../../../../lib/library/share/contents';
import type { SharedPlan } from '../../../../lib/library/share/format';
import { mergePlans } from '../../../../lib/library/share/merge';
import { type CheckedFile, readLibraryFile } from '../../../../lib/library/share/read';
import { writeLibraryFile } from '../../../../lib/library/share/write';
import { fileWith, NOON, sharedPlan } from './data';

let readers = 0;

/** Somebody with a library of their own. */
function newReader() {
  const database = new LibraryDatabase(`share-${++readers}`);
  const told: string[] = [];
  const additions = new Additions(database, {
    indexVersion: 'v1',
    changed: (ids) => told.push(...ids),
  });
  return { database, additions, told };
}
type Reader = ReturnType<typeof newReader>;

async function exported({ database }: Reader, now = NOON): Promise<string> {
  const ids = await ownIds(database);
  return (await writeLibraryFile(sharedPlans(database, ids), ids.length, now)).file.text();
}

async function checked(plans: readonly SharedPlan[]): Promise<CheckedFile> {
  const read = await readLibraryFile((await fileWith(plans)).file, NOON);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

async function takeAll({ database, additions }: Reader, plans: readonly SharedPlan[]) {
  const file = await checked(plans);
  return mergePlans(additions, file, await compareWithLibrary(database, file), NOON);
}

const kinds = (compared: readonly Compared[]) => compared.map(({ standing }) => standing.kind);
const body = (text: string) => text.slice(text.indexOf('\n'));

/** A plan as somebody has set it otherwise. */
const withSubject = (name: string, subject: string): SharedPlan => sharedPlan(name, { subject });

describe('a library handed on', () => {
  it('is the same to the byte, but for the time, when it is handed on from there', async () => {
    const [first, second] = [newReader(), newReader()];
    const plans = [sharedPlan('jia'), sharedPlan('yi', { origin: 'file', fileName: '乙.docx' })];
    await takeAll(first, plans);
    const handed = await exported(first);
    const read = await readLibraryFile(new Blob([handed]), NOON);
    if ('refused' in read) throw new Error(read.refused);
    await mergePlans(second.additions, read, await compareWithLibrary(second.database, read), NOON);
    const later = await exported(second, new Date('2027-01-01T00:00:00Z'));
    expect(later).not.toBe(handed);
    expect(body(later)).toBe(body(handed));
    expect(handed).toContain('own-jia');
  });

  it('has what the reader has set of a plan, and nothing that the index keeps', async () => {
    const reader = newReader();
    const marks = [{ start: 4, words: '冷链', as: 'none' as const }];
    const shared = sharedPlan('jia', { marks, facts: { issuer: '乙' }, partial: true });
    await takeAll(reader, [shared]);
    const all: SharedPlan[] = [];
    for await (const plan of sharedPlans(reader.database, ['own-jia'])) all.push(plan);
    expect(all).toEqual([shared]);
    expect(await reader.database.heads.get('own-jia')).toMatchObject({ mended: true });
    expect(await reader.database.index.count()).toBe(0);
    expect(await exported(reader)).not.toContain('prints');
  });

  it('leaves out a plan that is damaged here', async () => {
    const reader = newReader();
    await takeAll(reader, [sharedPlan('jia'), sharedPlan('yi')]);
    await reader.database.plans.update('own-jia', { hash: 'other' });
    const { plans } = JSON.parse(await exported(reader));
    expect(plans).toMatchObject([{ plan: { id: 'own-yi' } }]);
  });
});

describe('what a file would change', () => {
  it('is told of each plan, and nothing is written', async () => {
    const reader = newReader();
    await takeAll(reader, [sharedPlan('jia'), withSubject('yi', '冷链')]);
    const bundled = sharedPlan('bing');
    const { plan } = bundled;
    await reader.additions.add([{ ...bundled, facts: {} }]);
    const [row] = await reader.database.heads
      .where('known.name')
      .equals('bing市冷链物流发展实施方案')
      .toArray();
    await reader.database.heads.update(row?.id ?? '', { origin: 'bundled' });
    const before = await exported(reader);
    const file = await checked([
      { ...sharedPlan('jia'), addedOn: '2025-01-01', fileName: '另存.docx' },
      withSubject('yi', '冷库'),
      { ...bundled, plan: { ...plan, id: 'own-bing' } },
      sharedPlan('ding'),
    ]);
    const compared = await compareWithLibrary(reader.database, file);
    expect(compared.map(({ plan, standing }) => [plan.plan.id, standing.kind])).toEqual([
      ['own-jia', 'same'],
      ['own-yi', 'differs'],
      ['own-bing', 'bundled'],
      ['own-ding', 'new'],
    ]);
    expect(compared[1]?.standing).toMatchObject({ id: 'own-yi', aspects: ['subject'] });
    expect(await exported(reader)).toBe(before);
  });

  it.each<[string, Partial<SharedPlan>, string[]]>([
    ['marks', { marks: [{ start: 4, words: '冷', as: 'joined' }] }, ['marks']],
    ['the issuer', { plan: { ...sharedPlan('jia').plan, issuer: '别处' } }, ['facts']],
    [
      'measures alone, as another version of Lince may read them',
      { plan: { ...sharedPlan('jia').plan, measures: sharedPlan('jia').plan.measures.slice(1) } },
      [],
    ],
  ])('sees %s that are otherwise', async (_, other, aspects) => {
    const reader = newReader();
    await takeAll(reader, [
      sharedPlan('jia', { plan: { ...sharedPlan('jia').plan, documentNumber: '甲政〔2025〕1号' } }),
    ]);
    const plan = { ...(other.plan ?? sharedPlan('jia').plan), documentNumber: '甲政〔2025〕1号' };
    const file = await checked([sharedPlan('jia', { ...other, plan })]);
    const [compared] = await compareWithLibrary(reader.database, file);
    expect(compared?.standing.kind).toBe(aspects.length > 0 ? 'differs' : 'same');
    const found = compared?.standing.kind === 'differs' ? compared.standing.aspects : [];
    expect(found).toEqual(aspects);
  });

  it('knows a document that came here under another id', async () => {
    const reader = newReader();
    await takeAll(reader, [sharedPlan('jia')]);
    const other = sharedPlan('jia');
    const file = await checked([{ ...other, plan: { ...other.plan, id: 'own-else' } }]);
    const [compared] = await compareWithLibrary(reader.database, file);
    expect(compared?.standing).toEqual({ kind: 'same', id: 'own-jia' });
  });
});

describe('taking a file', () => {
  it('takes what was chosen, and keeps the ids that are known here', async () => {
    const reader = newReader();
    await takeAll(reader, [withSubject('jia', '本机'), withSubject('yi', '本机')]);
    const jia = withSubject('jia', '文件');
    const file = await checked([
      { ...jia, plan: { ...jia.plan, id: 'own-else' } },
      withSubject('yi', '文件'),
      sharedPlan('bing'),
      sharedPlan('ding'),
    ]);
    const compared = await compareWithLibrary(reader.database, file);
    const chosen = compared.filter(({ plan }) => ['own-else', 'own-ding'].includes(plan.plan.id));
    const merged = await mergePlans(reader.additions, file, chosen, NOON);
    expect(merged).toEqual({ added: ['own-ding'], replaced: ['own-jia'], stopped: null });
    const heads = await reader.database.heads.orderBy('id').toArray();
    expect(heads.map(({ id, subject }) => [id, subject])).toEqual([
      ['own-ding', '冷链物流发展'],
      ['own-jia', '文件'],
      ['own-yi', '本机'],
    ]);
    expect(reader.told).toEqual(expect.arrayContaining(['own-jia', 'own-ding']));
  });

  it('gives a plan another id where another document has its own', async () => {
    const reader = newReader();
    await takeAll(reader, [sharedPlan('jia')]);
    const other = sharedPlan('yi');
    const merged = await takeAll(reader, [{ ...other, plan: { ...other.plan, id: 'own-jia' } }]);
    expect(merged.added).toHaveLength(1);
    expect(merged.added).not.toContain('own-jia');
    expect(await reader.database.heads.get('own-jia')).toMatchObject({
      plan: { title: sharedPlan('jia').plan.title },
    });
  });

  it('takes nothing twice, nor what is the same, nor what comes with Lince', async () => {
    const reader = newReader();
    await takeAll(reader, [sharedPlan('jia')]);
    const merged = await takeAll(reader, [sharedPlan('jia')]);
    expect(merged).toEqual({ added: [], replaced: [], stopped: null });
  });

  const MANY = Array.from({ length: 50 }, (_, i) =>
    sharedPlan(`n${String(i).padStart(2, '0')}x${'y'.repeat(i)}`),
  );

  it('that is cancelled, or killed, has whole plans and none by halves; again it goes on', async () => {
    const reader = newReader();
    const file = await checked(MANY);
    const compared = await compareWithLibrary(reader.database, file);
    const cancel = new AbortController();
    const merged = await mergePlans(reader.additions, file, compared, NOON, {
      signal: cancel.signal,
      progress: () => cancel.abort(),
    });
    expect(merged.stopped).toBe('cancelled');
    expect(merged.added.length).toBeGreaterThan(0);
    expect(merged.added.length).toBeLessThan(MANY.length);
    const { plans, heads, texts } = reader.database;
    for (const table of [plans, heads, texts])
      expect(await table.toCollection().primaryKeys()).toHaveLength(merged.added.length);
    const again = await compareWithLibrary(reader.database, file);
    expect(kinds(again).filter((kind) => kind === 'same')).toHaveLength(merged.added.length);
    await mergePlans(reader.additions, file, again, NOON);
    expect(await heads.count()).toBe(MANY.length);
    expect(body(await exported(reader))).toBe(body(await file.file.text()));
  });

  it('on a full disk writes whole plans or none, and says why it ended', async () => {
    const reader = newReader();
    const file = await checked(MANY);
    const compared = await compareWithLibrary(reader.database, file);
    let calls = 0;
    const filling = {
      add: (all: Parameters<Additions['add']>[0]) =>
        ++calls > 1 ? Promise.reject(new LibraryError('full')) : reader.additions.add(all),
      replace: reader.additions.replace.bind(reader.additions),
    };
    const merged = await mergePlans(filling, file, compared, NOON);
    expect(merged.stopped).toBe('full');
    expect(merged.added).toHaveLength(await reader.database.plans.count());
    expect(merged.added).toHaveLength(await reader.database.texts.count());
  });

  it('of a file that was changed meanwhile ends without the rest', async () => {
    const reader = newReader();
    const file = await checked([sharedPlan('jia')]);
    const compared = await compareWithLibrary(reader.database, file);
    const text = (await file.file.text()).replaceAll('冷链', '冷冻');
    const merged = await mergePlans(
      reader.additions,
      { ...file, file: new Blob([text]) },
      compared,
      NOON,
    );
    expect(merged).toEqual({ added: [], replaced: [], stopped: 'changed' });
    expect(await reader.database.plans.count()).toBe(0);
  });
});
