/**
 * The index: what the measures of all plans say, as numbers, without their texts. Plans come and go
 * one at a time; what is kept of one is an `IndexedPlan`, which a later worker takes in as it is.
 */
import {
  type DocumentKeys,
  type FactKeys,
  factKeys,
  type Identifiable,
  sameAsRead,
  sameByKeys,
  sameByTexts,
} from '../../plan/identity';
import type { Measure, Plan } from '../../plan/plan';
import { atOnce, type Steps } from '../../text/steps';
import { eachRegionFirst } from '../each-region';
import type { AskedMeasure, FindOptions, Level, MatchQuery } from '../matcher';
import type { Knowledge, Profile } from '../score/profile';
import {
  type DocumentScores,
  levelOf,
  type Model,
  type ProfiledDocument,
  profiledDocument,
  relatedDocuments,
  scoreDocuments,
} from '../score/score';
import { comparedCode } from '../words/vocabulary';
import { MOST_TOPICS, PackedPlan } from './packed-plan';
import type { Searched } from './relations';
import { type Found, search } from './search';
import { signaturesOf } from './signatures';

/** What is kept of a plan: how it is known, and its measures as numbers. */
export interface IndexedPlan {
  readonly id: string;
  readonly region: string | null;
  readonly facts: Omit<Identifiable, 'measures' | 'excerpt'>;
  /** What was known of it as it was read, where the reader has corrected that since. */
  readonly asRead?: DocumentKeys;
  readonly count: number;
  /** The buffer of a `PackedPlan`. */
  readonly buffer: ArrayBuffer;
}

/** A measure of a plan, by its place there, that answers a measure of the notice. */
export interface Hit {
  readonly planId: string;
  readonly region: string | null;
  readonly place: number;
  readonly level: Level;
  readonly score: number;
}

/** A measure of a plan with its score, whatever it is worth. */
export interface RankedHit {
  readonly planId: string;
  readonly place: number;
  readonly score: number;
  /** 0 to 1: how likely they are the same measure; 0 below the usual threshold. */
  readonly same: number;
  readonly level: Level | null;
}

interface Entry extends Searched {
  readonly plan: IndexedPlan;
  /** Found when it is first asked whether it is the notice. */
  keys: FactKeys | null;
}

/** From here on a plan counts as one on the notice's subject when gaps are told. */
const ON_THE_SUBJECT = 0.5;
/** So many plans are looked at in a step. */
const SLICE = 64;

/** Notices that were read, for as long as somebody has them. */
const READ = new WeakMap<MatchQuery, { by: Model; read: ProfiledDocument }>();

/**
 * A notice's measures as they are compared: read once for all that is asked of it, and, where an index
 * is still to come, while one waits for that.
 */
export function readOnce(query: MatchQuery, model: Model): ProfiledDocument {
  const known = READ.get(query);
  if (known?.by === model) return known.read;
  const read = profiledDocument(query.measures, model.knowledge);
  READ.set(query, { by: model, read });
  return read;
}

/** Reads a plan for the index. Throws where its measures cannot be read. */
export function indexedPlan(plan: Plan, knowledge: Knowledge): IndexedPlan {
  const { profiles } = profiledDocument(plan.measures, knowledge);
  const { title, innerTitle, issuer, documentNumber, signedOn } = plan;
  return {
    id: plan.id,
    region: plan.region,
    facts: { title, innerTitle, issuer, documentNumber, signedOn },
    count: profiles.length,
    buffer: PackedPlan.pack(profiles, textKeys(plan.measures)).buffer,
  };
}

export class PlanIndex {
  readonly #model: Model;
  readonly #entries = new Map<string, Entry>();
  readonly #regions = new Map<string, number>();
  #ranked: { of: MatchQuery; asked: ProfiledDocument; scores: Map<string, DocumentScores> } | null =
    null;
  /** What was asked last: it is asked of one notice in several ways. */
  #equal: { of: MatchQuery; entries: ReadonlySet<Entry> } | null = null;

  constructor(model: Model) {
    if (model.knowledge.topics.length > MOST_TOPICS) throw new Error('too many topics');
    this.#model = model;
  }

  /** How many plans it holds. */
  get size(): number {
    return this.#entries.size;
  }

  has(planId: string): boolean {
    return this.#entries.has(planId);
  }

  /** Takes a plan in, in the place of one of the same id. Throws where it is not well-formed. */
  add(plan: IndexedPlan): void {
    const packed = new PackedPlan(plan.buffer, plan.count);
    const signatures = signaturesOf(packed, this.#model.knowledge);
    // A central document is a region of its own: 国.
    const name = plan.region ?? '';
    const region = this.#regions.get(name) ?? this.#regions.size;
    this.#regions.set(name, region);
    this.#entries.set(plan.id, { plan, packed, signatures, region, keys: null });
    this.#ranked = null;
    this.#equal = null;
  }

  /** Forgets a plan; does nothing when it is not there. */
  remove(planId: string): void {
    this.#entries.delete(planId);
    this.#ranked = null;
    this.#equal = null;
  }

  /** For each measure of the notice that has any: the best of each region, best first. */
  find(query: MatchQuery, options: FindOptions = {}): Map<string, Hit[]> {
    return atOnce(this.finding(query, options));
  }

  /** The same in steps, over the plans that it holds at the first one. */
  *finding(
    query: MatchQuery,
    { sensitivity = 'usual', perRegion = 1 }: FindOptions = {},
  ): Steps<Map<string, Hit[]>> {
    const plans = this.#others(query);
    const asked = readOnce(query, this.#model);
    const least = this.#model.calibration.thresholds[sensitivity];
    const options = { least, perRegion };
    const found = yield* search(asked, plans, this.#regions.size, this.#model, options);
    const hitOf = ({ plan, place, score, same }: Found): Hit => {
      const { id: planId, region } = (plans[plan] as Entry).plan;
      return { planId, region, place, level: levelOf(same, score), score };
    };
    return new Map(
      query.measures.flatMap(({ id }, i) => {
        const hits = found[i] ?? [];
        return hits.length > 0 ? [[id, hits.map(hitOf)] as const] : [];
      }),
    );
  }

  /**
   * The id of the plan that a document is; null where there is none. Of several the one that was read
   * from this very text and corrected, else the first by its letters.
   */
  itself(query: MatchQuery): string | null {
    const [first] = this.#equalTo(query);
    return first?.plan.id ?? null;
  }

  /** Ids of plans of other regions that are on the notice's subject, the nearest first. */
  onSubject(query: MatchQuery): string[] {
    return atOnce(this.nearing(query));
  }

  /** The same in steps. Of plans that have more than `most` measures together, the nearest of each region. */
  *nearing(query: MatchQuery, most = Number.POSITIVE_INFINITY): Steps<string[]> {
    const { knowledge } = this.#model;
    const asked = readOnce(query, this.#model);
    const near: { plan: IndexedPlan; region: string | null; related: number }[] = [];
    for (const [i, { plan, packed }] of this.#others(query).entries()) {
      if (i % SLICE === SLICE - 1) yield;
      const subject = packed.subject(knowledge);
      const related = relatedDocuments(asked, { measures: packed.count, subject });
      if (related >= ON_THE_SUBJECT) near.push({ plan, region: plan.region, related });
    }
    near.sort((a, b) => b.related - a.related);
    let measures = 0;
    const kept = new Set<(typeof near)[number]>();
    for (const one of eachRegionFirst(near)) {
      measures += one.plan.count;
      if (measures <= most) kept.add(one);
    }
    return near.flatMap((one) => (kept.has(one) ? one.plan.id : []));
  }

  /** A measure of a plan as it is compared; null where there is none. */
  profile(planId: string, place: number): Profile | null {
    const packed = this.#entries.get(planId)?.packed;
    return packed && place < packed.count ? packed.read(place, this.#model.knowledge) : null;
  }

  /**
   * All measures by score, each compared in full. `of` is the document that the measure stands in;
   * without it the measure is taken for a selection.
   */
  rank(measure: Omit<AskedMeasure, 'id'>, of?: MatchQuery): RankedHit[] {
    const { knowledge, calibration } = this.#model;
    const place =
      of?.measures.findIndex(
        ({ title, text }) => title === measure.title && text === measure.text,
      ) ?? -1;
    const document: MatchQuery | null = of && place >= 0 ? of : null;
    if (document === null || this.#ranked?.of !== document) {
      const asked = profiledDocument(document?.measures ?? [measure], knowledge);
      this.#ranked = { of: document ?? SELECTION, asked, scores: new Map() };
    }
    const { asked, scores } = this.#ranked;
    const i = Math.max(place, 0);
    return [...this.#entries.values()]
      .flatMap(({ plan: { id: planId }, packed }) => {
        const compared =
          scores.get(planId) ?? scoreDocuments(asked, documentOf(packed, knowledge), this.#model);
        scores.set(planId, compared);
        return Array.from({ length: packed.count }, (_, j) => {
          const score = compared.score(i, j);
          const isShown = score >= calibration.thresholds.usual;
          const same = isShown ? compared.same(i, j) : 0;
          return { planId, place: j, score, same, level: isShown ? levelOf(same, score) : null };
        });
      })
      .sort((a, b) => b.score - a.score);
  }

  /** All but the document itself and plans of its region. */
  #others(query: MatchQuery): Entry[] {
    const itself = this.#equalTo(query);
    // A republished copy may not say whose it is, or the reader knows better; the plan says it.
    const known = [...itself].find(({ plan }) => plan.region !== null)?.plan;
    const region = known?.asRead ? known.region : (query.region ?? known?.region ?? null);
    return [...this.#entries.values()].filter(
      (entry) => !itself.has(entry) && (region === null || entry.plan.region !== region),
    );
  }

  /** Those that are the same document, the one before that was read from this very text and corrected. */
  #equalTo(query: MatchQuery): ReadonlySet<Entry> {
    if (this.#equal?.of === query) return this.#equal.entries;
    let texts: ReadonlySet<number> | null = null;
    // Most documents are told apart by what is known of them.
    const said = () => {
      texts ??= new Set(textKeys(query.measures));
      return texts;
    };
    const asked = factKeys(query);
    const equal = [...this.#entries.values()].filter((entry) => {
      entry.keys ??= factKeys(entry.plan.facts);
      const sameText = () => sameByTexts<number>(entry.packed.texts, said());
      return (
        (sameByKeys(entry.keys, asked) ?? sameText()) ||
        sameAsRead(entry.plan.asRead, asked, sameText)
      );
    });
    const entries = new Set(
      equal.sort(
        (a, b) =>
          Number(!a.plan.asRead) - Number(!b.plan.asRead) || (a.plan.id < b.plan.id ? -1 : 1),
      ),
    );
    this.#equal = { of: query, entries };
    return entries;
  }
}

/** Stands for the document of a selection, which has none. */
const SELECTION: MatchQuery = {
  title: null,
  innerTitle: null,
  issuer: null,
  documentNumber: null,
  signedOn: null,
  region: null,
  measures: [],
};

function documentOf(packed: PackedPlan, knowledge: Knowledge): ProfiledDocument {
  const profiles = Array.from({ length: packed.count }, (_, i) => packed.read(i, knowledge));
  return { measures: packed.count, profiles, subject: packed.subject(knowledge) };
}

/** A number for what each measure says, past spaces, widths and case (FNV-1a). */
function textKeys(measures: readonly Pick<Measure, 'text'>[]): Uint32Array {
  return Uint32Array.from(measures, ({ text }) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
      const code = comparedCode(text.charCodeAt(i));
      if (code > 0) hash = Math.imul(hash ^ code, 0x01000193);
    }
    return hash;
  });
}
