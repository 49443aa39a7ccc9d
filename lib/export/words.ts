import type table from '../../assets/locales/zh-CN.json';

/** The words that an export needs, in the reader's language: those of the interface. */
export type Words = (
  key: keyof typeof table,
  values?: Readonly<Record<string, string | number>>,
) => string;
