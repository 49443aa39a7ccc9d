/**
 * The index: what the measures of all plans say, as numbers, without their texts. Plans come and go
 * one at a time; what is kept of one is an `IndexedPlan`, which a later worker takes in as it is.
 */
import {
  type FactKeys,
  factKeys,
  type Identifiable,
  sameByKeys,
  sameByTexts,
} from '../plan/identity';
import type { Measure, Plan } from '../plan/plan';
import type { AskedMeasure, FindOptions, Level, MatchQuery } from './matcher';
import { MOST_TOPICS, PackedPlan } from './packed-plan';
import type { Knowledge } from './profile';
import {
  type DocumentScores,
  type Model,
  type ProfiledDocument,
  profiledDocument,
  relatedDocuments,
  scoreDocuments,
} from './score';
import { type Found, type Searched, search } from './search';
import { signaturesOf } from './signatures';
import { comparedCode } from './vocabulary';

/** What is kept of a plan: how it is known, and its measures as numbers. */
export interface IndexedPlan {
  readonly id: string;
  readonly region: string | null;
  readonly facts: Omit<Identifiable, 'measures' | 'excerpt'>;
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

/** From this probability of being the same measure on, an equivalent is called so. */
const SAME = 0.5;
/** From here on a plan counts as one on the notice's subject when gaps are told. */
const ON_THE_SUBJECT = 0.5;

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
  find(
    query: MatchQuery,
    { sensitivity = 'usual', perRegion = 1 }: FindOptions = {},
  ): Map<string, Hit[]> {
    const { knowledge, calibration } = this.#model;
    const plans = this.#others(query);
    const asked = profiledDocument(query.measures, knowledge);
    const least = calibration.thresholds[sensitivity];
    const found = search(asked, plans, this.#regions.size, this.#model, { least, perRegion });
    const hitOf = ({ plan, place, score, same }: Found): Hit => {
      const { id: planId, region } = (plans[plan] as Entry).plan;
      return { planId, region, place, level: levelOf(same), score };
    };
    return new Map(
      query.measures.flatMap(({ id }, i) => {
        const hits = found[i] ?? [];
        return hits.length > 0 ? [[id, hits.map(hitOf)] as const] : [];
      }),
    );
  }

  /** The id of the plan that a document is, of several the first by its letters; null where there is none. */
  itself(query: MatchQuery): string | null {
    const [first] = Array.from(this.#equalTo(query), ({ plan }) => plan.id).sort();
    return first ?? null;
  }

  /** Ids of plans of other regions that are on the notice's subject, the nearest first. */
  onSubject(query: MatchQuery): string[] {
    const { knowledge } = this.#model;
    const asked = profiledDocument(query.measures, knowledge);
    return this.#others(query)
      .map(({ plan, packed }) => {
        const subject = packed.subject(knowledge);
        const related = relatedDocuments(asked, { measures: packed.count, subject });
        return { id: plan.id, related };
      })
      .filter(({ related }) => related >= ON_THE_SUBJECT)
      .sort((a, b) => b.related - a.related)
      .map(({ id }) => id);
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
          return { planId, place: j, score, same, level: isShown ? levelOf(same) : null };
        });
      })
      .sort((a, b) => b.score - a.score);
  }

  /** All but the document itself and plans of its region. */
  #others(query: MatchQuery): Entry[] {
    const itself = this.#equalTo(query);
    // A republished copy may not say whose it is, but the document that it copies does.
    const known = [...itself].find(({ plan }) => plan.region !== null)?.plan.region ?? null;
    const region = query.region ?? known;
    return [...this.#entries.values()].filter(
      (entry) => !itself.has(entry) && (region === null || entry.plan.region !== region),
    );
  }

  /** Those that are the same document. */
  #equalTo(query: MatchQuery): ReadonlySet<Entry> {
    if (this.#equal?.of === query) return this.#equal.entries;
    let texts: ReadonlySet<number> | null = null;
    // Most documents are told apart by what is known of them.
    const said = () => {
      texts ??= new Set(textKeys(query.measures));
      return texts;
    };
    const asked = factKeys(query);
    const entries = new Set(
      [...this.#entries.values()].filter((entry) => {
        entry.keys ??= factKeys(entry.plan.facts);
        return sameByKeys(entry.keys, asked) ?? sameByTexts<number>(entry.packed.texts, said());
      }),
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

function levelOf(same: number): Level {
  return same >= SAME ? 'same' : 'partial';
}
