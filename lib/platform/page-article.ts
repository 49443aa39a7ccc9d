/**
 * The document of an open page as Lince has read it there, with its text: for the library, which keeps
 * both. Asked of the page only when it is to be added.
 */
import * as v from 'valibot';
import { PagePlanSchema } from '../plan/schema';
import { browser } from './browser';

const ReadPageSchema = v.object({
  plan: PagePlanSchema,
  /** Of the article that the plan was read from. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(3_000_000)),
  /** Which page of how many it is, where the document is on several. */
  paging: v.nullable(v.object({ at: v.nullable(v.number()), of: v.nullable(v.number()) })),
  /** Whether there is more text than was read. */
  cut: v.boolean(),
});
export type ReadPage = v.InferOutput<typeof ReadPageSchema>;

/** What was read of a tab's page; null where nothing was, and where none of our scripts may be in it. */
export async function readPageOf(tabId: number): Promise<ReadPage | null> {
  const target = { tabId, frameIds: [0] };
  const [told] = await browser.scripting
    .executeScript({ target, func: whatWasRead })
    .catch(() => []);
  const read = v.safeParse(ReadPageSchema, told?.result);
  return read.success ? read.output : null;
}

/** Runs in the page; what it looks at is of `lib/overlay/reading`. */
function whatWasRead(): unknown {
  const world = globalThis as unknown as Record<
    symbol,
    | {
        session: {
          page: { plan: unknown; paging: unknown; article: { text: string; cut: boolean } | null };
        };
      }
    | undefined
  >;
  const { plan, paging, article } = world[Symbol.for('lince reading')]?.session.page ?? {};
  return article ? { plan, paging, text: article.text, cut: article.cut } : null;
}
