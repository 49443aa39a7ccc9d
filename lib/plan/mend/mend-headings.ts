/**
 * Measures under the headings that the reader has said: one that is none leaves their paths, one that
 * was not found stands above what follows it. Where a heading that was not found ends, its number
 * tells; one without a number stands as deep as it is found, until the document goes on further up.
 */
import { styleRank } from '../../text/numbering';
import { clauseOf, newId } from '../measures/drafts';
import { MeasureWalk } from '../measures/measure-walk';
import { type Line, startOf } from '../outline/lines';
import type { Measure } from '../plan';
import { roleOf } from '../roles';
import type { MarkedLines, MarkKind } from './marks';

interface Heading {
  readonly text: string;
  /** As it stands in paths; empty for none. */
  readonly number: string;
  readonly style: string | null;
  readonly start: number;
}

/** A heading that was read, by what the reader says of it. */
interface Found extends Heading {
  readonly isNone: boolean;
}

/** A heading that the reader has said. */
interface Said extends Heading {
  /** So many of the headings that were read stand above it. */
  readonly depth: number;
  /** Whether any measure stands under it by now. */
  used: boolean;
}

/** Those of these measures that such marks touch are made anew; `ids` has all ids that are taken. */
export function mendHeadings(
  measures: readonly Measure[],
  { lines, kinds }: MarkedLines,
  ids: Set<string>,
): readonly Measure[] {
  if (kinds.size === 0) return measures;
  const walk = new MeasureWalk(measures);
  const open = new OpenHeadings();
  const changed = new Map<Measure, Measure>();
  for (const line of lines) {
    const own = walk.within(line);
    if (own?.begins) changed.set(own.measure, open.over(own.measure, line, ids));
    else if (!own || kinds.has(line)) open.meet(line, kinds.get(line), walk.headingAt(line));
  }
  return measures.map((measure) => changed.get(measure) ?? measure);
}

/** The headings that stand above the place that is walked through. */
class OpenHeadings {
  readonly #found: (Found | undefined)[] = [];
  #said: Said[] = [];

  /** A line of no measure; `at`: how many of the headings that were read stand above it, if it is one. */
  meet(line: Line, kind: MarkKind | undefined, at: number | undefined): void {
    if (at === undefined && kind === 'heading') this.#say(headingOf(line));
    else if (at !== undefined) this.#find(at, { ...headingOf(line), isNone: isElse(kind) });
  }

  #find(at: number, found: Found): void {
    this.#found.length = at;
    this.#found[at] = found;
    this.#said = this.#said.filter(
      (said) => said.depth < at || (said.depth === at && (found.isNone || isAbove(said, found))),
    );
  }

  #say(heading: Heading): void {
    const same = this.#found.findIndex(
      (found) => found && !found.isNone && heading.style !== null && found.style === heading.style,
    );
    const depth = same < 0 ? this.#found.length : same;
    this.#said = this.#said.filter(
      (said) =>
        said.depth < depth || (said.depth === depth && (isAbove(said, heading) || !said.used)),
    );
    this.#said.push({ ...heading, depth, used: false });
  }

  /** A measure that begins here, under what is open. */
  over(measure: Measure, line: Line, ids: Set<string>): Measure {
    const { title, heading, path } = measure;
    const above = title === '' ? heading : heading.slice(0, -1);
    this.#said = this.#said.filter(
      ({ depth, style }) =>
        depth <= above.length && (style === null || style !== line.marker?.style),
    );
    const all = above.map((text, i): Found => {
      const found = this.#found[i];
      return found?.text === text
        ? found
        : { text, number: path[i] ?? '', style: null, start: -1, isNone: false };
    });
    if (this.#said.length === 0 && !all.some(({ isNone }) => isNone)) return measure;
    const numbers = all.filter(({ number }, i) => number !== '' && path[i] !== undefined);
    const own = path.slice(numbers.length);
    const headings = this.#together(all);
    for (const said of this.#said) said.used = true;
    const newPath = [...headings.flatMap(({ number }) => number || []), ...own];
    const newHeading = [...headings.map(({ text }) => text), ...heading.slice(above.length)];
    return {
      ...measure,
      id:
        newPath.join() === path.join()
          ? measure.id
          : newId(newPath.join(''), newPath.length === 0, startOf(line), ids),
      path: newPath,
      heading: newHeading,
      role: roleOf(newHeading, measure.text),
    };
  }

  /** What was read and what the reader has said, in the order in which one stands under the other. */
  #together(found: readonly Found[]): readonly Heading[] {
    const kept = found.filter(
      ({ start }, i) =>
        !this.#said.some((said) => said.depth <= i && start >= 0 && start < said.start),
    );
    return found
      .flatMap((each, i) => [
        ...this.#said.filter(({ depth }) => depth === i),
        ...(kept.includes(each) && !each.isNone ? [each] : []),
      ])
      .concat(this.#said.filter(({ depth }) => depth >= found.length));
  }
}

/** Whether the reader says of a line that it is something else than a heading, or nothing. */
const isElse = (kind: MarkKind | undefined) =>
  kind === 'plain' || kind === 'none' || kind === 'joined';

/** Whether a heading stays open above another that is found as deep as it. */
function isAbove(said: Heading, next: Heading): boolean {
  if (next.style === null) return false;
  return said.style === null || styleRank(said.style) < styleRank(next.style);
}

function headingOf(line: Line): Heading {
  const { heading } = clauseOf(line, line.marker?.length ?? 0, false);
  const number = line.marker?.text.replace(/[、.．,，\s]+$/, '') ?? '';
  const rest = line.text.slice(line.marker?.length ?? 0).trim();
  return {
    text: heading || rest.replace(/[。:：;；]+$/, ''),
    number: number === '' ? '' : line.text.slice(0, number.length),
    style: line.marker?.style ?? null,
    start: startOf(line),
  };
}
