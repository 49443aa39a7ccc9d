/** Plain text that the oldest editor shows as it is meant. */
import { describe, expect, it } from 'vitest';
import { toText } from '../../../../lib/export/formats/text';
import { clipWith } from '../../collection/clips';
import { bookOf, bookWith } from '../books';

describe('plain text', () => {
  it('is a numbered entry a clip, with its words and what is known of it', async () => {
    const book = await bookOf([await clipWith({ quote: '第一段。\n第二段。' })], {
      columns: ['heading', 'quote', 'signedOn', 'agencies', 'note'],
      grouping: 'region',
    });
    expect(await toText({ ...book, tables: book.tables.slice(0, 1) })).toBe(
      [
        '\ufeff我的收藏',
        '1 条摘录',
        '导出日期：2024-05-06',
        '',
        '== 福建 ==',
        '',
        '1. 提高供给水平 › 推进开放在线教育',
        '    第一段。',
        '    第二段。',
        '  成文日期：2017-12-29',
        '  责任单位：省教育厅、省工信厅',
        '',
      ].join('\r\n'),
    );
  });

  it('begins with the byte order mark, and ends every line as Windows does', async () => {
    const text = await toText(bookWith([['一\n二\r三', '四']]));
    expect(text.startsWith('\ufeff书\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
