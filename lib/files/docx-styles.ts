/**
 * The styles of a Word file (`styles.xml`), as far as they number paragraphs or say that a paragraph
 * is a line of a table of contents.
 */
import type { List, Lists } from './docx-numbering';
import { child, numberIn, valueIn, type XmlElement } from './xml';

/** What a paragraph, or its style, says of the list that it is in. */
export interface ListReference {
  readonly numId: string | null;
  readonly level: number | null;
}

interface Style {
  readonly parent: string | null;
  readonly list: ListReference | null;
  readonly isContents: boolean;
}

/** `toc 1` is so called in files of every language. */
const CONTENTS = /^(?:toc|contents)[ _]?(?:\d|heading)/i;

/** Styles rest on styles; a chain longer than this is a circle. */
const LONGEST_CHAIN = 50;

export class Styles {
  readonly #styles = new Map<string, Style>();
  /** Numbering styles, and the lists that they name. */
  readonly #numbering = new Map<string, string>();
  #standard = '';

  constructor(styles: XmlElement | null) {
    for (const style of styles?.children ?? []) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': standard } = style.attributes;
      if (style.name !== 'w:style' || id === undefined) continue;
      const list = listOf(child(style, 'w:pPr'));
      if (type === 'numbering' && list?.numId) this.#numbering.set(id, list.numId);
      if (type !== 'paragraph') continue;
      if (standard !== undefined && /^(?:1|true|on)$/.test(standard)) this.#standard = id;
      this.#styles.set(id, {
        parent: valueIn(style, 'w:basedOn') ?? null,
        list,
        isContents: CONTENTS.test(valueIn(style, 'w:name') ?? id),
      });
    }
  }

  /** The list that a numbering style names. */
  listOfNumberingStyle(id: string): string | undefined {
    return this.#numbering.get(id);
  }

  isContents(id: string | null): boolean {
    return this.#styles.get(id ?? this.#standard)?.isContents ?? false;
  }

  /**
   * In which list and on which level a paragraph is: what it says itself goes before what its style
   * says, and that before what the style rests on. Null: in none.
   */
  place(
    styleId: string | null,
    own: ListReference | null,
    lists: Lists,
  ): { list: List; numId: string; level: number } | null {
    const chain = this.#chain(styleId);
    const said = [own, ...chain.map(([, { list }]) => list)];
    const numId = said.find((one) => one?.numId != null)?.numId ?? '0';
    const list = lists.get(numId);
    // The number 0 is how a paragraph says that it has none (§17.9.18).
    if (numId === '0' || !list) return null;
    // A list names the styles of its levels: that goes before what the style says (§17.9.23).
    const linked =
      own?.numId == null && own?.level == null
        ? chain.flatMap(([id]) => [...list.levels].filter(([, { style }]) => style === id))[0]?.[0]
        : undefined;
    const level = linked ?? said.find((one) => one?.level != null)?.level ?? 0;
    // A level that is linked to one style has no paragraphs of others, but those that name the list
    // themselves (measured in Word by docx4j).
    const owner = list.levels.get(level)?.style ?? null;
    const elsewhere = owner !== null && own?.numId == null && !chain.some(([id]) => id === owner);
    return elsewhere ? null : { list, numId, level };
  }

  /** A style and what it rests on, the nearest first. */
  #chain(styleId: string | null): [string, Style][] {
    const chain: [string, Style][] = [];
    for (let id: string | null = styleId ?? this.#standard; id && chain.length < LONGEST_CHAIN; ) {
      const style: Style | undefined = this.#styles.get(id);
      if (!style) break;
      chain.push([id, style]);
      id = style.parent;
    }
    return chain;
  }
}

function listOf(properties: XmlElement | undefined): ListReference | null {
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return null;
  return {
    numId: valueIn(numbering, 'w:numId') ?? null,
    level: numberIn(numbering, 'w:ilvl') ?? null,
  };
}
