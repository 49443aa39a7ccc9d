/** What `../reading.mjs` measures, as one script in a page. */
export { isNotice } from '../../../lib/notice/detect';
export { readNoticePage } from '../../../lib/overlay/notice-page';
