/**
 * A notice beside the plans on its subject as a table: a row for each matter, and which measures of
 * which plan cover it.
 *
 * The notice's own measures make the first rows, under the topic that they are about, or under their
 * own title where the lexicon has no topic for them, or one that tells nothing apart in this field.
 * Then come the gaps, the very ones that `gaps.ts` tells, and then what other plans have and no
 * measure of the notice answers, gathered by topic or by likeness: the notice may touch it, so it is
 * not called a gap.
 *
 * Where a measure of another plan stands:
 * 1. in the row of each measure of the notice that it is its region's best answer to: the rows show
 *    what the hints show. One that answers behind another of its region stands where it answers best;
 * 2. in each gap that it shows;
 * 3. if it is in neither, once: in the notice's row of the topic that it is about, else in the row of
 *    that topic, else among those that are like it.
 *
 * Framing clauses are left out: every plan has them, whatever its subject.
 */
import type { Measure, Plan } from '../../plan/plan';
import type { Steps } from '../../text/steps';
import type { Level } from '../matcher';
import type { About } from '../words/topics-of';
import type { Gaps } from './gaps';

/** A measure of another plan that covers a row's matter. */
interface Covering {
  readonly planId: string;
  readonly measureId: string;
  /** `same`: as a whole; `partial`: a passage of it does, or it is about the topic, no more. */
  readonly level: Level;
  /** The notice's measure of the row that it answers; none where it stands there by its topic. */
  readonly own?: string;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  /** `had`: by the notice; `lacking`: a gap; `elsewhere`: nothing in the notice answers it. */
  readonly kind: 'had' | 'lacking' | 'elsewhere';
  /** Ids of the notice's measures; only rows that it has have any. */
  readonly own: readonly string[];
  readonly covering: readonly Covering[];
}

type ComparedMeasure = Pick<Measure, 'id' | 'title' | 'text' | 'role'>;

type ComparedPlan = Pick<Plan, 'id' | 'region'> & { readonly measures: readonly ComparedMeasure[] };

/** An answer to a measure of the notice. */
export interface Answering extends Omit<Covering, 'own'> {
  readonly region: string | null;
  readonly score: number;
}

/** A measure of a plan by its place. */
interface Placed {
  readonly plan: ComparedPlan;
  readonly place: number;
}

export interface MatrixSource {
  readonly measures: readonly ComparedMeasure[];
  /** The plans on the notice's subject, in the order in which they are to be read. */
  readonly plans: readonly ComparedPlan[];
  /** By the notice's measures the tasks that answer them, the best first; of whatever plans. */
  readonly answers: ReadonlyMap<string, readonly Answering[]>;
  /** Whether the reader has said that a measure does not answer one of the notice's. */
  readonly isAway?: (own: string, other: Pick<Covering, 'planId' | 'measureId'>) => boolean;
  readonly gaps: Pick<Gaps, 'lacking'>;
  readonly about: About;
  /** Gathers measures that are on one matter, the one that leads them first. */
  readonly gather: (measures: readonly Placed[]) => Steps<readonly (readonly Placed[])[]>;
}

/**
 * A topic that more measures of one document are about is what the document is about: it gathers
 * what is of one field, not of one matter.
 */
const MOST_OF_ONE_MATTER = 3;

/** The rows: what the notice has in its order, gaps with the most frequent first, then the rest. */
export function* matrixRows(source: MatrixSource): Steps<MatrixRow[]> {
  // What each is about is found plan by plan here, and known from here on.
  for (const { measures } of source.plans) {
    for (const measure of measures) source.about.of(measure);
    yield;
  }
  const topics = new Topics(source);
  const had = ownRows(source, topics);
  const lacking = gapRows(source);
  const placed = new Set([...had, ...lacking].flatMap(({ covering }) => covering.map(keyOf)));
  const rest = source.plans.flatMap((plan) =>
    plan.measures.flatMap((measure, place) =>
      measure.role === 'framing' || placed.has(keyOf({ planId: plan.id, measureId: measure.id }))
        ? []
        : [{ plan, place }],
    ),
  );
  const others = yield* otherRows(rest, had, topics, source);
  return [...had, ...lacking, ...others].map(({ id, name, kind, own, covering }) => ({
    id,
    name,
    kind,
    own,
    covering,
  }));
}

interface OpenRow extends MatrixRow {
  readonly covering: Covering[];
}

/** The notice's measures by topic, each with what answers it. */
function ownRows({ measures, answers, about }: MatrixSource, topics: Topics): OpenRow[] {
  const rows = new Map<string, OpenRow & { own: string[] }>();
  const best = bestAnswers(answers);
  for (const measure of measures) {
    if (measure.role === 'framing') continue;
    const topic = topics.of(measure);
    const id = topic === null ? `own:${measure.id}` : topicRow(topic);
    const name = topic === null ? nameOf(measure) : about.nameOf(topic);
    const row = rows.get(id) ?? { id, name, kind: 'had', own: [], covering: [] };
    rows.set(id, row);
    row.own.push(measure.id);
    const regions = new Set<string | null>();
    for (const { planId, measureId, level, region } of answers.get(measure.id) ?? []) {
      const isFirst = !regions.has(region);
      regions.add(region);
      const key = keyOf({ planId, measureId });
      if (!isFirst && best.get(key) !== measure.id) continue;
      cover(row.covering, { planId, measureId, level, own: measure.id }, best.get(key));
    }
  }
  return [...rows.values()];
}

/** The measure of the notice that each answer answers best. */
function bestAnswers(answers: MatrixSource['answers']): ReadonlyMap<string, string> {
  const scores = new Map<string, number>();
  const best = new Map<string, string>();
  for (const [own, found] of answers) {
    for (const answer of found) {
      const key = keyOf(answer);
      if (answer.score <= (scores.get(key) ?? Number.NEGATIVE_INFINITY)) continue;
      scores.set(key, answer.score);
      best.set(key, own);
    }
  }
  return best;
}

/**
 * Puts a measure into a row; one that is there already covers it as much as it does anywhere. `best`:
 * what of the notice it answers best.
 */
function cover(covering: Covering[], one: Covering, best?: string): void {
  const { planId, measureId } = one;
  // A row may have hundreds: no text is made to compare them.
  const place = covering.findIndex(
    (other) => other.measureId === measureId && other.planId === planId,
  );
  const there = covering[place];
  if (!there) covering.push(one);
  else {
    const level = there.level === 'same' ? 'same' : one.level;
    covering[place] = { ...(one.own === best ? one : there), level };
  }
}

function gapRows({ gaps, plans, about }: MatrixSource): OpenRow[] {
  const measures = new Map(
    plans.flatMap((plan) =>
      plan.measures.map((measure) => [keyOf(at(plan.id, measure.id)), measure] as const),
    ),
  );
  return gaps.lacking.map(({ topic, name, measures: shown }) => ({
    id: topicRow(topic),
    name,
    kind: 'lacking',
    own: [],
    covering: shown.map(({ planId, measureId }) => {
      const measure = measures.get(keyOf({ planId, measureId }));
      const isAll = measure && about.of(measure).get(topic)?.isAll;
      return { planId, measureId, level: isAll ? 'same' : 'partial' };
    }),
  }));
}

/** What is left: into the notice's rows by topic, and into rows of its own. */
function* otherRows(
  rest: readonly Placed[],
  had: readonly OpenRow[],
  topics: Topics,
  { about, gather, isAway = () => false }: MatrixSource,
): Steps<OpenRow[]> {
  const known = new Map(had.map((row) => [row.id, row]));
  const byTopic = new Map<string, OpenRow>();
  const nameless: Placed[] = [];
  for (const one of rest) {
    const topic = topics.of(measureAt(one));
    const own = topic === null ? undefined : known.get(topicRow(topic));
    const covering = coveringOf(one, 'partial');
    if (own && !own.own.some((id) => isAway(id, covering))) cover(own.covering, covering);
    else if (own || topic === null) nameless.push(one);
    else {
      const id = topicRow(topic);
      const name = about.nameOf(topic);
      const row = byTopic.get(id) ?? { id, name, kind: 'elsewhere', own: [], covering: [] };
      byTopic.set(id, row);
      row.covering.push(coveringOf(one, 'same'));
    }
  }
  const gathered = (yield* gather(nameless)).flatMap((cluster): OpenRow[] => {
    const [leader] = cluster;
    if (!leader) return [];
    const covering = cluster.map((one) => coveringOf(one, 'same'));
    const id = `others:${leader.plan.id}/${measureAt(leader).id}`;
    return [{ id, name: nameOf(measureAt(leader)), kind: 'elsewhere', own: [], covering }];
  });
  return [...byTopic.values(), ...gathered];
}

/** The topics by which rows are made. */
class Topics {
  readonly #mains = new Map<ComparedMeasure, string | null>();
  /** Those that tell nothing apart. */
  readonly #fields = new Set<string>();

  constructor({ measures, plans, about }: MatrixSource) {
    for (const all of [measures, ...plans.map((plan) => plan.measures)]) {
      const counts = new Map<string, number>();
      for (const measure of all) {
        if (measure.role === 'framing') continue;
        const main = about.mainOf(measure);
        this.#mains.set(measure, main);
        if (main === null) continue;
        const count = (counts.get(main) ?? 0) + 1;
        counts.set(main, count);
        if (count > MOST_OF_ONE_MATTER) this.#fields.add(main);
      }
    }
  }

  /** The topic that a measure stands under, null where it has none that tells it from others. */
  of(measure: ComparedMeasure): string | null {
    const main = this.#mains.get(measure) ?? null;
    return main === null || this.#fields.has(main) ? null : main;
  }
}

const topicRow = (topic: string) => `topic:${topic}`;

const at = (planId: string, measureId: string) => ({ planId, measureId });

const keyOf = ({ planId, measureId }: Pick<Covering, 'planId' | 'measureId'>) =>
  `${planId}/${measureId}`;

function measureAt({ plan, place }: Placed): ComparedMeasure {
  const measure = plan.measures[place];
  if (!measure) throw new Error(`${plan.id} has no measure at ${place}`);
  return measure;
}

function coveringOf(one: Placed, level: Level): Covering {
  return { planId: one.plan.id, measureId: measureAt(one).id, level };
}

/** So much of a measure without a title stands for one. */
const MOST_OF_A_SENTENCE = 24;

/** What a measure is called at the head of a row: its title, else its first clause. */
export function nameOf({ title, text }: Pick<Measure, 'title' | 'text'>): string {
  if (title !== '') return title;
  const [clause = ''] = text.split(/[，。；：,;:\n]/, 1);
  return clause.length > MOST_OF_A_SENTENCE
    ? `${clause.slice(0, MOST_OF_A_SENTENCE - 1)}…`
    : clause;
}
