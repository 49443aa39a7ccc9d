// @vitest-environment happy-dom
/** Whether a page is dark: by the first ground that covers what is behind it. */
import { afterEach, describe, expect, it } from 'vitest';
import { isDarkAt } from '../../../lib/overlay/darkness';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

describe('the ground of a document', () => {
  it.each([
    ['is not told', '', '', false],
    ['is white', 'background: rgb(255, 255, 255)', '', false],
    ['is black', 'background-color: rgb(0, 0, 0)', '', true],
    ['is dark blue', 'background-color: rgb(16, 24, 48)', '', true],
    ['is party red, on which white is read', 'background-color: rgb(200, 16, 16)', '', false],
    [
      'is dark below a white column',
      'background-color: rgb(0, 0, 0)',
      'background-color: rgb(255, 255, 255)',
      false,
    ],
    [
      'is dark above a white page',
      'background-color: rgb(255, 255, 255)',
      'background-color: rgb(20, 20, 20)',
      true,
    ],
    [
      'is dark below a clear column',
      'background-color: rgb(0, 0, 0)',
      'background-color: rgba(255, 255, 255, 0.1)',
      true,
    ],
  ])('%s', (_, page, column, dark) => {
    document.body.setAttribute('style', page);
    document.body.innerHTML = `<div style="${column}"><p>通知</p></div>`;
    expect(isDarkAt(document.querySelector('p'))).toBe(dark);
  });

  it('of nothing is not dark', () => {
    expect(isDarkAt(null)).toBe(false);
  });
});
