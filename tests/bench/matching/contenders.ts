/** Who is measured: our matcher, asked for a notice at once, and the peers, measure by measure. */
import { createMatcher } from '../../../lib/match/model';
import type { Measure, Plan } from '../../../lib/plan/plan';
import { PEERS, type Peer } from '../../eval/peers';
import { agreementOf } from './agreement';

export const OURS = 'Lince';

/** A library that is ready to be asked. */
interface Ready {
  /** Asks for all these measures of the notice. */
  ask(measures: readonly Measure[]): Promise<void>;
  /** Ours alone: the share of the best by exhaustive scoring that is answered. */
  agreement?(measures: readonly Measure[]): number;
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
    const matcher = createMatcher([]);
    for (const plan of noting(plans, regions)) matcher.add(plan);
    return {
      ask: async (measures) => {
        matcher.match({ ...notice, measures });
      },
      agreement: (measures) => agreementOf(matcher, { ...notice, measures }, regions),
    };
  },
};

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
