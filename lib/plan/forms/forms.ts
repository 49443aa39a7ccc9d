/**
 * Clauses that are told otherwise than by numbers: rows of tables, and paragraphs under bold headings.
 * Most documents have none, so that a page's script takes in what reads them only where it is needed.
 */
import { taskTables } from '../../text/tables';
import { withTables } from './tables';
import { unnumberedHeadings } from './unnumbered';

export const FORMS = { taskTables, withTables, unnumberedHeadings };
export type Forms = typeof FORMS;
