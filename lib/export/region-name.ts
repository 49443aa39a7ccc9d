/** What regions are called in what is handed on, in the language of the interface: as its pages call them. */
import { regionByCode } from '../text/regions';
import type { Words } from './words';

/** `海南`, `Hainan`; a document of no region is one of the centre. */
export function regionName(code: string | null, say: Words): string {
  return knownRegion(code, say) || say('region.central');
}

/** The same, and empty where none is known: who saved words of any page does not know whose they are. */
export function knownRegion(code: string | null, say: Words): string {
  return regionByCode(code) ? say(`region.${code}` as Parameters<Words>[0]) : '';
}
