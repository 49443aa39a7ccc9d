/**
 * The addresses inside the workbench: the part behind `#` that says which page it shows, and of what.
 *
 * | address | page |
 * | --- | --- |
 * | `#plan` | the plans of the library |
 * | `#plan/henan-2018/二(四)` | a plan, at one of its measures |
 * | `#beside/henan-2018/二(四)?with=fujian-2017/三(八)` | a measure beside chosen equivalents |
 * | `#beside/:5f0c` | a measure of a page, as it was kept under that key |
 * | `#beside/:5f0c/二(四)` | a measure of a notice that was kept under that key |
 * | `#matrix/:5f0c`, `#matrix/henan-2018` | such a notice, or a plan, by matters and regions |
 * | `#plans/henan-2018/fujian-2017` | whole plans beside each other; the first may be a kept notice, `:5f0c` |
 * | `#report/5f0c` | the report of a notice, as it was kept under that key |
 * | `#targets` | the metrics of the library |
 * | `#targets/henan-2018?metric=信息消费规模` | a plan's targets, at one of its metrics |
 * | `#targets/:5f0c` | those of a notice, as it was kept under that key |
 * | `#collection?q=在线教育&sort=title` | the clips, as `lib/collection/view.ts` says |
 * | `#search?q=在线教育&region=410000` | measures of the library, as `lib/library/search/search-view.ts` says |
 * | `#data`, `#settings`, `#welcome` | those pages |
 *
 * Ids stand in them percent-encoded, so that none begins with `:` or holds a `/`.
 */

/** A measure's place in the library. */
export interface LibraryPlace {
  readonly planId: string;
  readonly measureId: string;
}

/** A measure of the library, or one of a page: kept under a key itself, or with its notice. */
export type Compared =
  | LibraryPlace
  | { readonly key: string; readonly measureId?: string | undefined };

/** A notice that was kept under a key, or a plan of the library. */
export type Laid = { readonly key: string } | { readonly planId: string };

/** Pages that are of nothing but themselves. */
const ALONE = ['data', 'settings', 'welcome'] as const;

/** Pages of which the reader looks at a part. */
const LOOKED_AT = ['collection', 'search'] as const;

export type Address =
  | { readonly page: (typeof ALONE)[number] }
  | {
      readonly page: (typeof LOOKED_AT)[number];
      /** What of it is looked at; empty for all of it. */
      readonly query: string;
    }
  | { readonly page: 'plan'; readonly planId: string | null; readonly measureId: string | null }
  | { readonly page: 'report'; readonly key: string }
  /** Whole plans, the first of them perhaps a kept notice. */
  | { readonly page: 'plans'; readonly of: readonly Laid[] }
  /** Null where the reader has to choose. */
  | { readonly page: 'matrix'; readonly of: Laid | null }
  | {
      readonly page: 'targets';
      /** Whose metrics come first: those of a plan, of a kept notice, or nobody's. */
      readonly of: Laid | null;
      /** What tells the metric that is looked at; null for the first. */
      readonly metric: string | null;
    }
  | {
      readonly page: 'beside';
      readonly of: Compared;
      /** The equivalents that the reader chose; null: the best. */
      readonly chosen: readonly LibraryPlace[] | null;
    };

const encode = encodeURIComponent;

/** An address as it stands behind the name of the page: `#plan/henan-2018`. */
export function hashOf(address: Address): string {
  switch (address.page) {
    case 'plan': {
      const { planId, measureId } = address;
      const parts = [planId, measureId].filter((part) => part !== null);
      return `#${['plan', ...parts.map(encode)].join('/')}`;
    }
    case 'beside': {
      const { of, chosen } = address;
      const path = 'key' in of ? keyText(of) : placeText(of);
      const others = chosen?.map((place) => `with=${placeText(place)}`).join('&') ?? '';
      return `#beside/${path}${chosen ? `?${others}` : ''}`;
    }
    case 'matrix':
      return address.of === null ? '#matrix' : `#matrix/${laidText(address.of)}`;
    case 'plans':
      return `#${['plans', ...address.of.map(laidText)].join('/')}`;
    case 'report':
      return `#report/${encode(address.key)}`;
    case 'targets': {
      const { of, metric } = address;
      const whose = of && ('key' in of ? keyText(of) : encode(of.planId));
      const query = metric === null ? '' : `?metric=${encode(metric)}`;
      return `#targets${whose === null ? '' : `/${whose}`}${query}`;
    }
    case 'collection':
    case 'search':
      return `#${address.page}${address.query && `?${address.query}`}`;
    default:
      return `#${address.page}`;
  }
}

function keyText({
  key,
  measureId,
}: {
  readonly key: string;
  readonly measureId?: string | undefined;
}) {
  return [`:${encode(key)}`, ...(measureId === undefined ? [] : [encode(measureId)])].join('/');
}

function laidText(of: Laid): string {
  return 'key' in of ? keyText(of) : encode(of.planId);
}

function placeText({ planId, measureId }: LibraryPlace): string {
  return `${encode(planId)}/${encode(measureId)}`;
}

/** Reads an address; null for one that leads nowhere. */
export function addressOf(hash: string): Address | null {
  const [path = '', query] = hash.replace(/^#/, '').split(/\?(.*)/s, 2);
  const [page, ...rest] = path.split('/');
  const lookedAt = LOOKED_AT.find((name) => name === page);
  if (lookedAt) return { page: lookedAt, query: query ?? '' };
  const alone = ALONE.find((name) => name === page);
  if (alone) return { page: alone };
  const parts = rest.map(decoded);
  if (parts.includes(null)) return null;
  const [planId = null, measureId = null] = parts;
  if (page === 'plan') return { page, planId: planId || null, measureId: measureId || null };
  if (page === 'report' && planId) return { page, key: planId };
  const isKey = rest[0]?.startsWith(':') ?? false;
  if (page === 'plans') return plansAt(rest, parts);
  if (page === 'matrix') return { page, of: laidAt(planId, isKey) };
  if (page === 'targets') return { page, of: laidAt(planId, isKey), metric: metricIn(query) };
  if (page !== 'beside' || !planId) return null;
  const of = isKey ? keptAt(planId, measureId) : placeOf(planId, measureId);
  return of && { page, of, chosen: query === undefined ? null : chosenIn(query) };
}

function laidAt(planId: string | null, isKey: boolean): Laid | null {
  if (!planId) return null;
  return isKey ? { key: planId.slice(1) } : { planId };
}

function plansAt(raw: readonly string[], ids: readonly (string | null)[]): Address | null {
  const of = ids.flatMap((id, i) => laidAt(id, raw[i]?.startsWith(':') ?? false) ?? []);
  return of.length > 0 ? { page: 'plans', of } : null;
}

function keptAt(planId: string, measureId: string | null): Compared {
  const key = planId.slice(1);
  return measureId ? { key, measureId } : { key };
}

function metricIn(query = ''): string | null {
  return decoded(/^metric=(.*)$/s.exec(query)?.[1] ?? '') || null;
}

function chosenIn(query: string): LibraryPlace[] {
  return query.split('&').flatMap((part) => {
    const [planId, measureId] = part
      .replace(/^with=/, '')
      .split('/')
      .map(decoded);
    return placeOf(planId, measureId) ?? [];
  });
}

function placeOf(planId?: string | null, measureId?: string | null): LibraryPlace | null {
  return planId && measureId ? { planId, measureId } : null;
}

/** Null for what is no percent-encoding. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
