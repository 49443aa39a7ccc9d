/**
 * A library of any size that reads like the bundled plans: their passages recombined, with other
 * names and figures. The same seed gives the same library, plan after plan, so that a large one
 * need never be in memory as a whole.
 */
import type { Measure, Plan } from '../../../lib/plan/plan';
import { REGIONS } from '../../../lib/text/regions';
import { sentences } from '../../../lib/text/sentences';

const MEASURES_IN_A_PLAN = 30;

/** The notice that is asked about stands apart from the library: another seed, and a region. */
const NOTICE_SEED = 7;
const NOTICE_REGION = '510000';

/** A clause as material: its title and the sentences behind it. */
interface Material {
  readonly title: string;
  readonly body: readonly string[];
}

/** The bundled plans, and generated ones up to so many measures in all. */
export function* libraryOf(bundled: readonly Plan[], measures: number): Generator<Plan> {
  yield* bundled;
  const there = bundled.reduce((sum, plan) => sum + plan.measures.length, 0);
  yield* generatedPlans(bundled, measures - there);
}

/** As many plans as hold so many measures; the last one may be shorter. */
export function* generatedPlans(
  bundled: readonly Plan[],
  measures: number,
  seed = 1,
): Generator<Plan> {
  const material = materialOf(bundled);
  const random = randomNumbers(seed);
  for (let made = 0; made < measures; made += MEASURES_IN_A_PLAN) {
    const count = Math.min(MEASURES_IN_A_PLAN, measures - made);
    const region = pick(REGIONS, random);
    yield planOf(`made-${seed}-${made}`, region, material, count, random);
  }
}

/** A notice of so many measures, of a region that no bundled plan has. */
export function generatedNotice(bundled: readonly Plan[], measures: number): Plan {
  const region = REGIONS.find(({ code }) => code === NOTICE_REGION) ?? pick(REGIONS, () => 0);
  return planOf('notice', region, materialOf(bundled), measures, randomNumbers(NOTICE_SEED));
}

function materialOf(plans: readonly Plan[]): Material[] {
  return plans.flatMap(({ measures }) =>
    measures.map(({ title, text }) => {
      const rest = text.startsWith(title) ? text.slice(title.length).replace(/^[。:：]/, '') : text;
      return { title, body: sentences(rest).map(([start, end]) => rest.slice(start, end)) };
    }),
  );
}

type Random = () => number;

function planOf(
  id: string,
  region: { readonly code: string; readonly name: string; readonly shortName: string },
  material: readonly Material[],
  count: number,
  random: Random,
): Plan {
  const cities = Array.from({ length: 6 }, () => cityName(random));
  const changed = (text: string) =>
    text
      .replace(PROVINCES, region.shortName)
      .replace(CITIES, () => pick(cities, random))
      .replace(/\d+/g, (digits) => otherFigure(digits, random));
  return {
    id,
    title: `${region.name}人民政府关于${pick(material, random).title}的通知`,
    innerTitle: null,
    issuer: `${region.name}人民政府`,
    region: region.code,
    regionInferred: false,
    validity: null,
    attachments: [],
    documentNumber: null,
    signedOn: null,
    publishedOn: null,
    horizon: null,
    cites: [],
    source: null,
    measures: Array.from({ length: count }, (_, i) => measureOf(i, material, changed, random)),
  };
}

/** A clause's title, most of its own sentences, and one or two of another clause. */
function measureOf(
  i: number,
  material: readonly Material[],
  changed: (text: string) => string,
  random: Random,
): Measure {
  const base = pick(material, random);
  const own = base.body.filter(() => random() < 0.7);
  const foreign = pick(material, random).body.slice(0, random() < 0.5 ? 1 : 2);
  const title = changed(base.title);
  const text = `${title}。${changed([...own, ...foreign].join(''))}`;
  return {
    id: `${i + 1}`,
    path: [`${i + 1}`],
    heading: [title],
    title,
    text,
    role: 'task',
    agencies: [],
    targets: [],
    spans: [[0, text.length]],
    titleSpan: [0, title.length],
  };
}

/** Names in the bundled plans, and characters that names of cities are made of. */
const PROVINCES = /海南|河南|福建|山东|广东/g;
const CITIES =
  /海口|三亚|琼海|郑州|洛阳|鹤壁|开封|福州|厦门|泉州|平潭|济南|青岛|广州|深圳|珠海|佛山|东莞/g;
const FIRST =
  '安宝长常昌成大德东定丰凤广桂海汉衡湖怀江金景开兰乐临龙绵南宁平青清泉三石双泰天通万文';
const SECOND = '安昌城川德都港海河湖化江京口昆岭陵门南宁平山水台塘亭阳义源远原云州庄';

function cityName(random: Random): string {
  return pick([...FIRST], random) + pick([...SECOND], random);
}

/** As many digits, none of them leading zeros; years stay years. */
function otherFigure(digits: string, random: Random): string {
  if (/^20[12]\d$/.test(digits)) return `20${Math.floor(15 + random() * 20)}`;
  const least = 10 ** (digits.length - 1);
  return `${Math.floor(least + random() * 9 * least)}`;
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}

/** Mulberry32: small, quick, and the same everywhere. Numbers from 0 up to 1. */
function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
