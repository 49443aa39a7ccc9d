/**
 * Makes `assets/pinyin-initials.json`: for each letter the characters with a reading that begins with
 * it, those with several readings under each. Run it when pinyin-pro, whose readings they are, changes.
 */
import { writeFileSync } from 'node:fs';
import { polyphonic } from 'pinyin-pro';

/** The ideographs of GB 18030 that documents are printed in: U+4E00 to U+9FA5. */
const FIRST = 0x4e00;
const LAST = 0x9fa5;

/** The table: letter to characters, in the order of their code points. */
export function initials() {
  const table = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, '']));
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    const [letters = []] = polyphonic(character, {
      pattern: 'first',
      toneType: 'none',
      type: 'array',
    });
    for (const letter of new Set(letters))
      if (table.has(letter)) table.set(letter, table.get(letter) + character);
  }
  return Object.fromEntries([...table].filter(([, characters]) => characters !== ''));
}

if (process.argv[1] === import.meta.filename) {
  const place = new URL('../../assets/pinyin-initials.json', import.meta.url);
  writeFileSync(place, `${JSON.stringify(initials(), null, 2)}\n`);
}
