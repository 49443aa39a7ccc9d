/**
 * What `./painting.ts` measures, as one script in a page: our marks and those of others, over the
 * same passages of the same page, each in a page of its own.
 */
import Mark from 'mark.js';
import Highlighter from 'web-highlighter';
import { staticRange } from '../../../lib/anchor/place';
import type { Answer, ShownEquivalent } from '../../../lib/match/answer';
import { pageStyle } from '../../../lib/overlay/page-style';
import { Session } from '../../../lib/overlay/session';

/** Milliseconds of script, and from its beginning until the frame with the marks is painted. */
export interface Painting {
  readonly script: number;
  readonly toPaint: number;
  readonly passages: number;
  /** Elements that are in the page now and were not before. */
  readonly added: number;
}

/** A notice that has been read, and answered for each measure, with nothing marked yet. */
async function readNotice(): Promise<Session> {
  const session = new Session(
    document,
    {
      match: async ({ measures }) => answerFor(measures),
      details: async (_, answer) => answer,
      findSaved() {},
      learnt() {},
      moved() {},
      framed() {},
      asked: true,
    },
    new AbortController().signal,
  );
  session.painting.want({ equivalents: false, targets: false });
  session.start();
  while (!session.answer) await frame();
  return session;
}

/** Each measure has the same one elsewhere. */
function answerFor(measures: readonly { readonly id: string }[]): Answer {
  const found = [{ level: 'same', plan: { id: 'other' }, measure: { id: '1' } }];
  return {
    equivalents: Object.fromEntries(
      measures.map(({ id }) => [id, found as unknown as ShownEquivalent[]]),
    ),
    targets: {},
  } as unknown as Answer;
}

type Painter = (session: Session, ranges: readonly StaticRange[]) => () => void;

/** Each prepares what it needs, and answers what paints. */
const PAINTERS: Readonly<Record<string, Painter>> = {
  'one Highlight': (_, ranges) => {
    addStyle(pageStyle('lake').replaceAll('lince-same', 'bare'));
    return () => CSS.highlights.set('bare', new Highlight(...ranges));
  },
  Lince: (session) => {
    addStyle(pageStyle('lake'));
    return () => session.painting.want({ equivalents: true, targets: true });
  },
  'mark.js': (_, ranges) => {
    const places = ranges.map(offsetsIn(textNodesOf(document.body)));
    const mark = new Mark(document.body);
    return () => mark.markRanges(places);
  },
  'web-highlighter': (_, ranges) => {
    const live = ranges.map((each) => {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return range;
    });
    const highlighter = new Highlighter({ $root: document.body });
    return () => {
      for (const range of live) highlighter.fromRange(range);
    };
  },
};

/** Paints the titles of all measures of the page by one of the painters. */
export async function paintBy(name: string): Promise<Painting> {
  const session = await readNotice();
  const measures = session.page.plan?.measures ?? [];
  const segments = session.page.article?.segments ?? [];
  const ranges = measures.flatMap(({ titleSpan }) => staticRange(segments, titleSpan) ?? []);
  const paint = PAINTERS[name]?.(session, ranges);
  if (!paint) throw new Error(`Nobody paints by the name of ${name}.`);
  const before = document.getElementsByTagName('*').length;
  // Begun with a frame, so that the same frame shows it and none is waited for.
  await frame();
  await frame();
  const start = performance.now();
  paint();
  const script = performance.now() - start;
  await afterFrame();
  const toPaint = performance.now() - start;
  const added = document.getElementsByTagName('*').length - before;
  return { script, toPaint, passages: ranges.length, added };
}

/** Newer than TypeScript's DOM. */
interface HighlightsByPoint {
  highlightsFromPoint(x: number, y: number): unknown;
}

/** How one may ask for the title at a point: ours, its part that is the browser's, the browser's own. */
const HIT_TESTS: Readonly<Record<string, (session: Session, x: number, y: number) => unknown>> = {
  Lince: (session, x, y) => session.measureAt(document, x, y),
  caretPositionFromPoint: (_, x, y) => document.caretPositionFromPoint(x, y),
  highlightsFromPoint: (_, x, y) =>
    (CSS.highlights as unknown as HighlightsByPoint).highlightsFromPoint(x, y),
};

/** Milliseconds of each hit test, in turn on a title and beside one, all over the page. */
export async function hoverOverTitles(times: number): Promise<Record<string, number[]>> {
  const session = await readNotice();
  addStyle(pageStyle('lake'));
  session.painting.want({ equivalents: true, targets: true });
  const ids = session.matched.map(({ id }) => id);
  const took = Object.fromEntries(Object.keys(HIT_TESTS).map((name) => [name, [] as number[]]));
  for (let i = 0; i < times; i++) {
    const id = ids[Math.floor((i * ids.length) / times)] ?? '';
    const onTitle = i % 2 === 0;
    scrollBy({
      top: (session.places?.title(id)[0]?.top ?? 0) - innerHeight / 2,
      behavior: 'instant',
    });
    await frame();
    const line = session.places?.title(id)[0];
    if (!line) continue;
    const [x, y] = [line.left + line.width / 2, line.top + line.height * (onTitle ? 0.5 : 3)];
    for (const [name, test] of Object.entries(HIT_TESTS)) {
      const start = performance.now();
      const found = test(session, x, y);
      took[name]?.push(performance.now() - start);
      if (name === 'Lince' && (found === id) !== onTitle) throw new Error(`Not found: ${id}.`);
    }
  }
  return took;
}

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

const frame = () => new Promise(requestAnimationFrame);

/** A message of the page to itself comes after the frame that is being made. */
function afterFrame(): Promise<unknown> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

/** Text nodes, each with the offset of its beginning in all of them. */
function textNodesOf(root: Node): Map<Node, number> {
  const nodes = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (walker.nextNode()) {
    nodes.set(walker.currentNode, offset);
    offset += (walker.currentNode as Text).length;
  }
  return nodes;
}

const offsetsIn = (nodes: ReadonlyMap<Node, number>) => (range: StaticRange) => {
  const start = (nodes.get(range.startContainer) ?? 0) + range.startOffset;
  return { start, length: (nodes.get(range.endContainer) ?? 0) + range.endOffset - start };
};
