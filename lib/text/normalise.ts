/**
 * Two ways to see past the widths and variants of characters, both of which lead back to the raw text.
 *
 * `fold` keeps every offset and serves grammars; `normalise` drops white space and serves comparison.
 */

/** Characters by those that stand before them, pair by pair. */
const pairs = (text: string) =>
  new Map(Array.from(text.matchAll(/(.)(.)/g), ([, from = '', to = '']) => [from, to]));

/** Variants that NFKC leaves alone, each before the form that our grammars are written in. */
const VARIANTS = pairs('—-–-‐-‑-−-﹣-〔[〕]﹝[﹞]【[】]〖[〗]〚[〛]「“」”『“』”');

/**
 * Traditional characters in the words of our grammars, each before its simplified form: mirrors of
 * government sites are in them. Not a conversion of the text; only what markers, labels, numbers of
 * documents and notes on agencies are made of.
 */
const TRADITIONAL =
  '辦办發发號号關关於于責责單单牽牵頭头負负協协條条總总導导組组領领實实標标達达萬万億亿個个國国務务縣县區区廳厅閩闽魯鲁粵粤';
const SIMPLIFIED = pairs(TRADITIONAL);

/**
 * Full-width forms, spaces, radicals and compatibility ideographs. Not all that NFKC folds: it
 * would turn the marker ① into the digit 1 and m² into m2.
 */
const COMPATIBLE = '\\uff01-\\uffee\\u3000\\u00a0\\u2000-\\u200a\\u2e80-\\u2fd5\\uf900-\\ufaff';
/** Zero-width and direction marks, which pages leave before markers: to a grammar they are space. */
const INVISIBLE = '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
const FOLDED = new RegExp(
  `[${COMPATIBLE}${INVISIBLE}${[...VARIANTS.keys()].join('')}${[...SIMPLIFIED.keys()].join('')}]`,
  'g',
);

function foldCharacter(character: string): string {
  const variant = VARIANTS.get(character) ?? SIMPLIFIED.get(character);
  if (variant !== undefined) return variant;
  if (IS_INVISIBLE.test(character)) return ' ';
  const folded = character.normalize('NFKC');
  return folded.length === 1 ? folded : character;
}

/**
 * Folds full-width forms, Kangxi radicals, brackets, dashes and exotic spaces to one form each.
 * The result has the same length, so an offset in it is an offset in the raw text.
 */
export function fold(text: string): string {
  return text.replace(FOLDED, foldCharacter);
}

/** A text without white space, in one width and in lower case, with the way back. */
export interface Normalised {
  readonly text: string;
  /** `offsets[i]` is the raw offset of character `i`; one more entry holds the raw length. */
  readonly offsets: readonly number[];
}

/** Most of every text, and the same in every form: worth not asking for its forms. */
const IDEOGRAPH = /[\u4e00-\u9fff]/;

const IGNORED = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Normalises a text for comparison. Normalising the result again changes nothing. */
export function normalise(raw: string): Normalised {
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const character = raw.charAt(i);
    if (IGNORED.test(character)) continue;
    if (IDEOGRAPH.test(character)) {
      text += character;
      offsets.push(i);
      continue;
    }
    const variant = VARIANTS.get(character);
    const plain = (variant ?? character.normalize('NFKC')).toLowerCase().normalize('NFKC');
    for (const out of plain) {
      const kept = VARIANTS.get(out) ?? out;
      if (IGNORED.test(kept)) continue;
      text += kept;
      for (let unit = 0; unit < kept.length; unit++) offsets.push(i);
    }
  }
  offsets.push(raw.length);
  return { text, offsets };
}

/** The normalised text alone: what two spellings of the same words have in common. */
export function normalised(raw: string): string {
  return normalise(raw).text;
}
