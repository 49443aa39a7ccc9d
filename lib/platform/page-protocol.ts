/**
 * What a content script takes in: the answers to what it asks, and what its tab is asked. The same
 * messages as in `protocol.ts`, checked without its schemas.
 */
import type { Answer, Details, ShownEquivalent } from '../match/answer';
import type { Source, Target } from '../plan/plan';
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
import type { AnswerOf, RequestOf, Requests, TabRequests } from './protocol';

const isTarget = object<Target>({
  kind: oneOf('number', 'milestone'),
  quote: text,
  start: number,
  end: number,
  metric: text,
  metricText: text,
  scope: orNull(text),
  modality: orNull(text),
  comparator: oneOf('>=', '>', '=', '<=', '≈'),
  value: orNull(number),
  max: orNull(number),
  unit: orNull(text),
  deadline: orNull(text),
  horizon: orNull(text),
});

/** An address is shown and copied, so that it must be one. */
const isUrl = (value: unknown): value is string => text(value) && /^https?:\/\//.test(value);

const isSpan = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(number);

type Evidence = ShownEquivalent['evidence'][number];

const isEvidence = listOf(
  object<Evidence>({
    own: text,
    other: text,
    ownSpan: orAbsent(isSpan),
    otherSpan: orAbsent(isSpan),
    shared: orAbsent(
      listOf(
        object<NonNullable<Evidence['shared']>[number]>({
          topic: orNull(text),
          own: listOf(isSpan),
          other: listOf(isSpan),
        }),
      ),
    ),
  }),
);

const isWhy = object<NonNullable<ShownEquivalent['why']>>({
  kind: oneOf('titles', 'passage', 'framing'),
  topics: listOf(text),
  words: listOf(text),
});

const isEquivalent = object<ShownEquivalent>({
  plan: object<ShownEquivalent['plan']>({
    id: text,
    source: orNull(object<Source>({ url: isUrl, kind: oneOf('official', 'copy') })),
    title: orNull(text),
    innerTitle: orNull(text),
    issuer: orNull(text),
    region: orNull(text),
    documentNumber: orNull(text),
    signedOn: orNull(text),
    publishedOn: orNull(text),
    horizon: orNull(text),
    cites: listOf(text),
  }),
  measure: object<ShownEquivalent['measure']>({
    id: text,
    path: listOf(text),
    heading: listOf(text),
    title: text,
    text,
    agencies: listOf(
      object<ShownEquivalent['measure']['agencies'][number]>({
        name: text,
        role: orNull(oneOf('lead', 'cooperating')),
        current: orNull(text),
      }),
    ),
    targets: listOf(isTarget),
  }),
  level: oneOf('same', 'partial'),
  score: number,
  evidence: isEvidence,
  why: orAbsent(isWhy),
});

const isAnswer = object<Answer>({
  equivalents: recordOf(listOf(isEquivalent)),
  targets: recordOf(listOf(isTarget)),
  awaited: orAbsent((value): value is true => value === true),
  library: object<Answer['library']>({
    plans: number,
    stored: boolean,
    leftOut: orAbsent(
      listOf(
        object<NonNullable<Answer['library']['leftOut']>[number]>({
          planId: text,
          why: oneOf('damaged', 'same id'),
        }),
      ),
    ),
  }),
});

type MatchReply = AnswerOf<Requests, 'match'>;

/** What a page asks; searches and overviews come from the panel alone. */
export type PageRequests = Omit<Requests, 'search' | 'gaps' | 'targets'>;

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
    }),
    saved: listOf(text),
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
  save: boolean,
  dismiss: boolean,
  'open-panel': boolean,
  'open-workbench': boolean,
};

/** What a tab is asked. */
export const TAB_PAYLOADS: {
  readonly [K in keyof TabRequests]: Check<RequestOf<TabRequests, K>>;
} = {
  report: nothing,
  'go-to': object<RequestOf<TabRequests, 'go-to'>>({ measureId: text }),
  'toggle-marks': nothing,
  'clause-mode': nothing,
  'ask-again': nothing,
  'read-as-document': nothing,
  switch: object<RequestOf<TabRequests, 'switch'>>({ on: boolean }),
};
