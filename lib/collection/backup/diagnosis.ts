/**
 * A file for whoever is asked for help: how the data is, and nothing of what is in it. No quote, note,
 * tag, title, name or address; a test looks for them.
 */

import type { Copy } from './copies';
import type { Fact } from './facts';
import type { Counts } from './health';

export interface Known {
  readonly lince: { readonly version: string; readonly language: string };
  /** What the browser calls itself. */
  readonly browser: string;
  /** Null where they cannot be read; `trouble` says why. */
  readonly counts: Counts | null;
  readonly trouble: string | null;
  readonly plans: number | null;
  readonly storage: { readonly used: number; readonly quota: number } | null;
  readonly copies: readonly Copy[] | null;
  readonly lastBackup: Fact<'backup'> | null;
  readonly lastTrouble: Fact<'trouble'> | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The file's text. */
export function diagnosisOf({ copies, settings, ...known }: Known, now: Date): string {
  const file = {
    format: 'lince-diagnosis',
    version: 1,
    exportedAt: now.toISOString(),
    ...known,
    copies: copies?.map(({ at, why, clips, bytes }) => ({ at, why, clips, bytes })) ?? null,
    settings: Object.fromEntries(
      Object.entries(settings).map(([field, value]) => [field, withoutWords(value)]),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Choices as they are; of lists, which may name sites, only how long they are. */
function withoutWords(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}
