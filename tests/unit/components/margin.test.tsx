// @vitest-environment happy-dom
/** What stands over a page besides the card: chips, the map, the line of keys. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Chips } from '../../../components/overlay/chips';
import { ClauseHint } from '../../../components/overlay/clause-hint';
import { PageMap } from '../../../components/overlay/page-map';
import { RegionButton, regionButtonWidth } from '../../../components/overlay/region-button';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const henan = equivalentOf('henan', '410000');
const fujian = equivalentOf('fujian', '350000', { level: 'partial' });

describe.each(LANGUAGES)('a chip (%s)', (language) => {
  const chip = (compact: boolean) =>
    find(
      show(
        <RegionButton
          equivalents={[henan, fujian]}
          expanded={false}
          compact={compact}
          onPress={vi.fn()}
        />,
        language,
      ),
      'button',
    );

  it("has its regions in the codes' order, and names them in full", () => {
    const button = chip(false);
    expect(textsOf(button, 'span')).toEqual(['闽', '豫']);
    expect(button.getAttribute('aria-label')).toMatch(
      language === 'en' ? /Fujian.*Henan/ : /福建.*河南/,
    );
    expect(button.getAttribute('aria-label')).toContain(TABLES[language]['level.partial']);
  });

  it('has their number where there is little room', () => {
    expect(chip(true).textContent).toBe('2');
  });
});

describe('chips', () => {
  it('stand where they are told, and open their measure', () => {
    const onOpen = vi.fn();
    const places = [
      { id: 'a', left: 10, top: 20, compact: false, slim: false },
      { id: 'b', left: 10, top: 60, compact: true, slim: true },
    ];
    const root = show(
      <Chips
        places={places}
        equivalents={{ a: [henan], b: [fujian] }}
        openId="b"
        raised={new Set(['b'])}
        onOpen={onOpen}
      />,
    );
    const [a, b] = root.querySelectorAll<HTMLElement>('.chip');
    expect([a?.style.left, a?.style.top]).toEqual(['10px', '20px']);
    expect([a, b].map((chip) => chip?.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
    b?.click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('b', b);
  });

  it('are as wide as they have regions', () => {
    const widths = [1, 2, 5].map((count) => regionButtonWidth(Array(count).fill(henan)));
    expect(widths).toEqual([28, 45, 96]);
  });
});

describe('the map', () => {
  it('has each tick at its place with its hints, and leads to its measure', () => {
    const onGoTo = vi.fn();
    const ticks = [
      { id: 'a', at: 0.25, hints: ['same', 'saved'] },
      { id: 'b', at: 1, hints: ['partial', 'target'] },
    ] as const;
    const root = show(<PageMap ticks={ticks} current="b" onGoTo={onGoTo} />);
    const [a, b] = root.querySelectorAll<HTMLElement>('.tick');
    expect([a?.className, b?.className]).toEqual(['tick same saved', 'tick partial target here']);
    expect([a?.style.top, b?.style.top]).toEqual(['25.00%', '100.00%']);
    b?.click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('b');
  });
});

describe.each(LANGUAGES)('the line of keys (%s)', (language) => {
  it.each([true, false])('with letters switched on: %s', (letters) => {
    HTMLElement.prototype.showPopover = vi.fn();
    const keys = textsOf(show(<ClauseHint letters={letters} />, language), 'kbd');
    expect(keys.includes('J K')).toBe(letters);
    expect(keys.includes('S')).toBe(letters);
    expect(keys.at(-1)).toBe('Esc');
  });
});
