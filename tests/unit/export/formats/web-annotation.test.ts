/** Annotations as other tools read them: by the model's rules, and by a processor of JSON-LD. */
import Ajv from 'ajv';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { toWebAnnotations } from '../../../../lib/export/formats/web-annotation';
import { anyClip, clipWith } from '../../collection/clips';
import { CONTEXT } from '../annotation-context';
import schema from '../annotation-schema.json';
import { NOW } from '../books';

const fulfils = new Ajv({ allErrors: true }).compile(schema);

async function written(...clips: Parameters<typeof toWebAnnotations>[0]['clips']) {
  const file = await toWebAnnotations({ clips, folders: [], now: NOW, label: '我的收藏' });
  const read = JSON.parse(file);
  fulfils(read);
  expect(fulfils.errors ?? []).toEqual([]);
  return read;
}

interface Quad {
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

/** Its types are of an older version. */
const toRdf = jsonld.toRDF as unknown as (input: object, options: object) => Promise<Quad[]>;

const selectors = {
  quote: { exact: '推进开放在线教育', prefix: '（四）', suffix: '。鼓励' },
  position: { start: 120, end: 128 },
};

describe('an annotation', () => {
  it('has the place, by quote and by position', async () => {
    const { first } = await written(await clipWith({ selectors }));
    expect(first.items[0].target).toEqual({
      source: 'https://www.fujian.gov.cn/a.html',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: '推进开放在线教育',
          prefix: '（四）',
          suffix: '。鼓励',
        },
        { type: 'TextPositionSelector', start: 120, end: 128 },
      ],
    });
  });

  it('of a clause of the library has its words, and a name where there is no address', async () => {
    const clip = await clipWith({ document: { source: null } });
    const [first, second] = [await written(clip), await written(clip)].map(
      ({ first }) => first.items[0].target,
    );
    expect(first.source).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    );
    expect(first.selector).toEqual([{ type: 'TextQuoteSelector', exact: clip.quote }]);
    expect(second).toEqual(first);
  });

  it('has note, tags, topics and reference as bodies, each with what it is for', async () => {
    const clip = { ...(await clipWith()), note: '**看**', tags: ['重点', '<b>'], topics: ['教育'] };
    const [annotation] = (await written(clip)).first.items;
    expect(annotation.motivation).toBe('commenting');
    expect(annotation.body).toEqual([
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: '**看**' },
      { type: 'TextualBody', purpose: 'tagging', value: '重点' },
      { type: 'TextualBody', purpose: 'tagging', value: '<b>' },
      { type: 'TextualBody', purpose: 'classifying', value: '教育' },
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: 'zh-CN',
        value:
          '某省人民政府. 关于印发扩大信息消费实施方案的通知：闽政〔2017〕52号[A/OL]. ' +
          '（2017-12-29）[2024-05-06]. https://www.fujian.gov.cn/a.html.',
      },
    ]);
  });

  it('is told apart from others, and is the same each time', async () => {
    const clips = [await clipWith(), await clipWith({ measureId: '3' })];
    const ids = async () => {
      const { first } = await written(...clips);
      return first.items.map(({ id }: { id: string }) => id);
    };
    expect(new Set(await ids()).size).toBe(2);
    expect(await ids()).toEqual(await ids());
  });
});

describe('the collection', () => {
  it('of no clips has no page', async () => {
    const read = await written();
    expect(read).toMatchObject({ total: 0, label: '我的收藏' });
    expect(read).not.toHaveProperty('first');
  });

  it('fulfils the model, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClip, { minLength: 1, maxLength: 3 }), async (clips) => {
        const { first, total } = await written(...clips);
        expect(total).toBe(clips.length);
        const exact = first.items.map(
          ({ target }: { target: { selector: { exact: string }[] } }) => target.selector[0]?.exact,
        );
        expect(exact).toEqual(clips.map(({ quote }) => quote));
      }),
    );
  });

  it('is understood by a processor of JSON-LD, with every term of it', async () => {
    const clips = [
      { ...(await clipWith({ selectors })), note: '看', tags: ['重点'], topics: ['教育'] },
      await clipWith({ measureId: '3', document: { source: null } }),
    ];
    const documentLoader = async (documentUrl: string) => {
      expect(documentUrl).toBe('http://www.w3.org/ns/anno.jsonld');
      return { documentUrl, document: CONTEXT, contextUrl: undefined };
    };
    const read = await written(...clips);
    // `safe`: what no term stands for is an error, not left out.
    const quads = await toRdf(read, { documentLoader, safe: true });
    const of = (predicate: string) =>
      quads.flatMap((quad) => (quad.predicate.value === predicate ? [quad.object.value] : []));
    expect(of('http://www.w3.org/ns/oa#hasTarget')).toHaveLength(2);
    expect(of('http://www.w3.org/ns/oa#hasSource')[0]).toBe('https://www.fujian.gov.cn/a.html');
    expect(of('http://www.w3.org/ns/oa#exact')).toEqual(['推进开放在线教育', clips[1]?.quote]);
    expect(of('http://www.w3.org/ns/oa#start')).toEqual(['120']);
    expect(of('http://www.w3.org/ns/oa#motivatedBy')).toEqual([
      'http://www.w3.org/ns/oa#commenting',
      'http://www.w3.org/ns/oa#highlighting',
    ]);
  });
});
