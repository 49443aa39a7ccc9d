/**
 * Pages that look like a notice and are none: what each is to a reader, as written by hand.
 *
 * A page that the detector still gets wrong is marked with the reason; when it is mended its test
 * says so, and the mark goes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzePage } from '../../lib/files/analyze';
import type { PageState } from '../../lib/notice/detect';

interface NearMiss {
  readonly file: string;
  readonly url: string;
  readonly standsFor: string;
  readonly state: Exclude<PageState, 'notice'>;
  readonly fails?: string;
}

const FOLDER = new URL('../pages/near-misses/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const nearMisses: readonly NearMiss[] = JSON.parse(read('expected.json'));

describe('a page that looks like a notice', () => {
  for (const { file, url, standsFor, state, fails } of nearMisses) {
    const test = fails ? it.fails : it;
    test(`${state}: ${standsFor}${fails ? ` [${fails}]` : ''}`, async () => {
      const { notice, plan } = await analyzePage(read(file), url);
      expect(notice, notice.reasons.join(', ')).toMatchObject({ isNotice: false, state });
      expect(plan).toBeNull();
    });
  }
});

describe('the pages themselves', () => {
  it('are all expected to be something, once', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
    expect(nearMisses.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(nearMisses)('$file loads nothing from elsewhere', ({ file }) => {
    expect(read(file)).not.toMatch(/\bsrc="(?:https?:)?\/\/|rel="stylesheet"/i);
  });
});
