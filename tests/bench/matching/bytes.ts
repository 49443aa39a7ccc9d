/**
 * Bytes that our index takes for a measure, in a process of its own: `bytes.ts SMALLER LARGER`. Of
 * two sizes, so that what every index needs (vocabulary, lexicon) does not count.
 */
import { bundledPlans } from '../../eval/documents';
import { heldBytes } from '../support/held-bytes';
import { CONTENDERS, OURS } from './contenders';
import { generatedNotice, libraryOf } from './generated';

const [smaller = 0, larger = 0] = process.argv.slice(2).map(Number);
const ours = CONTENDERS.find(({ name }) => name === OURS);
const bundled = await bundledPlans();
const notice = generatedNotice(bundled, 1);

/** All that were built stay: one that is let go of while the next is measured would count against it. */
const built: unknown[] = [];

async function bytesOf(measures: number): Promise<number> {
  const before = heldBytes();
  built.push(await ours?.build(libraryOf(bundled, measures), notice));
  return heldBytes() - before;
}

// The first one fills the caches of the engine.
await bytesOf(smaller);
const small = await bytesOf(smaller);
const large = await bytesOf(larger);
console.log(Math.round((large - small) / (larger - smaller)));
if (built.length !== 3) throw new Error('The indexes are in use until here.');
