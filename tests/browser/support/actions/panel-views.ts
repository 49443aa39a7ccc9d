/** What a reader can do in the side panel with the tabs beside the outline. */
import type { Action } from './action';

const VIEWS = '[role="tab"][aria-selected="true"]';

/** The links to other pages, then gaps, targets and saved clips, round to the outline. */
export const IN_THE_VIEWS: readonly Action[] = [
  {
    name: 'open the notice in the library, which has it',
    at: '[data-action="open-in-library"]',
    done: { opens: '#plan/' },
  },
  {
    name: 'open the collection',
    at: '[data-action="collection"]',
    done: { opens: '/workbench.html' },
  },
  {
    name: 'open the library',
    at: '[data-action="library"]',
    done: { opens: '/workbench.html#plan' },
  },
  {
    name: 'go to what is lacking',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.gaps .part' },
  },
  { name: 'unfold a gap', at: '.gaps summary', done: { shows: '.shown-by a' } },
  {
    name: 'save what another region has',
    at: '.shown-by [data-action="save"]',
    done: { shows: '.shown-by [data-action="save"][aria-pressed="true"]' },
  },
  {
    name: 'read it in full',
    at: '.shown-by [data-action="whole"]',
    done: { shows: '.shown-by .whole' },
  },
  { name: 'see who has it, in its plan', at: '.shown-by a', done: { opens: '#plan/' } },
  {
    name: 'go to what only this notice has',
    at: '.own-topics .go-to',
    done: { marked: ['current', 1] },
  },
  {
    name: 'go to the targets',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.targets-overview' },
  },
  {
    name: 'compare metric by metric',
    at: '[data-action="targets-page"]',
    done: { opens: '#targets/' },
  },
  {
    name: 'see a target of another region in its plan',
    at: '.comparison a.value',
    done: { opens: '#plan/' },
  },
  {
    name: 'go to a target of the notice',
    at: '.comparison button.value',
    done: { marked: ['current', 1] },
  },
  {
    name: 'unfold the targets that stand alone',
    at: '.alone summary',
    done: { shows: '.alone[open]' },
  },
  { name: 'go to one of them', at: '.alone .go-to', done: { marked: ['current', 1] } },
  {
    name: 'go to what is saved of the page',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.saved-here' },
  },
  {
    name: 'look for a lost clip on the page',
    at: '.candidate-list',
    keys: ['Space'],
    done: { marked: ['current', 1] },
  },
  {
    name: 'say that this is it',
    at: '.candidate-list',
    done: { lacks: '.candidate-list' },
  },
  { name: 'undo it', at: '[data-action="undo-done"]', done: { shows: '.candidate-list' } },
  {
    name: 'say it by the button',
    at: '[data-action="reattach"]',
    done: { lacks: '.candidate-list' },
  },
  {
    name: 'take the new words',
    at: '[data-action="take-words"]',
    done: { lacks: '[data-action="take-words"]' },
  },
  {
    name: 'go to a clip on the page',
    at: '[data-action="saved-place"]',
    done: { marked: ['current', 1] },
  },
  {
    name: 'open a clip in the collection',
    at: '[data-action="open-clip"]',
    done: { opens: '#collection' },
  },
  {
    name: 'take a clip out',
    at: '.saved-clip [data-action="bin"]',
    done: { lacks: '.saved-clip' },
  },
  { name: 'go back to the outline', at: VIEWS, keys: ['ArrowRight'], done: { shows: '.outline' } },
];
