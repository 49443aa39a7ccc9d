/**
 * A notice beside the library by matters and regions. Asked for when the reader opens the matrix, as
 * it looks at whole plans: the nearest ones of a large library, so that its size hardly counts.
 */
import type { Query } from '../match/answer';
import type { Hit } from '../match/index/plan-index';
import { clustersOf } from '../match/matrix/clusters';
import { type Answering, type MatrixRow, matrixRows, nameOf } from '../match/matrix/matrix';
import type { LaidMatrix, MatrixAnswer, NamedMeasure } from '../match/matrix/matrix-answer';
import { bundledModel } from '../match/model';
import type { Sensitivity } from '../match/score/calibration';
import type { Measure, Plan } from '../plan/plan';
import { inTasks } from '../text/tasks';
import type { Library } from './library';
import { toldGaps } from './overview';

interface Wanted {
  /** None named means all. */
  readonly regions?: readonly string[];
  readonly sensitivity?: Sensitivity;
  /** What the reader has put away, by the notice's measures: `plan/measure`. */
  readonly away?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So many measures of a region are looked at for each of the notice's. */
const PER_REGION = 4;
/** So many rows are told of what nothing in the notice answers. */
const MOST_ELSEWHERE = 150;
/** So much of a measure's text is told. */
const START = 60;

/** The matters of a notice and of the plans on its subject, with what covers them. */
export async function matrixOf(
  library: Library,
  query: Query,
  { regions = [], sensitivity = 'usual', away = new Map() }: Wanted = {},
): Promise<MatrixAnswer> {
  const beside = await library.beside(query, { perRegion: PER_REGION, sensitivity });
  const isWanted = ({ region }: { readonly region: string | null }) =>
    regions.length === 0 || region === null || regions.includes(region);
  const gaps = await toldGaps(beside, query, { onlyHere: false });
  const model = bundledModel();
  // Where no gaps can be told, nor can what else such plans have: nobody knows that they are on it.
  const plans = gaps.compared === 0 ? [] : beside.onSubject.filter(isWanted);
  const isAway = (own: string, planId: string, measureId: string) =>
    away.get(own)?.has(`${planId}/${measureId}`) ?? false;
  const answers = answersOf(beside.hits, beside.plans, isWanted, isAway);
  const rows = await inTasks(
    matrixRows({
      measures: query.measures,
      plans,
      answers,
      gaps: {
        lacking: gaps.lacking.flatMap((gap) => {
          const measures = gap.measures.filter(isWanted);
          return measures.length > 0 ? [{ ...gap, measures }] : [];
        }),
      },
      isAway: (own, { planId, measureId }) => isAway(own, planId, measureId),
      about: beside.about,
      gather: function* (placed) {
        const known = placed.flatMap((one) => {
          const profile = beside.profile(one.plan.id, one.place);
          return profile ? [{ one, plan: one.plan.id, profile }] : [];
        });
        const clusters = yield* clustersOf(known, model);
        return clusters.map((cluster) => cluster.flatMap((i) => known[i]?.one ?? []));
      },
    }),
  );
  const told = new Told(beside.plans);
  const shown = withoutRare(rows);
  return {
    left: rows.length - shown.length,
    rows: shown.map(({ covering, ...row }) => ({
      ...row,
      covering: covering.map(({ planId, measureId, level, own }) => ({
        measure: told.placeOf(planId, measureId),
        level,
        ...(own !== undefined && { own: row.own.indexOf(own) }),
      })),
    })),
    measures: told.measures,
    documents: told.documents(plans),
    framing: query.measures.filter(({ role }) => role === 'framing').length,
    compared: gaps.compared,
    plans: beside.size,
    chosenRegionsOnly: regions.length > 0,
  };
}

/** What of a plan the matrix names. */
export function laidNotice(plan: Plan): LaidMatrix['notice'] {
  const { id: _, regionInferred: __, validity: ___, attachments: ____, measures, ...facts } = plan;
  const named = measures.map(({ id, path, title, text }) => ({
    id,
    path,
    name: nameOf({ title, text }),
  }));
  return { ...facts, measures: named };
}

/** Without rows of what fewest plans have, where there are more than anybody reads. */
function withoutRare(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const elsewhere = rows.filter(({ kind }) => kind === 'elsewhere');
  if (elsewhere.length <= MOST_ELSEWHERE) return rows;
  const kept = new Set(
    elsewhere.sort((a, b) => b.covering.length - a.covering.length).slice(0, MOST_ELSEWHERE),
  );
  return rows.filter((row) => row.kind !== 'elsewhere' || kept.has(row));
}

/** What answers each measure of the notice, without what is not wanted. */
function answersOf(
  hits: ReadonlyMap<string, readonly Hit[]>,
  plans: ReadonlyMap<string, Plan>,
  isWanted: (hit: Hit) => boolean,
  isAway: (own: string, planId: string, measureId: string) => boolean,
): Map<string, Answering[]> {
  return new Map(
    [...hits].map(([own, found]) => [
      own,
      found.filter(isWanted).flatMap(({ planId, place, region, level, score }) => {
        const measure = plans.get(planId)?.measures[place];
        if (!measure || measure.role === 'framing' || isAway(own, planId, measure.id)) return [];
        return [{ planId, measureId: measure.id, region, level, score }];
      }),
    ]),
  );
}

/** The measures and plans that an answer names, each once. */
class Told {
  readonly measures: NamedMeasure[] = [];
  readonly #places = new Map<string, number>();
  readonly #plans: ReadonlyMap<string, Plan>;
  readonly #named = new Set<string>();

  constructor(plans: ReadonlyMap<string, Plan>) {
    this.#plans = plans;
  }

  placeOf(planId: string, measureId: string): number {
    const key = `${planId}/${measureId}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const measure = this.#plans.get(planId)?.measures.find(({ id }) => id === measureId);
    if (!measure) throw new Error(`${planId} has no ${measureId}`);
    this.#named.add(planId);
    this.#places.set(key, this.measures.length);
    return this.measures.push(namedMeasure(planId, measure)) - 1;
  }

  /** Those that are named, and these. */
  documents(also: readonly Plan[]): MatrixAnswer['documents'] {
    const ids = new Set([...also.map(({ id }) => id), ...this.#named]);
    return [...ids].flatMap((id) => {
      const plan = this.#plans.get(id);
      if (!plan) return [];
      const { measures: _, regionInferred: __, validity: ___, attachments: ____, ...head } = plan;
      return [head];
    });
  }
}

function namedMeasure(planId: string, { id, path, title, text }: Measure): NamedMeasure {
  const name = nameOf({ title, text });
  const behind = title !== '' && text.startsWith(title) ? text.slice(title.length) : text;
  const body = behind.replace(/^[\s。．.:：;；,，]+/, '');
  const start = body.length > START ? `${body.slice(0, START)}…` : body;
  return { planId, id, path, name, start };
}
