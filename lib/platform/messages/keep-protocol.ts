/** What the script takes in that saves selections and finds what was saved; as in `page-protocol.ts`. */
import {
  boolean,
  type Check,
  listOf,
  nothing,
  object,
  oneOf,
  orNull,
  recordOf,
  text,
} from './checks';
import type { Changes, SavedPlace, SavedPlaces } from './kept-protocol';
import { isSaveAnswer, isSpan, isTarget, type KeepTabRequests } from './page-protocol';
import type { AnswerOf, RequestOf, Requests, TabRequests } from './protocol';

type KeepRequests = Pick<Requests, 'save' | 'take-out' | 'find-saved' | 'changes' | 'texts'>;

/** The answers of the background. */
export const KEEP_ANSWERS: {
  readonly [K in keyof KeepRequests]: Check<AnswerOf<KeepRequests, K>>;
} = {
  save: isSaveAnswer,
  'take-out': boolean,
  'find-saved': object<SavedPlaces>({
    places: listOf(
      object<SavedPlace>({
        id: text,
        state: oneOf('exact', 'revised'),
        spans: listOf(isSpan),
        measureId: orNull(text),
      }),
    ),
    others: recordOf(text),
  }),
  changes: orNull(
    object<Changes>({
      before: text,
      after: text,
      removed: listOf(isSpan),
      added: listOf(isSpan),
      targets: listOf(
        object<Changes['targets'][number]>({
          metricText: text,
          before: orNull(isTarget),
          after: orNull(isTarget),
        }),
      ),
    }),
  ),
  texts: recordOf(text),
};

/** What a tab is asked. */
export const KEEP_PAYLOADS: {
  readonly [K in KeepTabRequests]: Check<RequestOf<TabRequests, K>>;
} = {
  'page-text': nothing,
  'go-to-place': object<RequestOf<TabRequests, 'go-to-place'>>({ span: isSpan }),
  'look-for-saved': nothing,
};
