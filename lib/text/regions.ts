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
 * Cities with hosts or prefixes of documents' numbers that look like another province's: province,
 * labels of hosts, prefixes. Others are known by the site code. Only what no other place uses.
 */
const CITIES: readonly (readonly [province: string, hosts: string, prefixes: string])[] = [
  ['440000', 'gz sz', '穗 深 珠 佛 云府 河府'],
  ['330000', 'hangzhou ningbo', '杭 甬'],
  ['320000', 'nanjing suzhou', '苏府 锡'],
  ['370000', 'jinan qingdao', '济政'],
  ['420000', 'wuhan', '武政'],
  ['510000', 'chengdu', '成府'],
  ['350000', 'xm', '榕 厦'],
  ['340000', 'hefei', '合政 宜政'],
  ['410000', 'zhengzhou', '郑政'],
  ['460000', 'haikou', '海府'],
];

/** The region whose government a host name belongs to: the label before `.gov.cn`. */
export function regionByHost(host: string): Region | undefined {
  const label = /(?:^|\.)([a-z0-9-]+)\.gov\.cn$/.exec(host.toLowerCase())?.[1];
  // `gz` is 广州, though 贵州 as a letter code; `he` and `hb` are too short to trust.
  if (!label || ['he', 'hb', 'sx', 'js'].includes(label)) return undefined;
  return (
    ofCity(([, hosts]) => hosts.split(' ').includes(label)) ??
    REGIONS.find((region) => region.hosts.includes(label))
  );
}

function ofCity(holds: (city: (typeof CITIES)[number]) => boolean): Region | undefined {
  return regionByCode(CITIES.find(holds)?.[0] ?? null);
}

/** The region of a government site's identification code (网站标识码): its first two digits. */
export function regionBySiteCode(code: string): Region | undefined {
  if (!/^\d{10}$/.test(code)) return undefined;
  return REGIONS.find((region) => region.code.slice(0, 2) === code.slice(0, 2));
}

/**
 * The region that issued a document number; undefined for central ones, and for those of cities
 * and ministries that may begin with the same character: 新出发 is no number of 新疆. 宁政 is 宁夏
 * here, though 南京 uses it, too: host and site code are asked before.
 */
export function regionByDocumentNumber(number: string): Region | undefined {
  const city = ofCity(
    ([, , prefixes]) =>
      prefixes !== '' && prefixes.split(' ').some((own) => number.startsWith(own)),
  );
  if (city) return city;
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
