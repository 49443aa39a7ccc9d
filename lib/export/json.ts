import type { Clip } from '../collection/clip';

/** Clips as our own JSON, with the version by which a later reader knows the form. */
export async function toJson(clips: readonly Clip[], now: Date): Promise<string> {
  const file = { format: 'lince-collection', version: 1, exportedAt: now.toISOString(), clips };
  return `${JSON.stringify(file, null, 2)}\n`;
}
