/**
 * One peer over generated measures, in a process of its own: `peer.ts NAME SIZE`. Prints one line of
 * JSON. Run it with `--expose-gc`.
 */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { bundledPlans } from '../../eval/documents';
import { generatedPlans } from '../matching/generated';
import { heldBytes } from '../support/held-bytes';
import { PLAIN_KEYSTROKES } from './trace';

/** Of characters, as Chinese is searched where nothing cuts it into words. */
const pairs = (text: string): string[] =>
  text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

interface Peer {
  add(id: number, title: string, text: string): void;
  /** How many it finds. */
  search(query: string): number;
}

const PEERS: Readonly<Record<string, () => Peer>> = {
  minisearch: () => {
    const index = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: (text) => text.split(/\s+/).flatMap(pairs),
      searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 2 } },
    });
    return {
      add: (id, title, text) => index.add({ id, title, text }),
      search: (query) => index.search(query).length,
    };
  },
  flexsearch: () => {
    const index = new FlexSearch.Index({
      tokenize: 'forward',
      encode: (text: string) => text.split(/\s+/).flatMap(pairs),
    });
    return {
      add: (id, title, text) => void index.add(id, `${title} ${text}`),
      search: (query) => index.search(query, { limit: 10_000 }).length,
    };
  },
};

const [name = '', size = ''] = process.argv.slice(2);
const bundled = await bundledPlans();
const before = heldBytes();
const began = performance.now();
const peer = PEERS[name]?.();
if (!peer) throw new Error(`No peer is called ${name}.`);
let id = 0;
for (const plan of generatedPlans(bundled, Number(size), 5))
  for (const { title, text } of plan.measures) peer.add(id++, title, text);
const build = performance.now() - began;
const bytes = heldBytes() - before;
const times = PLAIN_KEYSTROKES.map((query) => {
  const asked = performance.now();
  peer.search(query);
  return performance.now() - asked;
});
console.log(JSON.stringify({ build, bytes, times }));
