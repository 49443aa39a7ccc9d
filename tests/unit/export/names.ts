import zh from '../../../assets/locales/zh-CN.json';

/** The words of an export, in Chinese. */
export const NAMES = {
  title: zh['collection.title'],
  region: zh['column.region'],
  document: zh['column.document'],
  number: zh['column.number'],
  signedOn: zh['column.signedOn'],
  path: zh['column.path'],
  heading: zh['column.heading'],
  quote: zh['column.quote'],
  agencies: zh['column.agencies'],
  source: zh['column.source'],
  savedAt: zh['column.savedAt'],
};
