/** The ids of plans that the reader has added. */

/** No bundled plan has an id that begins so; it goes on in letters, digits and hyphens. */
const OWN = 'own-';

/** Whether a plan of this id is one that the reader has added. */
export function isOwn(id: string): boolean {
  return id.startsWith(OWN);
}

export function newOwnId(): string {
  return OWN + crypto.randomUUID();
}
