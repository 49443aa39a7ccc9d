/**
 * The matcher: passages compared by the field's topics and by their words, lifted to measures, with
 * one calibrated score.
 */
import { sameByFacts, sameByTexts } from '../plan/identity';
import type { Measure, Plan } from '../plan/plan';
import type { Sensitivity } from './calibration';
import { evidenceOf, whyOf } from './evidence';
import { findGaps, type GapOptions, type Gaps } from './gaps';
import type {
  AskedMeasure,
  Equivalent,
  Evidence,
  LeftOutPlan,
  Matcher,
  MatchQuery,
  Scored,
  Why,
} from './matcher';
import type { Profile } from './profile';
import {
  type DocumentScores,
  type Model,
  type ProfiledDocument,
  profiledDocument,
  relatedDocuments,
  scoreDocuments,
} from './score';
import { type Hit, type Shelf, search } from './search';
import { Signatures } from './signatures';
import { ProfileStore } from './store';
import { comparedCode } from './vocabulary';

/** A matcher whose library changes one plan at a time. */
export interface TopicalMatcher extends Matcher {
  /** Plans that were given but could not be taken in. */
  readonly leftOut: readonly LeftOutPlan[];
  /** Bytes that the index takes, without the plans. */
  readonly byteLength: number;
  /** Takes a plan in; one whose id is taken, or whose content cannot be read, is left out. */
  add(plan: Plan): void;
  /** Forgets a plan; does nothing when it is not there. */
  remove(planId: string): void;
  /** What plans of other regions on the notice's subject have and it lacks, and the other way. */
  gaps(query: MatchQuery, options?: GapOptions): Gaps;
}

interface Entry extends Shelf {
  readonly plan: Plan;
  /** What its measures say, as numbers. */
  readonly texts: Uint32Array;
}

/** From this probability of being the same measure on, an equivalent is called so. */
const SAME = 0.5;
/** From here on a plan counts as one on the notice's subject when gaps are told. */
const ON_THE_SUBJECT = 0.5;
/** So much of the store may belong to plans that were removed before it is made anew. */
const MOST_DEAD = 0.25;

/** Builds a matcher over plans, by what the model knows. */
export function createTopicalMatcher(plans: readonly Plan[], model: Model): TopicalMatcher {
  const matcher = new Topical(model);
  for (const plan of plans) matcher.add(plan);
  return matcher;
}

class Topical implements TopicalMatcher {
  readonly #model: Model;
  readonly #entries = new Map<string, Entry>();
  readonly #regions = new Map<string, number>();
  readonly #leftOut: LeftOutPlan[] = [];
  #store = new ProfileStore();
  #signatures = new Signatures();
  #dead = 0;
  #ranked: { of: MatchQuery; asked: ProfiledDocument; scores: Map<string, DocumentScores> } | null =
    null;

  constructor(model: Model) {
    this.#model = model;
  }

  get leftOut(): readonly LeftOutPlan[] {
    return this.#leftOut;
  }

  get byteLength(): number {
    return this.#store.byteLength + this.#signatures.byteLength;
  }

  add(plan: Plan): void {
    this.#ranked = null;
    if (this.#entries.has(plan.id)) {
      this.#leftOut.push({ planId: plan.id, why: 'same id' });
      return;
    }
    let document: ProfiledDocument;
    try {
      document = profiledDocument(plan.measures, this.#model.knowledge);
    } catch {
      this.#leftOut.push({ planId: plan.id, why: 'damaged' });
      return;
    }
    const first = this.#store.size;
    for (const profile of document.profiles) {
      this.#store.add(profile);
      this.#signatures.add(profile, this.#model.knowledge);
    }
    // A central document is a region of its own: 国.
    const name = plan.region ?? '';
    const region = this.#regions.get(name) ?? this.#regions.size;
    this.#regions.set(name, region);
    const { measures: count, subject } = document;
    const texts = textKeys(plan.measures);
    this.#entries.set(plan.id, { plan, texts, first, count, subject, region });
  }

  remove(planId: string): void {
    const entry = this.#entries.get(planId);
    if (!entry) return;
    this.#ranked = null;
    this.#entries.delete(planId);
    this.#dead += entry.count;
    if (this.#dead > this.#store.size * MOST_DEAD) this.#tidy();
  }

  /** Moves the profiles of plans that are still there together. */
  #tidy(): void {
    const { knowledge } = this.#model;
    const store = new ProfileStore();
    const signatures = new Signatures();
    for (const [id, entry] of this.#entries) {
      const first = store.size;
      for (let i = 0; i < entry.count; i++) {
        const profile = this.#store.read(entry.first + i, knowledge);
        store.add(profile);
        signatures.add(profile, knowledge);
      }
      this.#entries.set(id, { ...entry, first });
    }
    this.#store = store;
    this.#signatures = signatures;
    this.#dead = 0;
  }

  match(query: MatchQuery, sensitivity: Sensitivity = 'usual') {
    const { knowledge, calibration } = this.#model;
    const own = this.#ownPlans(query);
    const shelves = [...this.#entries.values()].filter(({ plan }) => !own.has(plan.id));
    const asked = profiledDocument(query.measures, knowledge);
    // Whatever is added or removed later: places hold in the store that was searched.
    const store = this.#store;
    const found = search(
      asked,
      shelves,
      this.#regions.size,
      store,
      this.#signatures,
      this.#model,
      calibration.thresholds[sensitivity],
    );
    const answers = new Map<string, readonly Equivalent[]>();
    query.measures.forEach((measure, i) => {
      const hits = found[i] ?? [];
      if (hits.length === 0) return;
      answers.set(
        measure.id,
        hits.map((hit) => {
          const profiles = () => ({
            own: asked.profiles[i] as Profile,
            other: store.read(hit.place, knowledge),
          });
          return new Answer(measure, hit, profiles, this.#model);
        }),
      );
    });
    return answers;
  }

  gaps(query: MatchQuery, options: GapOptions = {}): Gaps {
    const { knowledge } = this.#model;
    const own = this.#ownPlans(query);
    const asked = profiledDocument(query.measures, knowledge);
    const plans = [...this.#entries.values()]
      .filter(({ plan }) => !own.has(plan.id))
      .filter(
        ({ count, subject }) =>
          relatedDocuments(asked, { measures: count, subject }) >= ON_THE_SUBJECT,
      )
      .map(({ plan }) => plan);
    const answered = [...this.match(query).values()].flat();
    return findGaps(query, plans, answered, knowledge.lexicon, options);
  }

  rank(measure: Omit<AskedMeasure, 'id'>, of?: MatchQuery): Scored[] {
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
      .flatMap((entry) => {
        const { plan } = entry;
        const compared =
          scores.get(plan.id) ?? scoreDocuments(asked, this.#documentOf(entry), this.#model);
        scores.set(plan.id, compared);
        return plan.measures.map(({ id }, j) => {
          const score = compared.score(i, j);
          const isShown = score >= calibration.thresholds.usual;
          const same = isShown ? compared.same(i, j) : 0;
          const level = isShown ? levelOf(same) : null;
          return { planId: plan.id, measureId: id, score, same, level };
        });
      })
      .sort((a, b) => b.score - a.score);
  }

  #documentOf({ first, count, subject }: Entry): ProfiledDocument {
    const profiles = Array.from({ length: count }, (_, i) =>
      this.#store.read(first + i, this.#model.knowledge),
    );
    return { measures: count, profiles, subject };
  }

  /** Plans that are the document itself or of its region. */
  #ownPlans(query: MatchQuery): ReadonlySet<string> {
    const texts = new Set(textKeys(query.measures));
    const entries = [...this.#entries.values()];
    const all = entries.map(({ plan }) => plan);
    const itself = entries
      .filter((entry) => sameByFacts(entry.plan, query) ?? sameByTexts<number>(entry.texts, texts))
      .map(({ plan }) => plan);
    // A republished copy may not say whose it is, but the document that it copies does.
    const region = query.region ?? itself.find((plan) => plan.region !== null)?.region ?? null;
    return new Set(
      all
        .filter((plan) => itself.includes(plan) || (region !== null && plan.region === region))
        .map(({ id }) => id),
    );
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

function levelOf(same: number) {
  return same >= SAME ? ('same' as const) : ('partial' as const);
}

/** An equivalent that looks for its evidence when it is asked for it: few are shown at once. */
class Answer implements Equivalent {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
  readonly level: Equivalent['level'];
  readonly score: number;
  readonly #explain: () => { evidence: Evidence[]; why: Why };
  #explained: { evidence: Evidence[]; why: Why } | null = null;

  constructor(
    own: AskedMeasure,
    { shelf, place, score, same }: Hit,
    profiles: () => { readonly own: Profile; readonly other: Profile },
    { knowledge }: Model,
  ) {
    const { plan, first } = shelf as Entry;
    const other = plan.measures[place - first] as Measure;
    this.planId = plan.id;
    this.region = plan.region;
    this.measureId = other.id;
    this.level = levelOf(same);
    this.score = score;
    this.#explain = () => {
      const known = profiles();
      const ownSide = { measure: own, profile: known.own };
      const otherSide = { measure: other, profile: known.other };
      const evidence = evidenceOf(ownSide, otherSide, knowledge);
      return { evidence, why: whyOf(ownSide, otherSide, evidence, knowledge) };
    };
  }

  get evidence(): readonly Evidence[] {
    this.#explained ??= this.#explain();
    return this.#explained.evidence;
  }

  get why(): Why {
    this.#explained ??= this.#explain();
    return this.#explained.why;
  }
}
