import { describe, expect, it } from 'vitest';
import cities from '../../../lib/text/cities.json';
import { regionByDocumentNumber, regionByName } from '../../../lib/text/places';
import { REGIONS, regionByCode } from '../../../lib/text/regions';

describe('regionByDocumentNumber', () => {
  it.each([
    ['粤府〔2018〕27号', '广东'],
    ['云政发〔2018〕1号', '云南'],
    ['川办发〔2015〕94号', '四川'],
    ['新政发〔2018〕1号', '新疆维吾尔'],
    ['新兵发〔2018〕1号', '兵团'],
    ['内政字〔2020〕102号', '内蒙古'],
    ['赣府厅发〔2018〕3号', '江西'],
    ['云府〔2019〕8号', '广东'],
    ['河府〔2020〕3号', '广东'],
    ['宁政办发〔2021〕9号', '宁夏'],
    ['穗府〔2019〕5号', '广东'],
    ['杭政函〔2020〕1号', '浙江'],
    ['苏府〔2020〕1号', '江苏'],
    ['内府办发〔2022〕4号', '四川'],
  ])('%s: %s', (number, name) => {
    expect(regionByDocumentNumber(number)?.name).toContain(name);
  });

  it.each([
    ['the State Council', '国发〔2017〕40号'],
    ['the Party', '中办发〔2012〕14号'],
    ['a ministry whose name begins like a province', '新出发〔2010〕1号'],
  ])('none for %s', (_, number) => {
    expect(regionByDocumentNumber(number)).toBeUndefined();
  });
});

describe('regionByName', () => {
  it.each([
    ['广东广州', '广东省'],
    ['内蒙古自治区人民政府', '内蒙古自治区'],
    ['海南省教育厅', '海南省'],
    ['杭州市人民政府办公厅', '浙江省'],
    ['南京市发展和改革委员会', '江苏省'],
    ['吉林市人民政府', '吉林省'],
    ['海南藏族自治州人民政府', '青海省'],
    ['海南州人民政府', '青海省'],
    ['延边州人民政府', '吉林省'],
    ['黔东南苗族侗族自治州教育局', '贵州省'],
    ['锡林郭勒盟行政公署', '内蒙古自治区'],
    ['喀什地区行政公署', '新疆维吾尔自治区'],
    ['浦东新区人民政府', '上海市'],
    ['雄安新区管理委员会', '河北省'],
    ['朝阳市人民政府', '辽宁省'],
  ])('%s begins with %s', (name, region) => {
    expect(regionByName(name)?.name).toBe(region);
  });

  it.each(['国务院办公厅', '教育部', '朝阳区人民政府', '广安门街道', '中山路', ''])(
    '%s with none',
    (name) => {
      expect(regionByName(name)).toBeUndefined();
    },
  );
});

it.each(REGIONS.map((region) => [region.name, region] as const))(
  '%s is found by its name',
  (name, region) => {
    expect(regionByName(`${name}人民政府`)).toBe(region);
  },
);

it('has the 333 places of prefecture level, each in a province of its own', () => {
  const places = cities.flatMap((row) => row.split(' ').slice(1));
  const counties = ['济源', '仙桃', '潜江', '天门'];
  const prefectures = places.filter(
    (name) => (!/区$/.test(name) || /地区$/.test(name)) && !counties.includes(name),
  );
  expect(prefectures).toHaveLength(333);
  expect(new Set(places).size).toBe(places.length);
  for (const row of cities) expect(regionByCode(row.slice(0, 6))).toBeDefined();
});
