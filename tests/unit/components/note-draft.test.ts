/** A note that two pages write: neither throws away the other's words. */
import { describe, expect, it } from 'vitest';
import {
  chosen,
  draftOf,
  given,
  heard,
  isUnsaved,
  refused,
  typed,
} from '../../../components/collection/note-draft';

describe('a note in one page', () => {
  it('is unsaved from the first letter until it was given', () => {
    const draft = draftOf('旧');
    expect(isUnsaved(draft)).toBe(false);
    const written = typed(draft, '旧的');
    expect(isUnsaved(written)).toBe(true);
    expect(isUnsaved(given(written))).toBe(false);
    expect(isUnsaved(refused(given(written)))).toBe(true);
  });

  it('keeps what is typed while its earlier words are being stored', () => {
    const onTheWay = typed(given(typed(draftOf(''), '一')), '一二');
    const stored = heard(onTheWay, '一');
    expect(stored).toEqual({ text: '一二', stored: '一', sent: null, other: null });
    expect(isUnsaved(stored)).toBe(true);
  });
});

describe('a note in two pages', () => {
  it('shows the other page’s words where nobody types', () => {
    expect(heard(draftOf('旧'), '新')).toEqual(draftOf('新'));
  });

  it('keeps the own words and puts the other’s beside them where somebody types', () => {
    const draft = heard(typed(draftOf('旧'), '旧的，自己的'), '旧的，别人的');
    expect(draft).toMatchObject({
      text: '旧的，自己的',
      stored: '旧的，别人的',
      other: '旧的，别人的',
    });
  });

  it('asks nothing where both have come to the same', () => {
    expect(heard(typed(draftOf('旧'), '新'), '新').other).toBeNull();
  });

  it.each([
    ['other', '别人的'],
    ['own', '自己的'],
  ] as const)('takes the %s words once the reader has chosen', (words, text) => {
    const asked = heard(typed(draftOf('旧'), '自己的'), '别人的');
    const draft = chosen(asked, words);
    expect(draft).toMatchObject({ text, other: null });
    expect(isUnsaved(draft)).toBe(words === 'own');
  });

  it('is the same when nothing new was stored', () => {
    const draft = typed(draftOf('旧'), '新');
    expect(heard(draft, '旧')).toBe(draft);
  });
});
