import { describe, expect, it } from 'vitest';
import type { SharedPlan } from '../../../../lib/library/share/format';
import { type CheckedFile, readAgain, readLibraryFile } from '../../../../lib/library/share/read';
import { fileWith, NOON, sharedPlan } from './data';

const LATER = new Date('2026-02-01T08:00:00Z');
const PLANS = [
  sharedPlan('jia'),
  sharedPlan('yi', { origin: 'file', fileName: '乙市.docx', subject: '冷链' }),
  sharedPlan('zzz', { facts: { issuer: '某市人民政府' }, partial: true }),
];

async function checked(file: Blob, now = LATER): Promise<CheckedFile> {
  const read = await readLibraryFile(file, now);
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

const again = async (file: CheckedFile): Promise<SharedPlan[]> =>
  Promise.all(file.plans.map((plan) => readAgain(file, plan, LATER)));

const withoutHeader = (text: string) => text.slice(text.indexOf('\n'));

function encoded(encoding: 'utf-16le' | 'utf-16be', text: string): Blob {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  const isLittle = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle);
  return new Blob([view]);
}

describe('a library file', () => {
  it('has everything that the reader set of each plan', async () => {
    const file = await checked((await fileWith(PLANS)).file);
    expect(file.findings).toEqual([]);
    expect(file.exportedAt).toBe(NOON.toISOString());
    expect(file.plans.map(({ plan, measures, subject }) => [plan.id, measures, subject])).toEqual([
      ['own-jia', 4, '冷链物流发展'],
      ['own-yi', 4, '冷链'],
      ['own-zzz', 4, '冷链物流发展'],
    ]);
    expect(await again(file)).toEqual(PLANS);
  });

  it('is the same to the byte, but for its first line, when what it has is handed on', async () => {
    const first = await fileWith(PLANS);
    const second = await fileWith(await again(await checked(first.file)), LATER);
    expect(second.hash).toBe(first.hash);
    const [one, two] = [await first.file.text(), await second.file.text()];
    expect(two).not.toBe(one);
    expect(withoutHeader(two)).toBe(withoutHeader(one));
  });

  it('is the same whatever order the fields were set in', async () => {
    const turned = PLANS.map(
      (plan) => Object.fromEntries(Object.entries(plan).reverse()) as unknown as SharedPlan,
    );
    expect((await fileWith(turned)).hash).toBe((await fileWith(PLANS)).hash);
  });

  it('of no plan is read as one of no plan', async () => {
    expect(await checked((await fileWith([])).file)).toMatchObject({ plans: [], findings: [] });
  });

  it.each<[string, (text: string) => Blob]>([
    ['with the mark of UTF-8 before it', (text) => new Blob([`\uFEFF${text}`])],
    ['saved as UTF-16 by an editor', (text) => encoded('utf-16le', text)],
    ['saved as UTF-16 the other way', (text) => encoded('utf-16be', text)],
    ['in one line', (text) => new Blob([JSON.stringify(JSON.parse(text))])],
    [
      'put into columns by an editor',
      (text) => new Blob([JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n')]),
    ],
    [
      'its fields in another order',
      (text) =>
        new Blob([JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()))]),
    ],
  ])('is read %s', async (_, change) => {
    const file = await checked(change(await (await fileWith(PLANS)).file.text()));
    expect(file.findings).toEqual([]);
    expect(await again(file)).toEqual(PLANS);
  });

  it('is read wherever the pieces end in which it comes', async () => {
    const bytes = new Uint8Array(await (await fileWith(PLANS.slice(0, 1))).file.arrayBuffer());
    for (const size of [1, 2, 3, 7, 64]) {
      const file = new Blob([bytes]);
      file.stream = () =>
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size)
              controller.enqueue(bytes.slice(at, at + size));
            controller.close();
          },
        });
      expect((await checked(file)).plans, `pieces of ${size}`).toHaveLength(1);
    }
  });

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    const progress = (done: number, all: number) => shares.push(done / all);
    await readLibraryFile((await fileWith(PLANS)).file, NOON, { progress });
    expect(shares.length).toBeGreaterThanOrEqual(PLANS.length);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('can be left alone in the middle, when it is written and when it is read', async () => {
    const cancel = new AbortController();
    const { file } = await fileWith(PLANS);
    const progress = () => cancel.abort(new Error('enough'));
    const watched = { progress, signal: cancel.signal };
    await expect(readLibraryFile(file, NOON, watched)).rejects.toThrow('enough');
  });

  it('that was changed after it was checked is not taken', async () => {
    const file = await checked((await fileWith(PLANS)).file);
    const text = await file.file.text();
    const changed = {
      ...file,
      file: new Blob([text.replaceAll('500', '600')]),
    };
    const [plan] = file.plans;
    if (!plan) throw new Error('no plan');
    await expect(readAgain(changed, plan, LATER)).rejects.toThrow('changed');
  });

  it('of an older version is brought up to this one, step by step', async () => {
    const text = await (await fileWith(PLANS)).file.text();
    const steps = [
      (plan: unknown) => ({ ...(plan as object), subject: 'by the first step' }),
      (plan: unknown) => ({
        ...(plan as object),
        subject: `${(plan as SharedPlan).subject}, by the second`,
      }),
    ];
    const read = await readLibraryFile(new Blob([text]), LATER, {}, steps);
    const subjects = 'plans' in read ? read.plans.map(({ subject }) => subject) : [];
    expect(subjects).toEqual(Array(3).fill('by the first step, by the second'));
    const newer = new Blob([text.replace('"version":1', '"version":2')]);
    const second = await readLibraryFile(newer, LATER, {}, steps);
    expect('plans' in second && second.plans[0]?.subject).toBe('冷链物流发展, by the second');
    expect(await readLibraryFile(newer, LATER)).toEqual({ refused: 'newer' });
  });
});
