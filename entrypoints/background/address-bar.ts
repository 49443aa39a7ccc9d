/** What is proposed in the address bar: measures of the library by their names. */
import { sayFrom } from '../../components/texts';
import { LibraryDatabase } from '../../lib/library/database';
import { TitleScan } from '../../lib/library/title-scan';
import { onAddressBar } from '../../lib/platform/omnibox';
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
      return found.map(({ planId, measureId, name, region, document }) => ({
        planId,
        measureId,
        words: [region, name, document].filter(Boolean).join(' · '),
      }));
    },
    ended: () => {
      scan = null;
    },
  });
}
