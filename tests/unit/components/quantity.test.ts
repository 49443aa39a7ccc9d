// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sayFrom } from '../../../components/parts/texts';
import { plainText, quantityOf } from '../../../components/targets/quantity';
import { LANGUAGES, TABLES, targetOf } from './render';

describe('a normalised quantity', () => {
  it.each([
    [{ value: 1_500_000_000_000, unit: '元' }, '≥ 1.5万亿元', '≥ 1.5T yuan'],
    [{ value: 80_000_000_000, unit: '元' }, '≥ 800亿元', '≥ 80B yuan'],
    [{ value: 12_000, unit: '家' }, '≥ 1.2万个', '≥ 12K个'],
    [{ value: 80, unit: '%' }, '≥ 80%', '≥ 80%'],
    [{ value: 0.5, unit: '%', comparator: '<=' }, '≤ 0.5%', '≤ 0.5%'],
    [{ value: 1, unit: 'Gbps', comparator: '=' }, '1000 Mbps', '1K Mbps'],
    [{ value: 5, max: 10, unit: '个', comparator: '≈' }, '≈ 5–10个', '≈ 5–10个'],
  ] as const)('%j', (more, ...words) => {
    LANGUAGES.forEach((language, i) => {
      const say = sayFrom(TABLES[language]);
      const quantity = quantityOf(targetOf('', more), say);
      expect(quantity && plainText(quantity)).toBe(words[i]);
    });
  });

  it('is none of a milestone', () => {
    const say = sayFrom(TABLES.en);
    expect(quantityOf(targetOf('', { kind: 'milestone', value: null }), say)).toBeNull();
  });
});
