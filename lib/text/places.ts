/**
 * The province by what a document says of its issuer: the name of a place, or the prefix of the
 * document's number. Apart from `regions`, because a page's script has no room for all the cities.
 */
import table from './cities.json';
import { REGIONS, type Region, regionByCode } from './regions';

/** What a city's name ends in where its row does not say it. */
const CITY = '市';

/** A place of the second level, and how its name goes on. */
interface Place {
  readonly province: string;
  readonly name: string;
  readonly rank: RegExp;
}

/**
 * The 333 places of prefecture level (GB/T 2260), the counties that a province governs itself,
 * districts of the municipalities and new areas of the State Council whose names are of one place
 * alone. A row is the province and its places, cities without 市; the names of an autonomous
 * prefecture's peoples are left out, as they are in daily use: 延边州.
 */
const PLACES: readonly Place[] = table.flatMap((row) => {
  const [province = '', ...names] = row.split(' ');
  return names.map((written): Place => {
    const [, name = written, rank = CITY] = /^(.{2,})(自治州|地区|盟|新?区)$/.exec(written) ?? [];
    const pattern = rank === '自治州' ? '^(?:州|[\\u4e00-\\u9fff]{1,12}自治州)' : `^${rank}`;
    return { province, name, rank: new RegExp(pattern) };
  });
});

/** The region that a name begins with: `海南省人民政府`, `广东广州`; 新疆生产建设兵团 is not 新疆. */
export function regionByName(name: string): Region | undefined {
  return (
    REGIONS.find((region) => name.startsWith(region.name)) ??
    // 海南州 is in 青海, 吉林市 in 吉林.
    regionByCity(name) ??
    REGIONS.find((region) => name.startsWith(region.shortName))
  );
}

/** The region of the city, prefecture or new area that a name begins with: `杭州市教育局`. */
function regionByCity(written: string): Region | undefined {
  const place = PLACES.find(
    ({ name, rank }) => written.startsWith(name) && rank.test(written.slice(name.length)),
  );
  return place && regionByCode(place.province);
}

/** Prefixes of cities' documents that look like another province's, or that are met often. */
const CITY_PREFIXES: readonly (readonly [province: string, prefixes: string])[] = [
  ['440000', '穗 深 珠 佛 云府 河府'],
  ['330000', '杭 甬'],
  ['320000', '苏府 锡'],
  ['370000', '济政'],
  ['420000', '武政'],
  ['510000', '成府 内府'],
  ['350000', '榕 厦'],
  ['340000', '合政 宜政'],
  ['410000', '郑政'],
  ['460000', '海府'],
];

/**
 * The region that issued a document number; undefined for central ones, and for those of cities
 * and ministries that may begin with the same character: 新出发 is no number of 新疆. 宁政 is 宁夏
 * here, though 南京 uses it, too: the issuer's name is asked before.
 */
export function regionByDocumentNumber(number: string): Region | undefined {
  const city = CITY_PREFIXES.find(([, prefixes]) =>
    prefixes.split(' ').some((own) => number.startsWith(own)),
  );
  if (city) return regionByCode(city[0]);
  const longestFirst = [...REGIONS].sort((a, b) => b.prefix.length - a.prefix.length);
  return longestFirst.find(
    ({ prefix }) =>
      number.startsWith(prefix) && /^[政府办党委发]/.test(number.slice(prefix.length)),
  );
}
