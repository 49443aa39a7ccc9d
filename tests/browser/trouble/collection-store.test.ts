/**
 * The reader's collection in a real browser's database: brought from version 1, written to by two pages
 * at once, and after the browser was killed in the middle of its work.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import type * as collection from '../../../lib/collection/collection';
import { pageScript } from '../../bench/support/page-script';
import { clauseWith } from '../../unit/collection/clips';
import { fixtureOf, writeDatabase } from '../../unit/collection/fixtures';
import { inChromium, SOON } from '../support/trouble-stage';

/** What the script leaves in a page. */
interface InPage {
  readonly lince: typeof collection;
}

inChromium('the database of the collection', () => {
  const profile = mkdtempSync(join(tmpdir(), 'lince-kill-'));
  let server: Server;
  let origin: string;
  let script: string;
  let browser: Browser;

  beforeAll(async () => {
    script = await pageScript('lib/collection/collection.ts', 'lince');
    // Digests are there on this machine's own pages alone.
    server = createServer((_, response) => response.end('<!doctype html>'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const launch = () =>
    puppeteer.launch({
      executablePath: process.env.LINCE_CHROMIUM ?? '',
      userDataDir: profile,
      pipe: true,
      // Chromium has no sandbox for root, as which containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });

  async function openPage(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.evaluate(script);
    return page;
  }

  const clipsIn = (page: Page, name: string): Promise<Clip[]> =>
    page.evaluate((name) => {
      const { lince } = globalThis as unknown as InPage;
      return new lince.Collection(name).all();
    }, name);

  it('of version 1 is brought to this one, whole', async () => {
    const page = await openPage();
    const fixture = fixtureOf(1);
    await page.evaluate(writeDatabase, 'old', fixture);
    const rows = fixture.stores.flatMap((store) => store.rows);
    const clips = await clipsIn(page, 'old');
    expect(clips).toHaveLength(rows.length);
    for (const row of rows) expect(clips.find(({ id }) => id === row.id)).toMatchObject(row);
    await page.close();
  });

  it('keeps 200 edits of each of two pages that write at once, and both hear of all', async () => {
    const pages = [await openPage(), await openPage()];
    const [first] = pages;
    if (!first) throw new Error('two were opened');
    const clauses = Array.from({ length: 20 }, (_, i) => clauseWith({ measureId: `二(${i})` }));
    const ids = await first.evaluate(async (clauses) => {
      const { lince } = globalThis as unknown as InPage;
      const collection = new lince.Collection('crowd');
      const saved = [];
      for (const clause of clauses) saved.push((await collection.save(clause)).clip.id);
      return saved;
    }, clauses);
    const heard = await Promise.all(
      pages.map((page, which) =>
        page.evaluate(
          async (ids, which) => {
            const { lince } = globalThis as unknown as InPage;
            const collection = new lince.Collection('crowd');
            const all = new Promise<number>((told, failed) => {
              const count = ({ clips }: { clips: readonly Clip[] }) =>
                new Set(clips.flatMap(({ tags }) => tags)).size;
              const heard = (state: Parameters<typeof count>[0]) =>
                count(state) === 400 && told(400);
              collection.watch(heard, failed, new AbortController().signal);
            });
            await Promise.all(
              Array.from({ length: 200 }, (_, i) =>
                collection.change([ids[i % 20] ?? ''], { addTags: [`${which}-${i}`] }),
              ),
            );
            return all;
          },
          ids,
          which,
        ),
      ),
    );
    expect(heard).toEqual([400, 400]);
    for (const page of pages) await page.close();
  });

  it('has all that was done when the browser is killed in the middle of its work', async () => {
    let done = -1;
    for (const after of [5, 20, 45]) {
      const page = await openPage();
      await page.exposeFunction('isDone', (round: number) => {
        done = round;
      });
      const clauses = Array.from({ length: 200 }, (_, i) => clauseWith({ measureId: `二(${i})` }));
      // Ends with the browser.
      page.evaluate(work, clauses, done + 1).catch(() => {});
      const until = done + after;
      await expect.poll(() => done, { ...SOON, interval: 1 }).toBeGreaterThanOrEqual(until);
      browser.process()?.kill('SIGKILL');
      await new Promise<void>((gone) => browser.once('disconnected', () => gone()));
      browser = await launch();

      const again = await openPage();
      const clips = await clipsIn(again, 'killed');
      expect(clips.length).toBeGreaterThanOrEqual(done + 1);
      // Each round writes its number to all clips in one action: all have it, or none. One that was
      // only just saved has none yet.
      const notes = clips.map(({ note }) => note).filter((note) => note !== '');
      expect(new Set(notes).size).toBe(1);
      expect(Number(notes[0])).toBeGreaterThanOrEqual(done);
      expect(clips.length - notes.length).toBeLessThanOrEqual(1);
      done = clips.length - 1;
      await again.close();
    }
  });
});

// What follows runs in a page.

/** Round after round: saves a clause, then changes all that were saved. */
async function work(
  clauses: Parameters<InPage['lince']['Collection']['prototype']['save']>[0][],
  from: number,
) {
  const { lince, isDone } = globalThis as unknown as InPage & { isDone: (round: number) => void };
  const collection = new lince.Collection('killed');
  for (const [round, clause] of clauses.entries()) {
    if (round < from) continue;
    await collection.save(clause);
    const ids = (await collection.all()).map(({ id }) => id);
    await collection.change(ids, { note: String(round) });
    isDone(round);
  }
}
