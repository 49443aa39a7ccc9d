/** A notice beside the library: what is in the columns of the regions, and what is said of the rest. */
import { describe, expect, it } from 'vitest';
import zh from '../../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../../components/parts/texts';
import { cellText, type Table } from '../../../../lib/export/book';
import { type NoticeAsked, noticeBook } from '../../../../lib/export/books/notice-book';
import { targetOf } from '../../components/render';
import { planOf } from '../../match/plans';
import { NOW } from '../books';

const henan = planOf('henan', ['发展在线教育。办好网络学校。'], {
  region: '410000',
  innerTitle: '河南方案',
  documentNumber: '豫政〔2018〕8号',
});
const fujian = planOf('fujian', ['办好网络教育。'], {
  region: '350000',
  innerTitle: '福建方案',
});
const notice = planOf('hainan', ['推进开放在线教育。鼓励学校开设网络课程。', '开发深海旅游。'], {
  region: '460000',
  innerTitle: '海南方案',
});

const found = (plan: typeof henan, level: 'same' | 'partial', other?: string) => {
  const [measure] = plan.measures;
  if (!measure) throw new Error('no measure');
  const evidence = other === undefined ? [] : [{ other }];
  return { plan, measure: { ...measure, targets: [targetOf('覆盖率达到70%')] }, level, evidence };
};

const asked: NoticeAsked = {
  notice,
  equivalents: { 1: [found(fujian, 'partial'), found(henan, 'same')] },
  targets: { 1: [targetOf('覆盖率达到60%')] },
  plans: 5,
  whole: false,
};
const book = await noticeBook(asked, sayFrom(zh), NOW);
const table = (key: string): Table | undefined => book.tables.find((each) => each.key === key);
const columnOf = (of: Table | undefined, key: string) => {
  const at = of?.columns.findIndex((column) => column.key === key) ?? -1;
  return of?.groups[0]?.rows.map((row) => cellText(row[at] ?? ''));
};

describe('the comparison', () => {
  it('has a row a measure, and a column a region in which something was found', () => {
    const main = table('main');
    expect(main?.columns.map(({ title }) => title)).toEqual([
      '条款号',
      '举措',
      '本文原文',
      '福建',
      '河南',
    ]);
    expect(columnOf(main, 'heading')).toEqual(['推进开放在线教育', '开发深海旅游']);
  });

  it('has the words of the other document with how near they are and where they stand', () => {
    expect(columnOf(table('main'), 'region.410000')).toEqual([
      '【同一举措】发展在线教育。办好网络学校。\n——《河南方案》（豫政〔2018〕8号），1',
      '',
    ]);
  });

  describe('of measures with long texts', () => {
    const answering = '在乡村学校开设网络课程。';
    const rest = '修建教学楼和操场，改善食堂和宿舍，添置图书和仪器设备，保障师生用水用电。';
    const long = planOf('long', [`办好教育。${rest}${answering}${rest}`], {
      region: '410000',
      innerTitle: '长方案',
    });
    const same = found(long, 'same', answering);
    const partial = found(long, 'partial', answering);
    const quotedIn = async (equivalents: NoticeAsked['equivalents'], whole = false) => {
      const { tables, notes } = await noticeBook(
        { ...asked, equivalents, whole },
        sayFrom(zh),
        NOW,
      );
      const words = columnOf(tables[0], 'region.410000')?.map((cell) => cell.split('\n')[0]);
      return { words, isTold: notes.includes(zh['export.shortened']) };
    };
    const text = `办好教育。${rest}${answering}${rest}`;

    it('quotes of what answers in part its title and the sentences that do, and says so', async () => {
      expect(await quotedIn({ 1: [partial] })).toEqual({
        words: [`【部分内容对应】办好教育。……${answering}……`, ''],
        isTold: true,
      });
    });

    it('quotes whole what is the same measure, but once', async () => {
      expect((await quotedIn({ 1: [same], 2: [same] })).words).toEqual([
        `【同一举措】${text}`,
        `【同一举措】办好教育。……${answering}……`,
      ]);
    });

    it('quotes whole what nobody knows the sentences of, and all of it for who asks for that', async () => {
      const unknown = await quotedIn({ 1: [{ ...partial, evidence: [{ other: '别处的话。' }] }] });
      expect(unknown).toEqual({ words: [`【部分内容对应】${text}`, ''], isTold: false });
      expect((await quotedIn({ 1: [partial], 2: [same] }, true)).words).toEqual([
        `【部分内容对应】${text}`,
        `【同一举措】${text}`,
      ]);
    });
  });

  it('says that the library was asked, not the country', () => {
    expect(book.title).toBe('海南方案：各地对应举措对照');
    expect(book.notes[0]).toContain('5 份文件');
  });

  it('of a notice that nothing was found for has its measures all the same', async () => {
    const alone = await noticeBook({ ...asked, equivalents: {}, targets: {} }, sayFrom(zh), NOW);
    expect(alone.tables.map(({ key }) => key)).toEqual(['main', 'sources']);
    expect(alone.tables[0]?.columns).toHaveLength(3);
  });
});

describe('beside it', () => {
  it('are the targets of the notice and of its equivalents, each once', async () => {
    const twice = {
      ...asked,
      equivalents: { 1: [found(henan, 'same')], 2: [found(henan, 'same')] },
    };
    const { tables } = await noticeBook(twice, sayFrom(zh), NOW);
    const targets = tables.find(({ key }) => key === 'targets');
    expect(columnOf(targets, 'region')).toEqual(['海南', '河南']);
  });

  it('are the documents, with how many measures are of each', () => {
    expect(columnOf(table('sources'), 'count')).toEqual(['2', '1', '1']);
  });
});
