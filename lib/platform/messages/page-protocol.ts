/**
 * What a content script takes in: the answers to what it asks, and what its tab is asked. The same
 * messages as in `protocol.ts`, checked without its schemas.
 */
import type { Answer, Details, ShownEquivalent } from '../../match/answer';
import type { Source, Target } from '../../plan/plan';
import {
  boolean,
  type Check,
  listOf,
  nothing,
  number,
  object,
  oneOf,
  orAbsent,
  orNull,
  recordOf,
  text,
} from './checks';
import type { AnswerOf, Quoted, RequestOf, Requests, SaveAnswer, TabRequests } from './protocol';

/** By what marks and cards rest on: the other fields are shown as they come. */
export const isTarget = object<Pick<Target, 'kind' | 'quote' | 'start' | 'end'>>({
  kind: oneOf('number', 'milestone'),
  quote: text,
  start: number,
  end: number,
}) as Check<Target>;

/** An address is shown and copied, so that it must be one. */
const isUrl = (value: unknown): value is string => text(value) && /^https?:\/\//.test(value);

export const isSpan = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(number);

type Evidence = ShownEquivalent['evidence'][number];
type Matter = NonNullable<Evidence['shared']>[number];

const isMatter = object<Pick<Matter, 'own' | 'other'>>({
  own: listOf(isSpan),
  other: listOf(isSpan),
}) as Check<Matter>;

const isEvidence = listOf(
  object<Evidence>({
    own: text,
    other: text,
    ownSpan: orAbsent(isSpan),
    otherSpan: orAbsent(isSpan),
    shared: orAbsent(listOf(isMatter)),
  }),
);

type Why = NonNullable<ShownEquivalent['why']>;

const isWhy = object<Pick<Why, 'topics'>>({ topics: listOf(text) }) as Check<Why>;

type Shown = ShownEquivalent;

const isEquivalent = object<Shown>({
  plan: object<Pick<Shown['plan'], 'id' | 'source' | 'region' | 'documentNumber'>>({
    id: text,
    source: orNull(object<Source>({ url: isUrl, kind: oneOf('official', 'copy') })),
    region: orNull(text),
    documentNumber: orNull(text),
  }) as Check<Shown['plan']>,
  measure: object<Pick<Shown['measure'], 'id' | 'heading' | 'title' | 'text' | 'targets'>>({
    id: text,
    heading: listOf(text),
    title: text,
    text,
    targets: listOf(isTarget),
  }) as Check<Shown['measure']>,
  level: oneOf('same', 'partial'),
  score: number,
  evidence: isEvidence,
  why: orAbsent(isWhy),
});

const isAnswer = object<Answer>({
  equivalents: recordOf(listOf(isEquivalent)),
  targets: recordOf(listOf(isTarget)),
  awaited: orAbsent((value): value is true => value === true),
  library: object<Pick<Answer['library'], 'plans' | 'stored'>>({
    plans: number,
    stored: boolean,
  }) as Check<Answer['library']>,
});

export const isSaveAnswer = object<SaveAnswer>({
  id: orNull(text),
  problem: orNull(oneOf('full', 'blocked', 'failed')),
});

type MatchReply = AnswerOf<Requests, 'match'>;

/** What is asked by our own pages alone, and by the script that finds what was saved. */
type Others =
  | 'search'
  | 'gaps'
  | 'matrix'
  | 'targets'
  | 'saved-here'
  | 'saved-among'
  | 'reattach'
  | 'bin'
  | 'undo-step'
  | 'find-saved'
  | 'changes'
  | 'texts';

/** What the overlay asks. */
type PageRequests = Omit<Requests, Others>;

/** The answers of the background. */
export const ANSWERS: { readonly [K in keyof PageRequests]: Check<AnswerOf<PageRequests, K>> } = {
  'read-page': boolean,
  match: object<MatchReply>({
    answer: isAnswer,
    texts: recordOf(text),
    shows: object<MatchReply['shows']>({
      equivalents: boolean,
      targets: boolean,
      letters: boolean,
      selection: boolean,
    }),
    kept: boolean,
  }),
  details: object<Details>({
    targets: recordOf(listOf(isTarget)),
    reasons: listOf(
      object<Details['reasons'][number]>({
        own: text,
        planId: text,
        measureId: text,
        evidence: isEvidence,
        why: isWhy,
      }),
    ),
  }),
  save: isSaveAnswer,
  'take-out': boolean,
  keep: boolean,
  quote: orNull(object<Quoted>({ text, html: text, markdown: text, link: orNull(text) })),
  dismiss: boolean,
  'open-panel': boolean,
  'open-workbench': boolean,
};

/** What the other script of ours is asked: see `keep-protocol.ts`. */
export type KeepTabRequests = 'page-text' | 'go-to-place' | 'look-for-saved';

/** Asked of both: the one is put in for it where it is not there yet. */
type OfBoth = 'look-for-saved';

/** What a tab is asked. */
export const TAB_PAYLOADS: {
  readonly [K in Exclude<keyof TabRequests, Exclude<KeepTabRequests, OfBoth>>]: Check<
    RequestOf<TabRequests, K>
  >;
} = {
  'look-for-saved': nothing,
  report: nothing,
  'go-to': object<RequestOf<TabRequests, 'go-to'>>({ measureId: text }),
  'toggle-marks': nothing,
  'clause-mode': nothing,
  'ask-again': nothing,
  'read-as-document': nothing,
  switch: object<RequestOf<TabRequests, 'switch'>>({ on: boolean }),
};
