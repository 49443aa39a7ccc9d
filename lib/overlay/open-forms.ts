/** The forms that a script has brought into this world of the page. */
import type { PageForms } from './forms';

const KEY = Symbol.for('lince forms');
const world = globalThis as { [KEY]?: PageForms };

export function bringForms(forms: PageForms): void {
  world[KEY] = forms;
}

export const openForms = (): PageForms | undefined => world[KEY];
