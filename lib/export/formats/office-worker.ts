/** The worker in which Word and Excel files are made: one task, then it is ended by whoever asked. */
import type { Book } from '../book';
import { toDocx } from './docx';
import { toXlsx } from './xlsx';

export type OfficeForm = 'docx' | 'xlsx';

/** What it tells: how far it is, and then what it made or why it could not. */
export type OfficeNews =
  | { readonly done: number; readonly all: number }
  | { readonly content: Uint8Array<ArrayBuffer> }
  | { readonly failed: string };

const tell = (news: OfficeNews, transfer: Transferable[] = []) =>
  self.postMessage(news, { transfer });

self.onmessage = async ({ data }: MessageEvent<{ form: OfficeForm; book: Book }>) => {
  try {
    const make = data.form === 'docx' ? toDocx : toXlsx;
    const content = await make(data.book, { progress: (done, all) => tell({ done, all }) });
    tell({ content }, [content.buffer]);
  } catch (error) {
    tell({ failed: String(error) });
  }
};
