/** How a number of the outline is written before its heading. */

/**
 * `一` → `一、`, `1` → `1.`, `第二章` and `第三条` with a space behind, `(四)` as it is: the form of
 * GB/T 9704, which the path leaves out.
 */
export function markerText(number: string): string {
  if (/^第/.test(number)) return `${number}　`;
  if (/^[一二三四五六七八九十百零〇]+$/.test(number)) return `${number}、`;
  if (/^[\d０-９]+(?:[.．][\d０-９]+)*$/.test(number)) return `${number}. `;
  return number;
}
