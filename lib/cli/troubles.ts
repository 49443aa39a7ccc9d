/** Why a file was not read, as the command line says it. */
import type { Trouble } from '../files/trouble';

export const SENTENCES: Readonly<Record<Trouble, string>> = {
  empty: 'the file is empty',
  binary: 'not a text file',
  'old-word': 'a Word file of before 2007: save it as .docx',
  encrypted: 'opens with a password only: save it without one',
  pdf: 'a PDF: save its text as .txt, or the Word file that it was made of',
  'other-form': 'rich text, XML or an archive without a page: save it as .docx',
  'other-package': 'a package, but no Word file',
  damaged: 'a damaged Word file',
  'too-big': 'bigger than any document',
  'no-text': 'a Word file without text',
  'other-kind': 'neither .html, .docx nor .txt',
};
