/** What regions are called in what is handed on. */
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import zh from '../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../components/parts/texts';
import { knownRegion, regionName } from '../../../lib/export/region-name';

describe('a region is called in the language of the interface', () => {
  it.each([
    ['of a province', '460000', '海南', 'Hainan'],
    ['of nobody known', null, '', ''],
    ['of a code that is none', '999999', '', ''],
  ])('%s', (_, code, chinese, english) => {
    expect([knownRegion(code, sayFrom(zh)), knownRegion(code, sayFrom(en))]).toEqual([
      chinese,
      english,
    ]);
  });

  it('and a document of no region is one of the centre', () => {
    expect([regionName(null, sayFrom(zh)), regionName('460000', sayFrom(en))]).toEqual([
      '国家',
      'Hainan',
    ]);
  });
});
