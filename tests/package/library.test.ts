/** The bundled library: what was built is what the background waits for, byte by byte. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPack, PackSchema, packHash, planHash } from '../../lib/library/pack';
import { BROWSERS, built } from './built';

const seed = (name: string) =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

describe.each(BROWSERS)('library.json for %s', (browser) => {
  const { text } = built(browser);
  const pack = v.parse(PackSchema, JSON.parse(text('library.json')));

  it('holds every document of the catalogue', () => {
    const ids = JSON.parse(seed('documents.json')).map(({ id }: { id: string }) => id);
    expect(pack.plans.map(({ plan }) => plan.id)).toEqual(ids);
  });

  it('has the hashes of its plans, and of all', async () => {
    for (const { hash, plan } of pack.plans) expect(await planHash(plan), plan.id).toBe(hash);
    expect(await packHash(pack.plans)).toBe(pack.hash);
  });

  it('is the one that the background knows', () => {
    expect(text('background.js')).toContain(pack.hash);
  });

  it('is what the seeds give now', async () => {
    const again = await buildPack(JSON.parse(seed('documents.json')), async (id) =>
      seed(`${id}.txt`),
    );
    expect(text('library.json')).toBe(JSON.stringify(again));
  });
});

it('two builds in a row give the same bytes', () => {
  const [first, second] = BROWSERS.map((browser) => built(browser).bytes('library.json'));
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
});
