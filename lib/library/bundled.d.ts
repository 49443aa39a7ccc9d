/** The hash of the bundled documents, put in by the build (`wxt.config.ts`). */
declare const __LIBRARY_HASH__: string;
/** Of the code and the data that the index rests on, put in by the build. */
declare const __INDEX_VERSION__: string;
