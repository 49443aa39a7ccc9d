/** The figures of the gold data for the peers, over the same measures and pairs as ours. */
import { type Figures, figures } from './figures';
import { goldMeasures } from './gold';
import { PEERS, type Peer } from './peers';

/** Figures by the peer's name; they cost about two seconds, nearly all of them Fuse.js. */
export async function peerFigures(peers: readonly Peer[] = PEERS): Promise<Map<string, Figures>> {
  const reached = new Map<string, Figures>();
  for (const peer of peers) reached.set(peer.name, await figuresOf(peer));
  return reached;
}

async function figuresOf(peer: Peer): Promise<Figures> {
  const measures = goldMeasures();
  const index = await peer.build(measures);
  const ranked = new Map<string, ReadonlyMap<string, number>>();
  for (const query of measures) {
    const found = await index.query(query, measures.length);
    ranked.set(
      query.id,
      new Map(found.map(([place, score]) => [measures[place]?.id ?? '', score])),
    );
  }
  return figures((query, other) => ranked.get(query.id)?.get(other.id) ?? 0);
}
