/**
 * Clips as W3C Web Annotations (JSON-LD): an AnnotationCollection with one page of annotations. Each has
 * its place by quote and, where it was read from a page, by position (UTF-16 units of the article's
 * text); the reader's note as a Markdown body, tags, topics, and the reference of its document.
 *
 * https://www.w3.org/TR/annotation-model/
 */
import type { Clip } from '../../collection/clip';
import { sha256 } from '../../text/hash';
import { dayOf } from '../books/clip-columns';
import { reference } from '../citation';
import { paced, type Watched } from '../work';
import type { ClipsWhole } from './json';

export async function toWebAnnotations(
  { clips, now, label }: ClipsWhole & { readonly label: string },
  watched: Watched = {},
): Promise<string> {
  const pause = paced(clips.length, watched);
  const sources = new Map<string, string>();
  const items: string[] = [];
  for (const clip of clips) {
    items.push(JSON.stringify(await annotation(clip, sources)));
    await pause();
  }
  const id = urn(await sha256(JSON.stringify([now, clips.map((clip) => clip.id)])));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label,
    created: now.toISOString(),
    generator: { type: 'Software', name: 'Lince 邻策' },
    total: clips.length,
  };
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  // A page must have annotations: a collection of none has no page.
  if (clips.length === 0) return `${JSON.stringify(collection)}\n`;
  const open = (value: object) => JSON.stringify(value).slice(0, -1);
  return `${open(collection)},\n"first":${open(page)},\n"items":[\n${items.join(',\n')}\n]}}\n`;
}

async function annotation(clip: Clip, sources: Map<string, string>): Promise<object> {
  const { note, tags, topics, savedAt, changedAt, document, selectors } = clip;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...topics.map((value) => ({ type: 'TextualBody', purpose: 'classifying', value })),
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'zh-CN',
      value: reference(document, dayOf(savedAt)),
    },
  ];
  const { exact, prefix, suffix } = selectors?.quote ?? {
    exact: clip.quote,
    prefix: '',
    suffix: '',
  };
  return {
    id: urn(clip.id),
    type: 'Annotation',
    motivation: note !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    created: savedAt,
    modified: changedAt,
    body: bodies,
    target: {
      source: await sourceOf(clip, sources),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix !== '' && { prefix }),
          ...(suffix !== '' && { suffix }),
        },
        ...(selectors ? [{ type: 'TextPositionSelector', ...selectors.position }] : []),
      ],
    },
  };
}

/** The address; a document without one has a name of its own, the same each time. */
async function sourceOf(
  { document: { source }, documentId }: Clip,
  sources: Map<string, string>,
): Promise<string> {
  if (source && URL.canParse(source.url)) return new URL(source.url).href;
  const known = sources.get(documentId) ?? urn(await sha256(documentId));
  sources.set(documentId, known);
  return known;
}

/** The first 32 digits of a hash as a UUID of version 8 (RFC 9562: made by rules of one's own). */
function urn(hash: string): string {
  const digits = [...hash.slice(0, 32)];
  digits[12] = '8';
  digits[16] = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  const uuid = digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return `urn:uuid:${uuid}`;
}
