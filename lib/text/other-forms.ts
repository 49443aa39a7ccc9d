/**
 * What a page has where clauses are told otherwise than by numbers, as sources of patterns: they are
 * sent into pages. `bold`: words that are set as a heading and bear no number; `head`: a cell of the
 * head of a table of tasks.
 */
export const OTHER_FORMS = {
  bold: '^[^\\d一二三四五六七八九十(（第]{4,45}$',
  head: '^(?:责任|牵头|主办|完成时)',
} as const;
