/** What the bench uses of mark.js, whose own types bring those of jQuery along. */
declare module 'mark.js' {
  // biome-ignore lint/style/noDefaultExport: as the library has it.
  export default class Mark {
    constructor(context: Element);
    /** By offsets in the text of all text nodes of the context. */
    markRanges(ranges: readonly { start: number; length: number }[]): void;
  }
}
