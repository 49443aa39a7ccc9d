/** What `../reading.mjs` measures, as one script in a page. */
export { detectNotice } from '../../../lib/notice/detect';
export { readNoticePage } from '../../../lib/overlay/notice-page';
