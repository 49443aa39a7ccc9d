import type { Span } from '../text/article';

/** Who is responsible for a measure. */
export interface Agency {
  /** As written: `省经信委`. */
  readonly name: string;
  /** Lead or cooperating where the document says so, else null. */
  readonly role: 'lead' | 'cooperating' | null;
  /** Its name since the reforms of 2018 to 2023 where that differs; null else, and until `withTargets` has looked. */
  readonly current: string | null;
}

/** How a target compares: `≈` where the text hedges (基本, 左右) or names an order of magnitude. */
export type Comparator = '>=' | '>' | '=' | '<=' | '≈';

/** A quantity or dated milestone that a measure commits to. */
export interface Target {
  readonly kind: 'number' | 'milestone';
  /** The words, a contiguous piece of the measure's text from `start` to `end`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The metric's name, the same across documents. */
  readonly metric: string;
  /** The metric in the words of the text. */
  readonly metricText: string;
  /** Where it applies, where the text says so: `全省`, `农村`. */
  readonly scope: string | null;
  /** `力争`, `争取`, `基本`: how firmly it is meant. */
  readonly modality: string | null;
  readonly comparator: Comparator;
  /** In base units: 1.5万亿元 is 1500000000000, 70% is 70. Null for a milestone. */
  readonly value: number | null;
  /** The upper end of a range. */
  readonly max: number | null;
  readonly unit: string | null;
  /** `2020` or `2018-12`; inherited inside the measure only, else null. */
  readonly deadline: string | null;
  /** The year up to which the whole document plans, where the target has no deadline of its own. */
  readonly horizon: string | null;
}

/** Whether a clause frames the plan (thought, principles, goals, safeguards) or sets a task. */
export type Role = 'framing' | 'task';

/** A leaf clause of a plan. */
export interface Measure {
  /** The number path as one string, unique in its plan: `二(四)`. */
  readonly id: string;
  /** The markers from the chapter down, as written: `["二、", "(四)"]` without punctuation. */
  readonly path: readonly string[];
  /** The headings of the path; the last is the measure's own title where it has one. */
  readonly heading: readonly string[];
  /** The run-in heading; empty where the measure has none. */
  readonly title: string;
  /** Title and body with mended line breaks, without the note on agencies. */
  readonly text: string;
  /** In a page's script a task, until `withRole` has looked. */
  readonly role: Role;
  readonly agencies: readonly Agency[];
  /** Empty until `withTargets` has read them. */
  readonly targets: readonly Target[];
  /** The spans of raw text that `text` is made of. */
  readonly spans: readonly Span[];
  /** The span of the title, or of the first sentence where there is no title. */
  readonly titleSpan: Span;
}

/** What is known of a document besides its measures. Whatever is not known is null. */
export interface DocumentFacts {
  /** The title of the notice: `…关于印发…的通知`. */
  readonly title: string | null;
  /** The title of the enclosed plan. */
  readonly innerTitle: string | null;
  readonly issuer: string | null;
  /** GB/T 2260 code of the province-level region; null for central documents. */
  readonly region: string | null;
  readonly documentNumber: string | null;
  /** ISO date. */
  readonly signedOn: string | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** The year up to which the document plans: `2020`. */
  readonly horizon: string | null;
  /** Numbers of the documents it cites. */
  readonly cites: readonly string[];
}

/** Of a document that nothing is known of. */
export const UNKNOWN_DOCUMENT: DocumentFacts = {
  title: null,
  innerTitle: null,
  issuer: null,
  region: null,
  documentNumber: null,
  signedOn: null,
  publishedOn: null,
  horizon: null,
  cites: [],
};

/** An address, and whether it is the government's own. */
export interface Source {
  readonly url: string;
  readonly kind: 'official' | 'copy';
}

/** A file that comes with a document. */
interface Attachment {
  readonly name: string;
  readonly url: string;
}

/** One document, parsed. */
export interface Plan extends DocumentFacts {
  readonly id: string;
  /** True where the region comes from place names in the text alone. */
  readonly regionInferred: boolean;
  /** Where the document can be read: at its issuer's, or a copy on somebody else's site. */
  readonly source: Source | null;
  /** Whether it is in force, in the words of the page that it was read from: `有效`, `已废止`. */
  readonly validity: string | null;
  readonly attachments: readonly Attachment[];
  readonly measures: readonly Measure[];
}

/** The name by which a reader knows the document: the enclosed plan's title, else the notice's. */
export function planName(plan: Pick<DocumentFacts, 'title' | 'innerTitle'>): string {
  return plan.innerTitle ?? plan.title ?? '';
}

/** The year a reader dates the document by: signed, else published; null when unknown. */
export function planYear(plan: Pick<DocumentFacts, 'signedOn' | 'publishedOn'>): string | null {
  return (plan.signedOn ?? plan.publishedOn)?.slice(0, 4) ?? null;
}

/** Whether the period that a document plans for has ended before a year. */
export function periodOver(plan: Pick<DocumentFacts, 'horizon'>, year: number): boolean {
  return plan.horizon !== null && Number(plan.horizon) < year;
}
