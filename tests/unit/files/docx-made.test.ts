/**
 * The bundled plans as LibreOffice writes them in Word's form, every number of theirs generated: each
 * gives the plan that its text gives. Hainan, Henan and Shandong have one list of several levels, Fujian
 * and Guangdong a list a level that goes on over the others, with numbers followed by nothing, a space
 * or a tab.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../lib/files/analyze';
import { readWord } from '../../../lib/files/docx';

const bytes = (path: string) => readFileSync(new URL(path, import.meta.url));

/** What does not depend on where in the text it stands, nor on white space. */
function outline(text: string) {
  const { plan } = analyzeText(text);
  return {
    title: plan?.title,
    signedOn: plan?.signedOn,
    region: plan?.region,
    measures: plan?.measures.map(({ id, title, text, agencies, targets }) => ({
      id,
      title,
      text: text.replace(/\s/g, ''),
      agencies,
      targets: targets.map(({ quote, value, deadline }) => ({
        quote: quote.replace(/\s/g, ''),
        value,
        deadline,
      })),
    })),
  };
}

describe('a plan with generated numbers alone', () => {
  it.each(['fujian-2017', 'guangdong-2018', 'hainan-2017', 'henan-2018', 'shandong'])(
    '%s',
    (id) => {
      const read = readWord(bytes(`made/${id}.docx`));
      const typed = outline(bytes(`../../../seeds/${id}.txt`).toString());
      expect(typed.measures?.length).toBeGreaterThan(15);
      expect(read.ok && outline(read.value)).toEqual(typed);
    },
  );
});
