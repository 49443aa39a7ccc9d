/** The hash of the bundled documents, put in by the build (`wxt.config.ts`). */
declare const __LIBRARY_HASH__: string;
