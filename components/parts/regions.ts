import { regionByCode } from '../../lib/text/regions';
import type { Say } from './texts';

export { regionName } from '../../lib/export/region-name';

/** The sign of a region on a chip: `闽`, in every language; there is no shorter one. */
export function regionSign(code: string | null, say: Say): string {
  return regionByCode(code)?.abbreviation ?? say('region.central');
}

/** For the element with a region's sign: it is Chinese, whatever the interface is. */
export function signLanguage(code: string | null): { readonly lang?: 'zh-CN' } {
  return regionByCode(code) ? { lang: 'zh-CN' } : {};
}
