/** Who is measured: our matcher, asked for a notice at once, and the peers, measure by measure. */

import { type IndexedPlan, indexedPlan, PlanIndex } from '../../../lib/match/index/plan-index';
import { bundledModel } from '../../../lib/match/model';
import type { Measure, Plan } from '../../../lib/plan/plan';
import { PEERS, type Peer } from '../../eval/peers';
import { agreementOf, type Searched, TOP } from './agreement';

export const OURS = 'Lince';

/** A library that is ready to be asked. */
interface Ready {
  /** Asks for all these measures of the notice. */
  ask(measures: readonly Measure[]): Promise<void>;
  /** Ours alone: the share of the best three of each region that is answered. */
  agreement?(measures: readonly Measure[]): number;
  /** Ours alone: bytes that are kept in the database, without the plans. */
  readonly kept?: number;
}

export interface Contender {
  readonly name: string;
  readonly most: number;
  build(plans: Iterable<Plan>, notice: Plan): Promise<Ready>;
}

/** What a reader would look at of a peer's answer, and more than enough for the best of each region. */
const PEER_LIMIT = 100;

const ours: Contender = {
  name: OURS,
  most: Number.POSITIVE_INFINITY,
  async build(plans, notice) {
    const regions = new Map<string, string>();
    const model = bundledModel();
    const index = new PlanIndex(model);
    let kept = 0;
    for (const plan of noting(plans, regions)) {
      const indexed = indexedPlan(plan, model.knowledge);
      index.add(indexed);
      kept += bytesOf(indexed);
    }
    const all: Searched = {
      match: (notice) => index.find(notice, { perRegion: TOP }),
      rank: (measure, notice) => index.rank(measure, notice),
    };
    return {
      kept,
      ask: async (measures) => {
        index.find({ ...notice, measures });
      },
      agreement: (measures) => agreementOf(all, { ...notice, measures }, regions),
    };
  },
};

/** As it is stored; texts take two bytes a character. */
function bytesOf({ buffer, ...facts }: IndexedPlan): number {
  return buffer.byteLength + JSON.stringify(facts).length * 2;
}

export const CONTENDERS: readonly Contender[] = [ours, ...PEERS.map(ofPeer)];

function ofPeer(peer: Peer): Contender {
  return {
    name: peer.name,
    most: peer.most,
    async build(plans) {
      const index = await peer.build(measuresOf(plans));
      return {
        ask: async (measures) => {
          for (const measure of measures) await index.query(measure, PEER_LIMIT);
        },
      };
    },
  };
}

function* measuresOf(plans: Iterable<Plan>) {
  for (const { measures } of plans) {
    for (const { title, text } of measures) yield { title, text };
  }
}

/** Passes plans through and keeps whose they are. */
function* noting(plans: Iterable<Plan>, regions: Map<string, string>) {
  for (const plan of plans) {
    regions.set(plan.id, plan.region ?? '');
    yield plan;
  }
}
