// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { walk } from '../../../lib/notice/walk';

/** The names of the elements that are entered; a walk that does not end is stopped. */
function entered(root: Element): string[] {
  const names: string[] = [];
  walk(root, {
    text() {},
    enter(_, name) {
      if (names.push(name) > 100) throw new Error('walked for ever');
      return true;
    },
  });
  return names;
}

it.each(['firstChild', 'nextSibling', 'parentNode'])(
  'goes through a form that has a field called %s, once',
  (name) => {
    document.body.innerHTML = `<form><input><p></p></form><hr>`;
    const form = document.querySelector('form');
    // As browsers have it: a form answers with its field.
    Object.defineProperty(form, name, { value: document.querySelector('input') });
    expect(entered(document.body)).toEqual(['BODY', 'FORM', 'INPUT', 'P', 'HR']);
  },
);

it.each(['nodeType', 'nodeName', 'matches'])(
  'goes through a form whose field %s hides what it is, as if what is in it stood there',
  (name) => {
    document.body.innerHTML = `<form><input><p></p></form><hr>`;
    const form = document.querySelector('form');
    Object.defineProperty(form, name, { value: document.querySelector('input') });
    expect(entered(document.body)).toEqual(['BODY', 'INPUT', 'P', 'HR']);
  },
);
