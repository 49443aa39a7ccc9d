/**
 * The region of a document, where the page that it stands on does not say it. Apart from the parser,
 * because the names of all cities are too heavy for a page's script: it is told where a page's plan
 * comes in, as the present names of agencies are.
 */
import { fold } from '../text/normalise';
import { regionByDocumentNumber, regionByName } from '../text/places';
import { REGIONS, regionByCode } from '../text/regions';
import type { DocumentFacts, Measure } from './plan';

type Document = Pick<
  DocumentFacts,
  'region' | 'documentNumber' | 'issuer' | 'title' | 'innerTitle'
> & {
  readonly measures: readonly Pick<Measure, 'text'>[];
};

/** The document with its region, and with its issuer's name in full; what is known already stays. */
export function withRegion<D extends Document>(document: D): D & { regionInferred: boolean } {
  const { region, inferred } = document.region
    ? { region: document.region, inferred: false }
    : regionOf(document);
  const { issuer } = document;
  return {
    ...document,
    region,
    issuer: issuer && withPlace(issuer, region),
    regionInferred: inferred || (document as { regionInferred?: boolean }).regionInferred === true,
  };
}

/** A province leaves its own name out at home: `省人民政府办公厅` is 湖北省人民政府办公厅. */
function withPlace(issuer: string, region: string | null): string {
  const name = regionByCode(region)?.name ?? '';
  const rank = /^(?:省|市|自治区)/.exec(issuer)?.[0];
  return rank && name.endsWith(rank) ? name + issuer.slice(rank.length) : issuer;
}

/** What stands before the place in the name of an issuer or in a title. */
const BEFORE_PLACE = /^(?:中共|关于印发|关于)?[《“]?/;
/** A city's name tells more than a prefix that two may use: 宁政发 is 南京's, too. */
const CITY = /^[^省]{2,8}(?:市|州|盟|地区|新区)/;

/** By a city that issued it, number, issuer and titles, in that order of trust, else by the places named. */
function regionOf({ documentNumber, issuer, title, innerTitle, measures }: Document): {
  region: string | null;
  inferred: boolean;
} {
  const names = [issuer, title, innerTitle].map((name) => name?.replace(BEFORE_PLACE, '') ?? '');
  const [own = ''] = names;
  const named =
    (CITY.test(own) ? regionByName(own) : undefined) ??
    (documentNumber ? regionByDocumentNumber(documentNumber) : undefined) ??
    names.map(regionByName).find((region) => region);
  if (named) return { region: named.code, inferred: false };
  const region = inferRegion(
    measures.map(({ text }) => text),
    [issuer, title, innerTitle],
  );
  return { region, inferred: region !== null };
}

/** Central documents name provinces, too, as examples. */
const CENTRAL = /国务院|中共中央|国家[^，。]{0,12}(?:局|委|部)|^.{2,12}部(?:办公厅)?关于|最高人民/;

/** A place that is named less often says nothing. */
const LEAST = 3;

/**
 * The code of the province that texts name at least three times, and twice as often as any other;
 * null for central documents and where the texts are undecided. `names` are issuer and titles.
 */
function inferRegion(texts: readonly string[], names: readonly (string | null)[]): string | null {
  if (names.some((name) => name !== null && CENTRAL.test(name))) return null;
  const folded = fold(texts.join('\n')).replace(/《[^》]{0,200}》/g, '');
  const counts = REGIONS.map(({ code, shortName }) => ({
    code,
    count: folded.split(shortName).length - 1,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count < LEAST || first.count < 2 * (second?.count ?? 0)) return null;
  return first.code;
}
