/** The states of the side panel, and how one gets there; looked at in `../reading/access-panel.test.ts`. */
import type { View } from '../../../entrypoints/sidepanel/kept';
import type { SavedHere } from '../../../lib/platform/messages/kept-protocol';
import type { Report } from '../../../lib/platform/messages/protocol';
import type { TabReport } from '../../../lib/platform/messages/tab-report';
import { EXACT, LOST, REVISED, SELECTION } from '../../unit/components/saved-clips';
import type { Told } from './told-panel';

export interface PanelState {
  /** What the panel is told, of what was really read of a notice. */
  readonly told: (notice: Report) => Told;
  /** What the reader then presses, one after another; each is waited for. */
  readonly pressed?: readonly string[];
  /** What the reader then types, where the focus is. */
  readonly typed?: string;
  /** What shows that the state is there. */
  readonly shows: string;
}

const HOST = 'www.copy.example';
const COPY = `http://${HOST}/a.html`;

/** Measures enough to show each thing that a row can have; more only take longer to be looked at. */
const FEW = 4;
const few = ({ plan, ...report }: Report): Report => {
  const targets = report.answer?.targets ?? {};
  const measures = plan?.measures ?? [];
  const telling = [...measures].sort(
    (a, b) => (targets[b.id]?.length ?? 0) - (targets[a.id]?.length ?? 0),
  );
  const unmatched = measures.filter(({ id }) => !report.answer?.equivalents[id]);
  const shown = new Set([...unmatched.slice(0, 1), ...telling].slice(0, FEW));
  return {
    ...report,
    plan: plan && { ...plan, measures: measures.filter((each) => shown.has(each)) },
  };
};
const asNotice = (report: Report): Told => ({ report: few(report) });
const without = (report: Report, state: Report['state']): Told => ({
  report: { ...report, state, plan: null, answer: null },
});
const state = (name: Report['state'], shows = `[data-state="${name}"]`): PanelState => ({
  told: (notice) => without(notice, name),
  shows,
});
const part = (
  paging: NonNullable<Report['part']>['paging'],
  cut: boolean,
  shows: string,
): PanelState => ({
  told: (report) => ({ report: { ...few(report), part: { paging, cut } } }),
  shows,
});

const SAVED: SavedHere = { whole: true, clips: [EXACT, REVISED, LOST, SELECTION] };

/** What the page is, one for each state that the panel can be told of. */
const PAGES: Readonly<Record<Report['state'] | Exclude<TabReport, Report>, PanelState>> = {
  // Words for a page that is being read are shown as well while a notice waits for its answer.
  reading: {
    told: (report) => ({ report: { ...report, answer: null } }),
    shows: '[data-state="notice"]',
  },
  off: state('off'),
  notice: { told: (report) => ({ report }), shows: '.outline' },
  'not-a-notice': state('not-a-notice'),
  list: state('list'),
  'no-measures': state('no-measures'),
  'text-elsewhere': state('text-elsewhere'),
  elsewhere: {
    told: () => ({ report: 'elsewhere', url: null }),
    shows: '[data-state="elsewhere"] ~ .offer-hint',
  },
};

/** What the reader looks at, one for each view of a notice. */
const VIEWS: Readonly<Record<View, PanelState>> = {
  outline: {
    told: asNotice,
    pressed: [
      '[data-action="filters"]',
      '.outline button.chip',
      '.equivalents [data-action="whole"]',
      '.equivalents [data-action="beside"]',
    ],
    shows: '.evidence.two',
  },
  gaps: {
    told: (report) => ({ report }),
    pressed: ['#tab-gaps', '.gaps summary', '.shown-by [data-action="whole"]'],
    shows: '.shown-by .whole',
  },
  targets: {
    told: (report) => ({ report }),
    pressed: ['#tab-targets', '.alone summary'],
    shows: '.targets-overview .alone[open]',
  },
  saved: {
    told: (report) => ({ report, saved: SAVED }),
    pressed: ['#tab-saved', '.saved-old [data-action="whole"]', '[data-action="bin"]'],
    shows: '[data-group="lost"] .candidate-list',
  },
};

/** By the names that a reader of a failed test sees. */
export const PANEL_STATES: Readonly<Record<string, PanelState>> = {
  ...PAGES,
  failed: {
    told: (report) => ({ report: { ...report, answer: null, failed: true } }),
    shows: '[data-state="failed"]',
  },
  'asked-in-vain': {
    told: (report) => without(report, 'not-a-notice'),
    pressed: ['[data-action="read-anyway"]'],
    shows: '[data-state="asked-in-vain"]',
  },
  'matched nothing': {
    told: (report) => ({
      report: { ...few(report), answer: report.answer && { ...report.answer, equivalents: {} } },
    }),
    shows: '.outline .none',
  },
  paging: part({ at: 1, of: 3 }, false, '[data-note="paging"]'),
  cut: part(null, true, '[data-note="cut"]'),
  'adding to the library': {
    told: ({ answer, ...report }) => ({
      report: few({
        ...report,
        answer: answer && { ...answer, library: { plans: 5, stored: true } },
        part: { paging: { at: 1, of: 3 }, cut: true },
      }),
    }),
    pressed: ['[data-action="add-notice"]'],
    shows: 'dialog.add-notice',
  },
  'library in memory': {
    told: (report) => ({
      report: {
        ...few(report),
        answer: report.answer && {
          ...report.answer,
          library: { ...report.answer.library, stored: false },
        },
      },
    }),
    shows: '.note',
  },
  'outline, unfolded': VIEWS.outline,
  'outline, nothing found': {
    told: asNotice,
    pressed: ['.outline-tools input'],
    typed: '鹡鸰',
    shows: '.outline-tools + .state',
  },
  'gaps, unfolded': VIEWS.gaps,
  'targets, unfolded': VIEWS.targets,
  'saved, each in its state': VIEWS.saved,
  'saved, nothing': {
    told: (report) => ({ report }),
    pressed: ['#tab-saved'],
    shows: '[data-state="saved-none"]',
  },
  'saved, on one of several pages': {
    told: (report) => ({ report, saved: { ...SAVED, whole: false } }),
    pressed: ['#tab-saved'],
    shows: '[data-group="elsewhere"]',
  },
  'saved, of a page that is no notice': {
    told: (report) => ({ ...without(report, 'not-a-notice'), saved: SAVED }),
    shows: '.saved-page .saved-clip',
  },
  asking: {
    told: (report) => ({ report, background: 'silent' }),
    pressed: ['#tab-gaps'],
    shows: '[data-state="asking"]',
  },
  'gaps, failed': {
    told: (report) => ({ report, background: 'failing' }),
    pressed: ['#tab-gaps'],
    shows: '[role="tabpanel"] [data-state="failed"]',
  },
  'a site that can be read': {
    told: () => ({ report: 'elsewhere', url: COPY }),
    shows: '.offer [data-action="read-once"]',
  },
  'a site that the reader has refused': {
    told: () => ({ report: 'elsewhere', url: COPY }),
    pressed: ['[data-action="read-site"]'],
    shows: '.offer .note',
  },
  'a page that no extension may read': {
    told: () => ({ report: 'elsewhere', url: 'about:blank' }),
    shows: '.offer-hint',
  },
  'a site that was granted': {
    told: (report) => ({ report: { ...few(report), host: HOST }, url: COPY, granted: [HOST] }),
    shows: '[data-action="give-back"]',
  },
  'a selection': {
    told: (report) => ({
      report,
      selection: '推动优质教育资源在线开放共享，支持学校建设网络课程，发展在线教育。',
    }),
    shows: '.search-answer .equivalent',
  },
  'a long selection': {
    told: (report) => ({
      report,
      selection: [
        '推动优质教育资源在线开放共享，支持学校建设网络课程，发展在线教育。'.repeat(6),
        '山中的溪水绕过老松，鸟声渐远。'.repeat(20),
      ].join('\n'),
    }),
    shows: 'details.part .equivalent',
  },
  nothing: {
    told: (report) => ({ report, selection: '山中的溪水绕过老松，鸟声渐远，他想起了故乡的秋天。' }),
    shows: '[data-state="nothing"]',
  },
  'too-short': {
    told: (report) => ({ report, selection: '教育' }),
    shows: '[data-state="too-short"]',
  },
  'no-selection': {
    told: (report) => ({ report, selection: '' }),
    shows: '[data-state="no-selection"]',
  },
  searching: {
    told: (report) => ({ report, selection: '发展在线教育。', background: 'silent' }),
    shows: '[data-state="searching"]',
  },
  'a selection, failed': {
    told: (report) => ({ report, selection: '发展在线教育。', background: 'failing' }),
    shows: '.search-answer [data-state="failed"]',
  },
};
