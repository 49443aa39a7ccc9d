// @vitest-environment happy-dom
/** A measure beside its equivalents: heads, rows of sentences, what stands alone, and the choice. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Beside, type BesideColumn, measureName } from '../../../components/beside/beside';
import { BesideChooser } from '../../../components/beside/beside-chooser';
import type { Sentence, SideBySide } from '../../../lib/match/beside/side-by-side';
import { measureOf, planOf } from '../match/plans';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const henan = equivalentOf('henan', '410000', { score: 0.999 });
const fujian = equivalentOf('fujian', '350000', { level: 'partial', score: 0.61 });
const sentence = (number: number, text: string, more: Partial<Sentence> = {}): Sentence => ({
  number,
  text,
  only: [],
  shared: [],
  ...more,
});
const own: BesideColumn = {
  document: planOf('hainan', [], { innerTitle: '海南方案', region: '460000' }),
  measure: measureOf('1', '发展在线教育。办好学校。建平台。修路。', {
    agencies: [{ name: '省教育厅', role: 'lead', current: null }],
  }),
  level: null,
  score: null,
  address: null,
};
const columns: BesideColumn[] = [
  own,
  { ...henan, document: henan.plan, address: '#plan/henan/1' },
  { ...fujian, document: fujian.plan, address: '#plan/fujian/1' },
];
const table: SideBySide = {
  rows: [
    {
      own: sentence(1, '办好学校。'),
      others: [
        { sentences: [sentence(2, '办好在线学校。', { only: [[2, 4]] })], elsewhere: null },
        { sentences: [sentence(1, '推广网络课程。', { shared: [[2, 6]] })], elsewhere: null },
      ],
    },
    {
      own: sentence(2, '建平台。'),
      others: [
        { sentences: [], elsewhere: 0 },
        { sentences: [], elsewhere: null },
      ],
    },
    {
      own: sentence(3, '修路。'),
      others: [
        { sentences: [], elsewhere: null },
        { sentences: [], elsewhere: null },
      ],
    },
  ],
  left: [[sentence(1, '加强领导。')], []],
};

describe.each(LANGUAGES)('side by side (%s)', (language) => {
  const words = TABLES[language];
  const shown = (canSave = true) => {
    const [onCopy, onSave] = [vi.fn(), vi.fn()];
    const saving = { isSaved: (i: number) => i === 1, onSave };
    const root = show(
      <Beside
        columns={columns}
        table={table}
        year={2026}
        {...(canSave && { saving })}
        onCopy={onCopy}
      />,
      language,
    );
    return { root, onCopy, onSave };
  };

  it('heads each column with region, document, how it answers and how sure that is', () => {
    const { root } = shown();
    const heads = [...root.querySelectorAll('.column-head')];
    expect(heads.map((head) => head.getAttribute('data-level'))).toEqual([
      'own',
      'same',
      'partial',
    ]);
    expect(heads[0]?.textContent).toContain(words['beside.own']);
    expect(heads[1]?.textContent).toContain('henan方案');
    expect(heads[1]?.textContent).toContain(words['level.same.long']);
    // No estimate is a certainty.
    expect(heads[1]?.textContent).toContain('99%');
    expect(heads[2]?.textContent).toContain('61%');
    expect(heads.map((head) => head.querySelectorAll('a').length)).toEqual([0, 1, 1]);
  });

  it('says of each cell whose it is, also where there are no columns', () => {
    const { root } = shown();
    const [first] = root.querySelectorAll('li');
    expect(textsOf(first as Element, '.cell-region [aria-hidden]')).toEqual(['琼', '豫', '闽']);
    expect(textsOf(first as Element, '.cell-region .heard')).toEqual(
      (['region.460000', 'region.410000', 'region.350000'] as const).map((key) => words[key]),
    );
  });

  it('marks what only one has, and what both are about, each in its own way', () => {
    const { root } = shown();
    expect(textsOf(root, 'mark.only')).toEqual(['在线']);
    expect(textsOf(root, 'mark.shared')).toEqual(['网络课程']);
  });

  it('tells a sentence that nothing answers from one that is answered in another row', () => {
    const { root } = shown();
    const rows = [...root.querySelectorAll('li')];
    expect(rows.map((row) => row.classList.contains('alone'))).toEqual([false, false, true]);
    expect(rows[1]?.textContent).toContain(words['beside.elsewhere'].replace('{number}', '1'));
    expect(textsOf(root, '.tag')).toEqual([words['beside.onlyHere']]);
    expect(textsOf(rows[2] as Element, '.cell.empty .quiet-text')).toEqual(
      Array(2).fill(words['beside.nothing']),
    );
  });

  it('has what answers nothing apart, and who is responsible below', () => {
    const { root } = shown();
    expect(textsOf(root, 'h2').map((title) => title.split(' ')[0])).toEqual(
      [words['beside.left'], words['card.agencies']].map((title) => title.split(' ')[0]),
    );
    expect(find(root, '.beside-part').textContent).toContain('加强领导。');
    expect(root.textContent).toContain(words['beside.left.none']);
    expect(root.textContent).toContain('省教育厅');
    expect(root.textContent).toContain(words['beside.noAgencies']);
  });

  it('saves the measure of each column, and says which is saved', () => {
    const { root, onSave } = shown();
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-action="save"]')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
    ]);
    buttons[2]?.click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('saves nothing where the columns are clips', () => {
    expect(shown(false).root.querySelector('[data-action="save"]')).toBeNull();
  });

  it('copies the column whose button was pressed', () => {
    const { root, onCopy } = shown();
    root.querySelectorAll<HTMLElement>('[data-action="copy"]')[2]?.click();
    expect(onCopy).toHaveBeenCalledWith(2);
  });
});

it('a measure is called by its title, its heading, or its first words', () => {
  expect(measureName(measureOf('1', '办学。办好学校。'))).toBe('办学');
  expect(measureName(measureOf('1', '办好学校', { heading: ['教育'] }))).toBe('教育');
  expect(measureName(measureOf('1', '办'.repeat(40)))).toBe('办'.repeat(20));
});

describe('the choice of columns', () => {
  const choose = (chosen: string[], most: number) => {
    const onChoose = vi.fn();
    const root = show(
      <BesideChooser
        candidates={[henan, fujian]}
        chosen={new Set(chosen)}
        most={most}
        onChoose={onChoose}
      />,
    );
    return { boxes: [...root.querySelectorAll('input')], onChoose };
  };

  it('shows which are chosen, and tells which was pressed', () => {
    const { boxes, onChoose } = choose(['henan/1'], 4);
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    boxes[1]?.click();
    expect(onChoose).toHaveBeenCalledWith('fujian/1', true);
  });

  it('offers no more than can stand beside each other', () => {
    expect(choose(['henan/1'], 1).boxes.map(({ disabled }) => disabled)).toEqual([false, true]);
  });
});
