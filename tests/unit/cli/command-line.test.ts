/**
 * `npm run analyze` as a script meets it: what it prints, where, and how it ends.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ListedEquivalent } from '../../../lib/cli/equivalents';
import type { Analysis } from '../../../lib/files/analyze';
import type { Measure } from '../../../lib/plan/plan';
import { gbk, PICTURE, page, utf8, utf16 } from '../files/encoded';
import { p, word } from '../files/word';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HAINAN = 'tests/pages/hainan.html';
const NEWS = 'tests/pages/news.html';
const SEED = 'seeds/fujian-2017.txt';

interface Printed extends Pick<Analysis, 'notice'> {
  readonly file: string;
  readonly plan: null | {
    readonly region: string | null;
    readonly measures: readonly (Measure & { readonly equivalents: readonly ListedEquivalent[] })[];
  };
}

// Each run starts a Node and builds the library.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Runs the command in the project's folder. */
function run(...words: string[]) {
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    const command = ['--import', 'tsx', 'lib/cli/main.ts', ...words];
    const child = execFile(
      process.execPath,
      command,
      { cwd: ROOT, maxBuffer: 64e6 },
      (_error, out, err) => done({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

async function json(...words: string[]): Promise<Printed[]> {
  const { out } = await run('--json', ...words);
  return JSON.parse(out);
}

let folder = '';
const made = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lince-'));
  const files: Record<string, Uint8Array> = {
    'empty.html': new Uint8Array(),
    'picture.html': PICTURE,
    'gbk.html': gbk('utf-8'),
    'utf16.html': utf16(page('utf-8'), 'le', false),
    'table.csv': utf8('a,b'),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(made(name), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

/** The keys of an object, in order of the alphabet. */
const keys = (object: object | null | undefined) => Object.keys(object ?? {}).sort();

describe('with --json', () => {
  let printed: Printed[] = [];
  beforeAll(async () => {
    printed = await json(NEWS, SEED, HAINAN);
  });
  const of = (file: string) => printed.find((one) => one.file === file);

  it('prints an object a file, in the order given', () => {
    expect(printed.map(({ file }) => file)).toEqual([NEWS, SEED, HAINAN]);
    for (const one of printed) expect(keys(one)).toEqual(['file', 'notice', 'plan']);
  });

  it('says of a page that is none why not, and has no plan', () => {
    expect(of(NEWS)).toMatchObject({
      notice: { isNotice: false, state: 'not-a-notice' },
      plan: null,
    });
  });

  it.each([
    [HAINAN, '460000'],
    [SEED, '350000'],
  ])('says of %s what it is', (file, region) => {
    const { notice, plan } = of(file) ?? {};
    expect(notice).toEqual({
      isNotice: true,
      state: 'notice',
      score: expect.any(Number),
      reasons: expect.arrayContaining([expect.any(String)]),
    });
    expect(plan?.region).toBe(region);
  });

  it('tells every fact of the document', () => {
    expect({ ...of(HAINAN)?.plan, measures: null }).toEqual({
      title: '海南省人民政府关于印发海南省进一步扩大和升级信息消费持续释放内需潜力实施方案的通知',
      innerTitle: '海南省进一步扩大和升级信息消费持续释放内需潜力实施方案',
      issuer: '海南省人民政府',
      region: '460000',
      documentNumber: null,
      signedOn: '2017-12-15',
      publishedOn: '2017-12-26',
      horizon: '2020',
      cites: ['国发〔2017〕40号'],
      validity: null,
      attachments: [],
      measures: null,
    });
  });

  it('gives every measure all its keys, and nothing of our inner workings', () => {
    const measures = printed.flatMap(({ plan }) => plan?.measures ?? []);
    expect(measures.length).toBeGreaterThan(40);
    for (const measure of measures) {
      expect(keys(measure)).toEqual([
        'agencies',
        'equivalents',
        'heading',
        'id',
        'path',
        'role',
        'targets',
        'text',
        'title',
      ]);
      expect(measure.text).toContain(measure.title);
      expect(['framing', 'task']).toContain(measure.role);
    }
  });

  it('gives every target all its keys', () => {
    const targets = printed.flatMap(({ plan }) => plan?.measures.flatMap((m) => m.targets) ?? []);
    expect(targets.length).toBeGreaterThan(20);
    const contract =
      'comparator deadline horizon kind max metric metricText modality quote scope unit value';
    for (const target of targets) {
      expect(keys(target)).toEqual(expect.arrayContaining(contract.split(' ')));
      expect(['number', 'milestone']).toContain(target.kind);
      expect(['>=', '>', '=', '<=', '≈']).toContain(target.comparator);
      if (target.kind === 'number') expect(target.value).toEqual(expect.any(Number));
    }
  });

  const agencies = () =>
    printed.flatMap(({ plan }) => plan?.measures.flatMap((m) => m.agencies) ?? []);

  it('gives every agency its name as written and its role', () => {
    expect(agencies().length).toBeGreaterThan(40);
    for (const { name, role } of agencies()) {
      expect(name).not.toBe('');
      expect(['lead', 'cooperating', null]).toContain(role);
    }
  });

  it('gives every agency its name since the reform', () => {
    for (const agency of agencies()) expect(keys(agency)).toEqual(['current', 'name', 'role']);
  });

  it('gives only the equivalents that a reader is shown, each with all its keys', () => {
    const equivalents = printed.flatMap(
      ({ plan }) => plan?.measures.flatMap((m) => m.equivalents) ?? [],
    );
    expect(equivalents.length).toBeGreaterThan(20);
    for (const equivalent of equivalents) {
      expect(keys(equivalent)).toEqual([
        'evidence',
        'level',
        'measure',
        'plan',
        'region',
        'score',
        'title',
      ]);
      expect(['same', 'partial']).toContain(equivalent.level);
      for (const one of equivalent.evidence) expect(keys(one)).toEqual(['other', 'own']);
    }
  });

  it('never offers a document or a region to itself', () => {
    for (const { plan } of printed) {
      for (const { equivalents } of plan?.measures ?? []) {
        expect(equivalents.map(({ region }) => region)).not.toContain(plan?.region);
      }
    }
  });
});

describe('with --top', () => {
  it('gives so many of every other region, whatever their score', async () => {
    const [hainan] = await json('--top', '2', HAINAN);
    const all = hainan?.plan?.measures ?? [];
    expect(all).toHaveLength(26);
    for (const { equivalents } of all) {
      const count = (region: string) =>
        equivalents.filter((equivalent) => equivalent.region === region).length;
      expect(['410000', '350000', '370000', '440000', '460000'].map(count)).toEqual([
        2, 2, 2, 2, 0,
      ]);
    }
    const levels = new Set(all.flatMap((m) => m.equivalents.map(({ level }) => level)));
    expect(levels).toEqual(new Set(['same', 'partial', null]));
  });
});

describe('with --url', () => {
  it('reads a page as if it stood there', async () => {
    const url = 'http://www.fujian.gov.cn/zc/t1.htm';
    const [there] = await json('--url', url, HAINAN);
    expect(there?.notice.reasons).toContain('host gov.cn');
    expect(there?.plan?.region).toBe('350000');
  });
});

describe('a batch in which some files cannot be read', () => {
  it('names each with the reason, reads the others, and ends with 1', async () => {
    const bad = {
      [made('empty.html')]: 'the file is empty',
      [made('picture.html')]: 'not a text file',
      [made('missing.html')]: 'no such file',
      [made('table.csv')]: 'neither .html, .docx nor .txt',
      [folder]: 'cannot be read',
    };
    const good = [NEWS, made('gbk.html'), made('utf16.html')];
    const names = Object.keys(bad);
    const { status, out, err } = await run('--json', ...names, ...good);
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toEqual(names.map((name) => `${name}: ${bad[name]}`));
    expect(JSON.parse(out).map(({ file }: Printed) => file)).toEqual(good);
  });
});

describe('without --json', () => {
  it('prints what each file is, and ends with 0', async () => {
    const { status, out, err } = await run(NEWS, SEED);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`${NEWS}: not-a-notice`);
    expect(out).toContain(`${SEED}: notice`);
    expect(out).toContain('    责任单位：');
  });

  it('explains itself to those who ask for something else, and ends with 2', async () => {
    const { status, out, err } = await run('--xml', NEWS);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: npm run -s analyze');
  });
});

describe('with --library', () => {
  const DOCX = 'plans/below/fujian.docx';
  beforeAll(async () => {
    for (const folder of ['plans/below', 'plans/.trash', 'empty'])
      await mkdir(made(folder), { recursive: true });
    const seed = await readFile(join(ROOT, SEED), 'utf8');
    const files: Record<string, Uint8Array> = {
      [DOCX]: word({
        body: seed
          .split('\n')
          .map((line) => p(line.trim()))
          .join(''),
      }),
      'plans/hainan.html': await readFile(join(ROOT, HAINAN)),
      'plans/hainan again.html': await readFile(join(ROOT, HAINAN)),
      'plans/news.html': await readFile(join(ROOT, NEWS)),
      'plans/old.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'plans/picture.png': PICTURE,
      'plans/.trash/hainan.html': await readFile(join(ROOT, HAINAN)),
    };
    for (const [name, bytes] of Object.entries(files)) await writeFile(made(name), bytes);
  });

  it('matches against the documents of a folder, and names those that are none', async () => {
    const { status, out, err } = await run('--json', '--library', made('plans'), HAINAN);
    expect(status).toBe(0);
    expect(err.trim().split('\n')).toEqual([
      `${made('plans/hainan.html')}: the same document as hainan again.html`,
      `${made('plans/news.html')}: no measures could be read (not-a-notice)`,
      `${made('plans/old.doc')}: a Word file of before 2007: save it as .docx`,
    ]);
    const [{ plan }] = JSON.parse(out) as [Printed];
    const found = plan?.measures.flatMap(({ equivalents }) => equivalents) ?? [];
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map((one) => one.plan))).toEqual(new Set(['below/fujian.docx']));
  });

  it('reads a Word file as the text that it was made of', async () => {
    const [docx, text] = await json(made(DOCX), SEED);
    expect(docx?.notice).toMatchObject({ isNotice: true, reasons: ['word file'] });
    expect(docx?.plan?.measures).toEqual(text?.plan?.measures);
  });

  it.each([
    ['nowhere', 'no such folder'],
    ['empty', 'no documents in this folder'],
    ['plans/hainan.html', 'not a folder'],
  ])('says so where there are no documents: %s', async (folder, why) => {
    const { status, out, err } = await run('--library', made(folder), HAINAN);
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: `${made(folder)}: ${why}\n` });
  });
});
