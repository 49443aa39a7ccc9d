/**
 * Hands clips on as a file, in one of the forms.
 */
import type { Clip } from '../collection/clip';
import { localDay } from '../text/dates';
import { toCsv } from './csv';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import type { Column } from './rows';

export type ExportForm = 'markdown' | 'csv' | 'json';

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The words that an export needs, in the reader's language. */
export type ExportWords = (key: `column.${Column}` | 'collection.title') => string;

/** Makes the file. `now` dates it and gives it its name. */
export function exportClips(
  form: ExportForm,
  clips: readonly Clip[],
  say: ExportWords,
  now: Date,
): ExportFile {
  const names = {
    title: say('collection.title'),
    region: say('column.region'),
    document: say('column.document'),
    number: say('column.number'),
    signedOn: say('column.signedOn'),
    path: say('column.path'),
    heading: say('column.heading'),
    quote: say('column.quote'),
    agencies: say('column.agencies'),
    source: say('column.source'),
    savedAt: say('column.savedAt'),
  };
  const name = `lince-${localDay(now)}`;
  switch (form) {
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown', text: toMarkdown(clips, names) };
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv', text: toCsv(clips, names) };
    case 'json':
      return { name: `${name}.json`, type: 'application/json', text: toJson(clips, now) };
  }
}
