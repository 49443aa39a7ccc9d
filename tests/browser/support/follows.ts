/**
 * Whether what Lince shows on a page fits what it has read there: each mark lies on words that it is
 * for, each chip stands at the line of its measure, and the page's own nodes are as the page has them.
 */
import type { Report } from '../../../lib/platform/messages/protocol';
import type { Tab } from './trouble-stage';

/** A chip stands as high as its line, to a pixel that rounding may take. */
const CLOSE = 2;

/** What does not fit, in words; empty where all does. */
export async function faultsOf(tab: Tab): Promise<string[]> {
  // The harness knows a part of what the extension answers; here it is the whole.
  const report = (await tab.report()) as unknown as Report | null;
  const answer = report?.answer;
  const measures = (report?.plan?.measures ?? []).filter(({ id }) => answer?.equivalents[id]);
  const titles = measures.map(({ id, title }) => ({ id, words: bare(title) }));
  const targets = (report?.plan?.measures ?? []).flatMap(({ id, text }) =>
    (answer?.targets[id] ?? []).map(({ start, end }) => bare(text.slice(start, end))),
  );
  const painted = await paintedWords(tab);
  const lines = new Map(painted.map(({ words, middle }) => [words, middle]));
  const chips = (await tab.hosts()) === 1 ? await chipsIn(tab) : [];
  return [
    ...painted.flatMap(({ name, words }) => {
      const fits = name === 'lince-target' ? targets : titles.map(({ words }) => words);
      return fits.includes(words) ? [] : [`${name} on “${words}”`];
    }),
    ...chips.flatMap(({ id, middle }) => {
      const title = titles.find((each) => each.id === id)?.words ?? '';
      const line = lines.get(title) ?? Number.NaN;
      return Math.abs(line - middle) <= CLOSE
        ? []
        : [`chip ${id} ${middle - line} px from its line`];
    }),
    ...(chips.length === lines.size - targetsIn(painted) ? [] : [`${chips.length} chips`]),
  ];
}

const targetsIn = (painted: readonly Painted[]) =>
  new Set(painted.filter(({ name }) => name === 'lince-target').map(({ words }) => words)).size;

const bare = (words: string) => words.replace(/\s/g, '');

interface Painted {
  readonly name: string;
  readonly words: string;
  /** Of its first line, from the document's top. */
  readonly middle: number;
}

/** What is painted and to be seen. */
async function paintedWords(tab: Tab): Promise<Painted[]> {
  return tab.page.evaluate(() =>
    ['lince-same', 'lince-partial', 'lince-target'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].flatMap((place) => {
        const range = new Range();
        // Where the page has shortened a text, the browser paints what is left of it.
        const within = (node: Node, offset: number) =>
          Math.min(offset, node.nodeValue?.length ?? offset);
        range.setStart(place.startContainer, within(place.startContainer, place.startOffset));
        range.setEnd(place.endContainer, within(place.endContainer, place.endOffset));
        const line = range.getClientRects()[0];
        if (!line) return [];
        const middle = line.top + line.height / 2 + scrollY;
        return [{ name, words: range.toString().replace(/\s/g, ''), middle }];
      }),
    ),
  );
}

async function chipsIn(tab: Tab): Promise<{ id: string; middle: number }[]> {
  return (await tab.overlay()).ask('button.chip', (chips) =>
    chips.map((chip) => {
      const { top, height } = chip.getBoundingClientRect();
      return { id: chip.dataset.measure ?? '', middle: top + height / 2 + scrollY };
    }),
  );
}

/** Begins to note whatever changes in the page from now on and is not of our element. */
export function watchNodes(tab: Tab): Promise<void> {
  return tab.page.evaluate(() => {
    const touched: string[] = [];
    const ours = (node: Node) => node.nodeName.toLowerCase() === 'lince-overlay';
    const note = (records: MutationRecord[]) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        const moved = [...addedNodes, ...removedNodes];
        if (ours(target) || (moved.length > 0 && moved.every(ours))) continue;
        touched.push(`${type} in ${target.nodeName}`);
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(window, {
      touchedNodes: () => {
        note(observer.takeRecords());
        return touched;
      },
    });
  });
}

/** What has changed since, in words. */
export function touchedNodes(tab: Tab): Promise<string[]> {
  return tab.page.evaluate('touchedNodes()') as Promise<string[]>;
}
