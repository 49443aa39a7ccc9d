/**
 * How a Word file looks: fonts and sizes as offices set official documents (GB/T 9704), smaller in the
 * table, which would fill a page a row otherwise.
 */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Book } from '../book';

/** Half points: 二号, 三号, 四号, 小四, 五号, 小五. */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 };

const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

/** The styles of a book's words; `small` is for tables of many columns. */
export function docxStyles(language: Book['language'], small: boolean): IStylesOptions {
  const heading = { keepNext: true, keepLines: true };
  const size = small ? SIZE.smallFive : SIZE.five;
  const tight = { before: 0, after: 0, line: size * 12.5, lineRule: LineRuleType.AT_LEAST };
  return {
    default: {
      document: {
        run: {
          font: font('仿宋'),
          size: SIZE.smallFour,
          // `value` speaks of Latin letters and digits alone; were it Chinese, LibreOffice would break
          // lines in the middle of a number.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: { font: font('宋体'), size: SIZE.two, bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 160 } },
      },
      heading1: {
        run: { font: font('黑体'), size: SIZE.three, color: '000000' },
        paragraph: { ...heading, outlineLevel: 0, spacing: { before: 360, after: 160 } },
      },
      heading2: {
        run: { font: font('楷体'), size: SIZE.four, bold: true, color: '000000' },
        paragraph: { ...heading, outlineLevel: 1, spacing: { before: 240, after: 120 } },
      },
    },
    paragraphStyles: [
      {
        id: NOTE,
        name: language === 'en' ? 'Note' : '说明',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 80 } },
      },
      {
        id: CELL,
        name: language === 'en' ? 'Table text' : '表格文字',
        basedOn: 'Normal',
        run: { size },
        paragraph: { spacing: tight },
      },
      {
        id: HEAD,
        name: language === 'en' ? 'Table head' : '表头',
        basedOn: CELL,
        run: { font: font('黑体'), size },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: tight },
      },
    ],
  };
}

/** What the table of fonts says of each: another name, and that its letters are Chinese. */
const FONTS = [
  ['仿宋', 'FangSong', '02010609060101010101', 'modern', 'fixed'],
  ['宋体', 'SimSun', '02010600030101010101', 'auto', 'variable'],
  ['黑体', 'SimHei', '02010609060101010101', 'modern', 'fixed'],
  ['楷体', 'KaiTi', '02010609060101010101', 'modern', 'fixed'],
] as const;

/**
 * The part of the file by which a program without these fonts finds others: the library writes it for
 * fonts that are in the file alone.
 */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${FONTS.map(
    ([name, other, panose, family, pitch]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  ).join(
    '',
  )}<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
};

export const NOTE = 'LinceNote';
export const CELL = 'LinceCell';
export const HEAD = 'LinceHead';
