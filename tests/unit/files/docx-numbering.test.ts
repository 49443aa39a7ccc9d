/**
 * Numbers that Word generates, as they stand in the files of Word, of WPS and of LibreOffice: each
 * document gives the text that its reader sees, and the outline of it.
 */
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../lib/files/docx';
import { parsePlan } from '../../../lib/plan/parse';
import { articleFromText } from '../../../lib/text/plain-text';
import { DOCUMENTS } from './numbered-documents';
import { ODD_NUMBERING } from './odd-numbering';
import { type Written, word } from './word';

const read = (written: Written) => {
  const text = readWord(word(written));
  return text.ok ? text.value.split('\n') : text.why;
};

describe('a document with', () => {
  it.each(Object.entries({ ...DOCUMENTS, ...ODD_NUMBERING }))(
    '%s',
    (_situation, { shown, ids, ...written }) => {
      const lines = read(written);
      expect(lines).toEqual(shown);
      const { measures } = parsePlan(articleFromText(shown.join('\n')), { id: 'typed' });
      const found = parsePlan(articleFromText((lines as string[]).join('\n')), { id: 'generated' });
      expect(found.measures).toEqual(measures);
      if (ids.length > 0) expect(found.measures.map(({ id }) => id)).toEqual(ids);
    },
  );
});
