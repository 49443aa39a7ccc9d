/**
 * What sites and offices do to a notice that stands on a page: the kinds of change that a saved clause
 * is to survive. A page is a list of pieces that know which clause they come from, so that the true
 * place of each is known after any change.
 */
import {
  between,
  foreignClause,
  numeral,
  type ParallelClause,
  pick,
  type Random,
  shuffled,
} from './parallel-notice';

/** Text of a page, and the clause that it is of; null is what belongs to none. */
export interface Piece {
  readonly text: string;
  readonly clause: number | null;
}
type Paragraph = readonly Piece[];

/** A clause of the page while it is changed. */
interface Leaf {
  /** Its paragraphs; a piece of another clause where two were made one. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly agency: string;
}
interface Chapter {
  readonly title: string;
  readonly leaves: readonly Leaf[];
}

const IN_A_CHAPTER = 10;
const MATTERS = ['重点任务', '应用工程', '专项行动', '提升计划', '示范建设'];

/** The notice before any change: chapters of ten clauses. */
export function chaptersOf(clauses: readonly ParallelClause[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (let start = 0; start < clauses.length; start += IN_A_CHAPTER) {
    const number = start / IN_A_CHAPTER;
    chapters.push({
      title: `实施第${numeral(number + 1)}批${MATTERS[number % MATTERS.length]}`,
      leaves: clauses
        .slice(start, start + IN_A_CHAPTER)
        .map((clause, i) => leafOf(clause, start + i)),
    });
  }
  return chapters;
}

function leafOf({ title, body, agency }: ParallelClause, clause: number | null): Leaf {
  return { pieces: [[{ text: `${title}。${body.join('')}`, clause }]], agency };
}

/** How the page writes its numbers, and its markup. */
interface Style {
  readonly chapter: (n: number) => string;
  readonly leaf: (n: number) => string;
  readonly markup: (paragraph: string) => string;
  readonly page: (paragraphs: string) => string;
  readonly notes: boolean;
}

const PLAIN: Style = {
  chapter: (n) => `${numeral(n)}、`,
  leaf: (n) => `（${numeral(n)}）`,
  markup: (paragraph) => `<p>${paragraph}</p>`,
  page: (paragraphs) => `<div class="TRS_Editor">${paragraphs}</div>`,
  notes: true,
};

/** Two kinds of change that can be done to a notice: to what it says, and to how the page shows it. */
export interface Change {
  readonly name: string;
  readonly chapters?: (chapters: readonly Chapter[], random: Random) => readonly Chapter[];
  readonly style?: Partial<Style>;
  /** Whether it changes characters at random, and whether clauses are gone. */
  readonly rewrites?: true;
  readonly deletes?: true;
  /** A last change to each piece's text that leaves it the same text. */
  readonly width?: (text: string) => string;
}

const eachLeaf =
  (change: (leaf: Leaf, random: Random) => Leaf) =>
  (chapters: readonly Chapter[], random: Random): Chapter[] =>
    chapters.map(({ title, leaves }) => ({
      title,
      leaves: leaves.map((leaf) => change(leaf, random)),
    }));

const eachText =
  (change: (text: string, random: Random) => string) =>
  (leaf: Leaf, random: Random): Leaf => ({
    ...leaf,
    pieces: leaf.pieces.map((paragraph) =>
      paragraph.map((piece) => ({ ...piece, text: change(piece.text, random) })),
    ),
  });

const CHARACTERS = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
];

/** One character in 33 replaced, left out or put in. */
function edited(text: string, random: Random, share = 0.03): string {
  return Array.from(text, (character) => {
    if (random() >= share) return character;
    const kind = random();
    if (kind < 0.6) return pick(CHARACTERS, random);
    return kind < 0.8 ? '' : character + pick(CHARACTERS, random);
  }).join('');
}

/** Other values and years in the clause. */
const revised = (text: string, random: Random) =>
  text.replace(/\d+/g, (digits) =>
    digits.length === 4
      ? String(Number(digits) + between(1, 5, random))
      : String(Number(digits) + between(1, 40, random)),
  );

const WORDS: readonly (readonly [string, string])[] = [
  ['推进', '大力推进'],
  ['加快', '加快推进'],
  ['深化', '持续深化'],
  ['促进', '积极促进'],
  ['拓展', '不断拓展'],
  ['提升', '着力提升'],
];
/** A title's verb in other words, as the next version of a plan has it. */
const reworded = (text: string) => {
  const [from, to] = WORDS.find(([word]) => text.startsWith(word)) ?? ['', '进一步'];
  return to + text.slice(from.length);
};

const SENTENCES = [
  '建立健全工作推进机制，明确时间表和路线图。',
  '鼓励有条件的地方先行先试，形成可复制可推广的经验。',
  '强化监督考核，定期通报工作进展情况。',
];

const withSentence = (text: string, random: Random) => {
  const ends = [...text.matchAll(/。/g)].map(({ index }) => index + 1);
  const at = pick(ends, random);
  return text.slice(0, at) + pick(SENTENCES, random) + text.slice(at);
};

const insideParagraphs = (chapters: readonly Chapter[], random: Random): Chapter[] =>
  chapters.map(({ title, leaves }) => ({
    title,
    leaves: leaves.flatMap((leaf, i) =>
      random() < 0.3 ? [leafOf(foreignClause(i, random), null), leaf] : [leaf],
    ),
  }));

const withoutSome =
  (share: number) =>
  (chapters: readonly Chapter[], random: Random): Chapter[] =>
    chapters.map(({ title, leaves }) => ({
      title,
      leaves: leaves.filter(() => random() >= share),
    }));

/** At the end of the sentence before the last. */
const split = (leaf: Leaf): readonly [Piece, Piece] | null => {
  const [piece] = leaf.pieces[0] ?? [];
  const at = piece ? piece.text.lastIndexOf('。', piece.text.length - 2) + 1 : 0;
  if (!piece || at <= 0) return null;
  return [
    { ...piece, text: piece.text.slice(0, at) },
    { ...piece, text: piece.text.slice(at) },
  ];
};

const inOrder =
  (...changes: readonly NonNullable<Change['chapters']>[]) =>
  (chapters: readonly Chapter[], random: Random): readonly Chapter[] =>
    changes.reduce((changed, change) => change(changed, random), chapters);

const editedLeaves = eachLeaf(eachText((text, random) => edited(text, random)));
const revisedLeaves = eachLeaf(eachText(revised));
const deleted = withoutSome(0.2);

/** By the name of the change; what is deleted elsewhere is wanted, too, and is not there. */
export const CHANGES: readonly Change[] = [
  { name: 'same' },
  {
    name: 'wrappers',
    style: {
      markup: (paragraph) => `<div class="line"><section>${paragraph}</section></div>`,
      page: (paragraphs) =>
        `<table><tr><td><div id="zoom"><article><div>${paragraphs}</div></article></div></td></tr></table>`,
    },
  },
  {
    name: 'Word spans',
    style: {
      markup: (paragraph) =>
        `<p class="MsoNormal">${(paragraph.match(/.{1,5}/gu) ?? [])
          .map(
            (run, i) =>
              `<span><span lang="${i % 2}">${run}${['', '\n', '&nbsp;'][i % 3]}</span></span>`,
          )
          .join('')}</p>`,
    },
  },
  {
    name: 'punctuation width',
    width: (text) =>
      text
        .replace(/[，；：（）％]/g, (mark) => mark.normalize('NFKC'))
        .replace(/[0-9%]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  },
  { name: '3 % edited', chapters: editedLeaves, rewrites: true },
  { name: 'numbers revised', chapters: revisedLeaves },
  {
    name: 'reordered',
    chapters: (chapters, random) => {
      const leaves = shuffled(
        chapters.flatMap(({ leaves }) => leaves),
        random,
      );
      return chapters.map(({ title }, i) => ({
        title,
        leaves: leaves.slice(i * IN_A_CHAPTER, (i + 1) * IN_A_CHAPTER),
      }));
    },
  },
  { name: 'clauses inserted', chapters: insideParagraphs },
  { name: 'sentences inserted', chapters: eachLeaf(eachText(withSentence)) },
  {
    name: 'split in paragraphs',
    chapters: eachLeaf((leaf) => {
      const halves = split(leaf);
      return halves ? { ...leaf, pieces: halves.map((half) => [half]) } : leaf;
    }),
  },
  {
    name: 'split in clauses',
    chapters: (chapters) =>
      chapters.map(({ title, leaves }) => ({
        title,
        leaves: leaves.flatMap((leaf) => {
          const halves = split(leaf);
          return halves ? halves.map((half) => ({ ...leaf, pieces: [[half]] })) : [leaf];
        }),
      })),
  },
  {
    name: 'merged',
    chapters: (chapters) =>
      chapters.map(({ title, leaves }) => ({
        title,
        leaves: leaves.flatMap((leaf, i) => {
          const next = leaves[i + 1];
          if (i % 2 === 1) return [];
          return next
            ? [{ ...leaf, pieces: [[...leaf.pieces.flat(), ...next.pieces.flat()]] }]
            : [leaf];
        }),
      })),
  },
  {
    name: 'renumbered',
    style: { chapter: (n) => `第${numeral(n)}章　`, leaf: (n) => `${n}．` },
  },
  {
    name: 'headings reworded',
    chapters: inOrder(eachLeaf(eachText(reworded)), (chapters) =>
      chapters.map((chapter) => ({ ...chapter, title: chapter.title.replace('实施', '组织实施') })),
    ),
  },
  {
    name: 'chapters moved',
    chapters: (chapters, random) => shuffled(chapters, random),
  },
  { name: 'notes left out', style: { notes: false } },
  { name: 'deleted', chapters: deleted, deletes: true },
  { name: 'deleted, the rest revised', chapters: inOrder(deleted, revisedLeaves), deletes: true },
  {
    name: 'deleted, the rest edited',
    chapters: inOrder(deleted, editedLeaves),
    rewrites: true,
    deletes: true,
  },
  {
    name: 'replaced by look-alikes',
    deletes: true,
    chapters: (chapters, random) =>
      chapters.map(({ title, leaves }) => ({
        title,
        leaves: leaves.map((leaf, i) =>
          random() < 0.2 ? leafOf(foreignClause(i, random), null) : leaf,
        ),
      })),
  },
  {
    name: 'all at once',
    rewrites: true,
    deletes: true,
    chapters: inOrder(deleted, insideParagraphs, editedLeaves, revisedLeaves),
    style: { leaf: (n) => `${n}．` },
  },
];

export function changeNamed(name: string): Change {
  const change = CHANGES.find((one) => one.name === name);
  if (!change) throw new Error(`no change is called ${name}`);
  return change;
}

const TITLE = '示例省人民政府关于进一步扩大信息消费的实施意见';
const HEAD = ['各市（州）人民政府：', '为扩大信息消费，现提出以下实施意见。'];

/** The page that comes of a change: its markup, and its text piece by piece. */
export function changedPage(
  chapters: readonly Chapter[],
  change: Change,
  random: Random,
): { readonly html: string; readonly pieces: readonly Piece[] } {
  const style = { ...PLAIN, ...change.style };
  const changed = change.chapters?.(chapters, random) ?? chapters;
  const none = (text: string): Piece => ({ text, clause: null });
  const paragraphs: Paragraph[] = HEAD.map((text) => [none(text)]);
  changed.forEach(({ title, leaves }, i) => {
    paragraphs.push([none(`${style.chapter(i + 1)}${title}`)]);
    leaves.forEach(({ pieces, agency }, j) => {
      const note = style.notes ? [none(`（责任单位：${agency}）`)] : [];
      pieces.forEach((paragraph, k) => {
        const marker = k === 0 ? [none(style.leaf(j + 1))] : [];
        paragraphs.push([...marker, ...paragraph, ...(k === pieces.length - 1 ? note : [])]);
      });
    });
  });
  const widened = paragraphs.map((paragraph) =>
    paragraph.map(({ text, clause }) => ({ text: change.width?.(text) ?? text, clause })),
  );
  const body = widened.map((paragraph) => style.markup(paragraph.map(({ text }) => text).join('')));
  return {
    html: `<!doctype html><html lang="zh-CN"><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${style.page(body.join('\n'))}</body></html>`,
    pieces: widened.flat(),
  };
}
