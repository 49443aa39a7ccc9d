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
  /** One character (内蒙古: three) as on number plates: `琼`. */
  readonly abbreviation: string;
  readonly hosts: readonly string[];
  readonly prefix: string;
}

/** A row is code, name, short name, abbreviation, hosts; prefix where that is not the abbreviation. */
export const REGIONS: readonly Region[] = table.map((row) => {
  const [code = '', name = '', shortName = '', abbreviation = '', hosts = '', prefix] =
    row.split(' ');
  return {
    code,
    name,
    shortName,
    abbreviation,
    hosts: hosts.split(','),
    prefix: prefix ?? abbreviation,
  };
});

/** The region with this code, if there is one. */
export function regionByCode(code: string | null): Region | undefined {
  return REGIONS.find((region) => region.code === code);
}

/**
 * Cities with hosts that look like another province's, or that are met often. Others are known by the
 * site code or by their names (`places`). Only what no other place uses.
 */
const CITIES: readonly (readonly [province: string, hosts: string])[] = [
  ['440000', 'gz sz'],
  ['330000', 'hangzhou ningbo'],
  ['320000', 'nanjing suzhou'],
  ['370000', 'jinan qingdao'],
  ['420000', 'wuhan'],
  ['510000', 'chengdu'],
  ['350000', 'xm'],
  ['340000', 'hefei'],
  ['410000', 'zhengzhou'],
  ['460000', 'haikou'],
];

/** The region whose government a host name belongs to: the label before `.gov.cn`. */
export function regionByHost(host: string): Region | undefined {
  const label = /(?:^|\.)([a-z0-9-]+)\.gov\.cn$/.exec(host.toLowerCase())?.[1];
  // `gz` is 广州, though 贵州 as a letter code; `he` and `hb` are too short to trust.
  if (!label || ['he', 'hb', 'sx', 'js'].includes(label)) return undefined;
  const city = CITIES.find(([, hosts]) => hosts.split(' ').includes(label));
  return city ? regionByCode(city[0]) : REGIONS.find((region) => region.hosts.includes(label));
}

/** The region of a government site's identification code (网站标识码): its first two digits. */
export function regionBySiteCode(code: string): Region | undefined {
  if (!/^\d{10}$/.test(code)) return undefined;
  return REGIONS.find((region) => region.code.slice(0, 2) === code.slice(0, 2));
}
