import { regionByCode } from '../lib/text/regions';
import type { Say, TextKey } from './texts';

/** The name by which a region is shown beside a document, in the interface's language: `福建`. */
export function regionName(code: string | null, say: Say): string {
  return say(regionByCode(code) ? (`region.${code}` as TextKey) : 'region.central');
}

/** The sign of a region on a chip: `闽`, in every language; there is no shorter one. */
export function regionSign(code: string | null, say: Say): string {
  return regionByCode(code)?.abbreviation ?? say('region.central');
}

/** For the element with a region's sign: it is Chinese, whatever the interface is. */
export function signLanguage(code: string | null): { readonly lang?: 'zh-CN' } {
  return regionByCode(code) ? { lang: 'zh-CN' } : {};
}
