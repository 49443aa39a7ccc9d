/**
 * The bundled documents as one file: the same in, the same out; a damaged one stops the build.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPack, PackSchema, planHash } from '../../../lib/library/pack';
import { sha256 } from '../../../lib/text/hash';
import { catalogue, seedText } from '../match/plans';

const entry = {
  id: 'a-2020',
  title: null,
  issuer: null,
  documentNumber: null,
  signedOn: null,
  publishedOn: null,
  region: '350000',
  source: null,
};
const text = ['一', '二', '三', '四', '五', '六']
  .map((number) => `${number}、第${number}项任务。做好第${number}件事情，落实各项要求。`)
  .join('\n');

describe('the pack of the bundled documents', () => {
  it('is the same whenever it is built', async () => {
    const [once, again] = [
      await buildPack(catalogue(), seedText),
      await buildPack(catalogue(), seedText),
    ];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  });

  it('holds every document of the catalogue, in its order, with its own hash', async () => {
    const pack = await buildPack(catalogue(), seedText);
    expect(pack.plans.map(({ plan }) => plan.id)).toEqual(catalogue().map(({ id }) => id));
    for (const { hash, plan } of pack.plans) expect(hash).toBe(await planHash(plan));
    expect(pack.hash).toBe(await sha256(pack.plans.map(({ hash }) => hash).join()));
  });

  it('comes back from its file as it was, so that the hashes agree', async () => {
    const pack = await buildPack(catalogue(), seedText);
    expect(v.parse(PackSchema, JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it.each<[string, () => Promise<{ hash: string }>]>([
    ['a changed word', () => buildPack([entry], async () => text.replace('做好', '抓好'))],
    ['a changed fact', () => buildPack([{ ...entry, region: '360000' }], async () => text)],
    ['another document', () => buildPack([entry, { ...entry, id: 'b-2020' }], async () => text)],
  ])('%s gives it another hash', async (_, changed) => {
    const { hash } = await buildPack([entry], async () => text);
    expect((await changed()).hash).not.toBe(hash);
  });
});

describe('a build that must not go on', () => {
  it.each<[string, unknown, RegExp]>([
    ['a catalogue that is no list', { id: 'x' }, /Array/],
    ['a fact of the wrong kind', [{ ...entry, signedOn: 'yesterday' }], /yesterday/],
    ['a region that is no code', [{ ...entry, region: '福建' }], /福建/],
    [
      'a source that is no address',
      [{ ...entry, source: { url: 'file:///x', kind: 'copy' } }],
      /file:/,
    ],
    ['an id that is no file name', [{ ...entry, id: '../secret' }], /\.\.\/secret/],
    ['a fact that nobody reads', [{ ...entry, outline: [] }], /outline/],
    ['a fact that is left out', [{ id: 'a' }], /title/],
  ])('%s is named', async (_, wrong, named) => {
    await expect(buildPack(wrong, async () => text)).rejects.toThrow(named);
  });

  it.each<[string, unknown]>([
    ['a region', { ...entry, region: 'x' }],
    ['a date', { ...entry, publishedOn: 'soon' }],
  ])('a malformed entry is named by its document: %s', async (_, wrong) => {
    await expect(
      buildPack([entry, { ...(wrong as object), id: 'b-2020' }], seedText),
    ).rejects.toThrow(/b-2020/);
  });

  it.each(['', '通知如下，请认真贯彻执行。', '一、任务。做好工作。\n二、保障。落实责任。'])(
    'a document without measures enough is named: %j',
    async (little) => {
      await expect(buildPack([entry], async () => little)).rejects.toThrow(
        /seeds\/a-2020\.txt: only \d+ measures/,
      );
    },
  );

  it('a document that is missing is named', async () => {
    const absent = () => Promise.reject(new Error('seeds/a-2020.txt does not exist'));
    await expect(buildPack([entry], absent)).rejects.toThrow('a-2020');
  });

  it('two documents of one id', async () => {
    await expect(buildPack([entry, entry], async () => text)).rejects.toThrow(/a-2020/);
  });
});
