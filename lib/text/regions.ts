import table from './regions.json';

/**
 * The province-level regions of GB/T 2260 (`regions.json`), with what a page shows of them.
 *
 * `hosts` are endings of host names before `.gov.cn`; `prefix` begins the numbers of the region's
 * documents. Traps that the table resolves: shanxi is 山西 and shaanxi 陕西; gxzf is 广西.
 */
export interface Region {
  /** Six digits, for example `460000`. */
  readonly code: string;
  /** As in the names of its government: `海南省`. */
  readonly name: string;
  /** Without the rank: `海南`. */
  readonly shortName: string;
  /** In English: `Hainan`. */
  readonly english: string;
  /** One character (内蒙古: three) as on number plates: `琼`. */
  readonly abbreviation: string;
  readonly hosts: readonly string[];
  readonly prefix: string;
}

export const REGIONS: readonly Region[] = table;

/** The region with this code, if there is one. */
export function regionByCode(code: string | null): Region | undefined {
  return REGIONS.find((region) => region.code === code);
}

/** The region whose government a host name belongs to: the label before `.gov.cn`. */
export function regionByHost(host: string): Region | undefined {
  const label = /(?:^|\.)([a-z0-9-]+)\.gov\.cn$/.exec(host.toLowerCase())?.[1];
  // `gz` is 贵州 as a letter code but 广州 in host names, `he` and `hb` are too short to trust.
  if (!label || ['gz', 'he', 'hb', 'sx', 'js'].includes(label)) return undefined;
  return REGIONS.find((region) => region.hosts.includes(label));
}

/** The region of a government site's identification code (网站标识码): its first two digits. */
export function regionBySiteCode(code: string): Region | undefined {
  if (!/^\d{10}$/.test(code)) return undefined;
  return REGIONS.find((region) => region.code.slice(0, 2) === code.slice(0, 2));
}

/**
 * The region that issued a document number; undefined for central ones, and for those of cities
 * and ministries, which may begin with the same character: 新出发 is no number of 新疆.
 */
export function regionByDocumentNumber(number: string): Region | undefined {
  const longestFirst = [...REGIONS].sort((a, b) => b.prefix.length - a.prefix.length);
  return longestFirst.find(
    ({ prefix }) =>
      number.startsWith(prefix) && /^[政府办党委发]/.test(number.slice(prefix.length)),
  );
}

/** The region that a name begins with: `海南省人民政府`, `广东广州`; 新疆生产建设兵团 is not 新疆. */
export function regionByName(name: string): Region | undefined {
  return (
    REGIONS.find((region) => name.startsWith(region.name)) ??
    REGIONS.find((region) => name.startsWith(region.shortName))
  );
}
