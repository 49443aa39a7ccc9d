/** Which elements begin and end a block of text. A list in place of computed styles: those force a layout. */

const BLOCKS = new Set(
  'ADDRESS,ARTICLE,ASIDE,BLOCKQUOTE,CENTER,DD,DIV,DL,DT,FIELDSET,FIGURE,FORM,H1,H2,H3,H4,H5,H6,HR,LI,MAIN,OL,P,PRE,SECTION,TABLE,TBODY,TD,TH,THEAD,TR,UCAPCONTENT,UL'.split(
    ',',
  ),
);

/** Of an element by its name, in whatever letters the document has it. */
export const isBlock = (name: string) => BLOCKS.has(name.toUpperCase());

/** The same, or the end of a line. */
export const breaksLine = (name: string) => isBlock(name) || /^BR$/i.test(name);
