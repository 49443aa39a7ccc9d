/**
 * What every export is made of: one row a clip, columns in one order, each with the key of its name.
 */
import type { Clip } from '../collection/clip';
import { planName } from '../plan/plan';
import { localDay } from '../text/dates';
import { regionByCode } from '../text/regions';

export const COLUMNS = [
  'region',
  'document',
  'number',
  'signedOn',
  'path',
  'heading',
  'quote',
  'agencies',
  'source',
  'savedAt',
] as const;

export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

/** A clip's values as text; what is not known is empty. */
export function rowOf(clip: Clip): Row {
  const { document } = clip;
  return {
    region: regionByCode(document.region)?.shortName ?? '',
    document: planName(document),
    number: document.documentNumber ?? '',
    signedOn: document.signedOn ?? '',
    path: clip.path.join(' '),
    heading: clip.heading.join(' › '),
    quote: clip.quote,
    agencies: clip.agencies.join('、'),
    source: document.source?.url ?? '',
    savedAt: localDay(new Date(clip.savedAt)),
  };
}
