import { describe, expect, it } from 'vitest';
import { REGIONS, regionByCode, regionByHost, regionBySiteCode } from '../../../lib/text/regions';

describe('the table', () => {
  it('has the 31 provinces of the mainland and the 兵团, each code and name once', () => {
    expect(REGIONS).toHaveLength(32);
    for (const field of ['code', 'name', 'shortName', 'abbreviation', 'prefix'] as const) {
      expect(new Set(REGIONS.map((region) => region[field])).size).toBe(REGIONS.length);
    }
  });

  it('has each host under one region only', () => {
    const hosts = REGIONS.flatMap((region) => region.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it.each(REGIONS.map((region) => [region.name, region] as const))(
    '%s is found by its code',
    (_, region) => {
      expect(regionByCode(region.code)).toBe(region);
    },
  );

  it('knows nothing by no code', () => {
    expect(regionByCode(null)).toBeUndefined();
    expect(regionByCode('999999')).toBeUndefined();
  });
});

describe('regionByHost', () => {
  it.each([
    ['www.shanxi.gov.cn', '山西'],
    ['www.shaanxi.gov.cn', '陕西'],
    ['www.gxzf.gov.cn', '广西'],
    ['www.henan.gov.cn', '河南'],
    ['www.hainan.gov.cn', '海南'],
    ['www.hebei.gov.cn', '河北'],
    ['fgw.sh.gov.cn', '上海'],
    ['www.nmg.gov.cn', '内蒙古'],
    ['www.xjbt.gov.cn', '兵团'],
    ['WWW.GD.GOV.CN', '广东'],
    ['www.guizhou.gov.cn', '贵州'],
    ['www.gz.gov.cn', '广东'],
    ['jtj.sz.gov.cn', '广东'],
    ['www.suzhou.gov.cn', '江苏'],
  ])('%s is %s', (host, name) => {
    expect(regionByHost(host)?.name).toContain(name);
  });

  it.each([
    ['a central site', 'www.gov.cn'],
    ['a copy elsewhere', 'www.hainan.com'],
    ['a name that only ends alike', 'www.hainan.gov.cn.example.com'],
    ['a longer label', 'nothenan.gov.cn'],
    ['nothing', ''],
  ])('says nothing for %s', (_, host) => {
    expect(regionByHost(host)).toBeUndefined();
  });
});

describe('regionBySiteCode', () => {
  it.each([
    ['4100000001', '河南'],
    ['4401000059', '广东'],
    ['4403920006', '广东'],
    ['5101320017', '四川'],
    ['6401000028', '宁夏'],
  ])('%s is in %s, whatever the county', (code, name) => {
    expect(regionBySiteCode(code)?.name).toContain(name);
  });

  it.each(['bm01000001', '9900000001', '41', '政府网站标识码', ''])('%s is in none', (code) => {
    expect(regionBySiteCode(code)).toBeUndefined();
  });
});
