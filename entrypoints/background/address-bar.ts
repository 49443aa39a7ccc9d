/** What is proposed in the address bar: measures of the library by their names. */
import { sayFrom } from '../../components/parts/texts';
import { LibraryDatabase } from '../../lib/library/database';
import { type FoundTitle, TitleScan } from '../../lib/library/title-scan';
import { onAddressBar, type Piece } from '../../lib/platform/omnibox';
import { interfaceTexts } from '../../lib/platform/texts';

/** As many as browsers show. */
const MOST = 6;

export function answerAddressBar(): void {
  // What was read lasts for as long as the reader types.
  let scan: TitleScan | null = null;
  onAddressBar({
    hint: async () => sayFrom((await interfaceTexts()).texts)('search.inAddressBar'),
    propose: async (typed) => {
      scan ??= new TitleScan(new LibraryDatabase());
      const found = await scan.find(typed, MOST);
      return found.map((title) => ({ ...title, shown: piecesOf(title) }));
    },
    ended: () => {
      scan = null;
    },
  });
}

/** Its region, its name with what was looked for, and in which document it stands. */
function piecesOf({ region, name, places, document }: FoundTitle): Piece[] {
  const pieces: Piece[] = region ? [{ text: `${region} · ` }] : [];
  let at = 0;
  for (const [start, end] of places) {
    if (start > at) pieces.push({ text: name.slice(at, start) });
    pieces.push({ text: name.slice(start, end), as: 'match' });
    at = end;
  }
  pieces.push({ text: name.slice(at) });
  if (document) pieces.push({ text: ` · ${document}`, as: 'dim' });
  return pieces.filter(({ text }) => text !== '');
}
