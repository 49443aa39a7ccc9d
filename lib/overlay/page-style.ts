/**
 * The style that goes into the page: how the marks look, and that our element is seen at all.
 *
 * Put in by the background, with origin USER: see `lib/platform/injection.ts`. Literal colours:
 * var() in ::highlight() would take a page's variable of the same name. Firefox below 146 draws no
 * underline here, so a tint carries each mark too; kinds are told apart by the line's form, never by
 * colour alone.
 */

/** Colours of the marks, as red, green and blue. */
interface Colours {
  readonly equivalent: string;
  readonly target: string;
  readonly saved: string;
}

/**
 * `lake` is teal and amber. `sky` is blue and orange, which readers who confuse red and green tell
 * apart (Okabe and Ito, Color Universal Design, 2008). `ink` has no colour at all.
 */
const PALETTES = {
  lake: { equivalent: '13 148 136', target: '180 83 9', saved: '109 40 217' },
  sky: { equivalent: '0 114 178', target: '213 94 0', saved: '158 75 124' },
  ink: { equivalent: '60 60 60', target: '60 60 60', saved: '60 60 60' },
} as const satisfies Record<string, Colours>;

export type Palette = keyof typeof PALETTES;

/** The page style in a palette. Put in again in another, it goes before the one put in earlier. */
export function pageStyle(palette: Palette): string {
  const { equivalent, target, saved } = PALETTES[palette];
  return `
lince-overlay { display: block !important; }
::highlight(lince-same) {
  background-color: rgb(${equivalent} / 10%);
  text-decoration: underline 2px solid rgb(${equivalent});
}
::highlight(lince-partial) {
  background-color: rgb(${equivalent} / 4%);
  text-decoration: underline 1px dashed rgb(${equivalent});
}
::highlight(lince-target) {
  background-color: rgb(${target} / 7%);
  text-decoration: underline 2px dotted rgb(${target});
}
/* Whole sentences may be milestones: a page full of these must stay readable. */
::highlight(lince-milestone) {
  background-color: rgb(${target} / 2%);
  text-decoration: underline 1px dotted rgb(${target} / 70%);
}
/* Over the line, so that it stands beside the underline of what is both. */
::highlight(lince-saved) {
  background-color: rgb(${saved} / 6%);
  text-decoration: overline 2px solid rgb(${saved});
}
/* Saved in other words than the page has now. */
::highlight(lince-revised) {
  background-color: rgb(${saved} / 3%);
  text-decoration: overline 2px dashed rgb(${saved});
}
::highlight(lince-current) { background-color: rgb(${equivalent} / 24%); }
@media print {
  lince-overlay { display: none !important; }
  ::highlight(lince-same),
  ::highlight(lince-partial),
  ::highlight(lince-target),
  ::highlight(lince-milestone),
  ::highlight(lince-saved),
  ::highlight(lince-revised),
  ::highlight(lince-current) {
    background-color: transparent;
    text-decoration: none;
  }
}`;
}
