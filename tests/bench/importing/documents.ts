/** Generated plans as the documents that offices hand around: pages, text, Word files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNumber } from '../../../lib/files/number-formats';
import type { Plan } from '../../../lib/plan/plan';
import { abstract, num, p, word } from '../../unit/files/word';
import { generatedPlans } from '../matching/generated';

const MEASURES = 30;
const IN_A_CHAPTER = 10;
const HAN = 'chineseCountingThousand';
const CHAPTERS = ['重点任务', '支撑体系', '保障措施'];

/** A line of a document: its level (null: none), and its text without its number. */
interface Line {
  readonly level: 0 | 1 | null;
  readonly text: string;
}

/** Writes so many documents into a folder; answers where each is. */
export function writeDocuments(folder: string, bundled: readonly Plan[], count: number): string[] {
  let at = 0;
  return Array.from(generatedPlans(bundled, count * MEASURES), (plan) => {
    const [extension, write] = KINDS[at % KINDS.length] ?? ['txt', text];
    const file = join(folder, `${at}.${extension}`);
    writeFileSync(file, write(linesOf(plan, at++)));
    return file;
  });
}

/** Each is another document: its number says so. */
function linesOf({ title, issuer, measures }: Plan, at: number): Line[] {
  const outside = (text: string | null): Line => ({ level: null, text: text ?? '' });
  return [
    outside(title),
    outside(`测政发〔${2001 + (at % 24)}〕${at + 1}号`),
    outside('各市人民政府，各有关单位：'),
    ...measures.flatMap(({ text }, i): Line[] => [
      ...(i % IN_A_CHAPTER === 0
        ? [{ level: 0, text: CHAPTERS[i / IN_A_CHAPTER] ?? '' } as const]
        : []),
      { level: 1, text },
    ]),
    outside(issuer),
    outside('2024年3月5日'),
  ];
}

function typed(lines: readonly Line[]): string[] {
  const counts = [0, 0];
  return lines.map(({ level, text }) => {
    if (level === null) return text;
    counts[level] = (counts[level] ?? 0) + 1;
    if (level === 0) counts[1] = 0;
    const number = writeNumber(counts[level] ?? 0, HAN);
    return level === 0 ? `${number}、${text}` : `（${number}）${text}`;
  });
}

const text = (lines: readonly Line[]) => typed(lines).join('\n');

const markup = (lines: readonly Line[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${lines[0]?.text}</title></head><body><div class="nav">${'<a href="#">栏目</a>'.repeat(60)}</div><div class="content">${typed(
    lines,
  )
    .map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`)
    .join('\n')}</div></body></html>`;

const NUMBERING =
  abstract(0, [
    ['%1、', HAN],
    ['（%2）', HAN],
  ]) + num(1, 0);

const office = (lines: readonly Line[]) =>
  word({
    numbering: NUMBERING,
    body: lines
      .map(({ level, text }) => p(text, level === null ? {} : { list: 1, level }))
      .join(''),
  });

const KINDS: readonly (readonly [string, (lines: readonly Line[]) => string | Uint8Array])[] = [
  ['html', markup],
  ['txt', text],
  ['docx', office],
];
