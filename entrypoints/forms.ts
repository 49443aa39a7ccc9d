import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_FORMS } from '../lib/overlay/forms';
import { bringForms } from '../lib/overlay/open-forms';

/** Put into a notice before the overlay, where it has tables of tasks or bold headings. */
export default defineUnlistedScript(() => bringForms(PAGE_FORMS));
