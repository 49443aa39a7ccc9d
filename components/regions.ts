import { regionByCode } from '../lib/text/regions';
import type { Say } from './texts';

/** The name by which a region is shown beside a document: `福建`; central documents are 国家. */
export function regionName(code: string | null, say: Say): string {
  return regionByCode(code)?.shortName ?? say('region.central');
}

/** For the element with a region's name or sign: these are Chinese, whatever the interface is. */
export function regionLanguage(code: string | null): { readonly lang?: 'zh-CN' } {
  return regionByCode(code) ? { lang: 'zh-CN' } : {};
}

/** The sign of a region on a chip: `闽`. */
export function regionSign(code: string | null, say: Say): string {
  return regionByCode(code)?.abbreviation ?? say('region.central');
}
