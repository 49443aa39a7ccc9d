/**
 * What reads documents whose clauses are told otherwise than by numbers, in a page: there where a script
 * of its own has brought it, before the overlay.
 */
import type { Reader } from '../notice/read';
import { formsReader } from '../notice/read-forms';
import { FORMS, type Forms } from '../plan/forms/forms';

export interface PageForms extends Forms {
  readonly reader: (Base: typeof Reader) => Reader;
}

export const PAGE_FORMS: PageForms = { ...FORMS, reader: formsReader };
