/**
 * Which topics a document names at all, however weakly: a matter that it names is neither a gap of
 * it nor something that only others have. So everything counts here that could be meant: words that
 * only hint, words inside longer ones, the broader topics of all of them, and fields that a
 * technology is to be applied in.
 */
import type { Measure } from '../../plan/plan';
import { sentences } from '../../text/sentences';
import type { Lexicon } from '../words/lexicon';
import { simplified } from '../words/simplified';

/** What a sentence may want to see applied. */
const TECHNOLOGIES: ReadonlySet<string> = new Set([
  'artificial-intelligence',
  'big-data',
  'blockchain',
  'cloud-computing',
  'informatization',
  'iot',
  'mobile-internet',
]);
/** What a technology makes of a field: 在交通、旅游等领域开展物联网应用示范 is 智慧交通 and 智慧旅游. */
const DIGITAL_FORMS: Readonly<Record<string, string>> = {
  agriculture: 'smart-agriculture',
  education: 'online-education',
  'elderly-care': 'smart-elderly-care',
  emergency: 'smart-emergency',
  employment: 'employment-information',
  energy: 'smart-energy',
  environment: 'smart-environment',
  'food-safety': 'food-drug-monitoring',
  health: 'online-health',
  logistics: 'logistics-information',
  power: 'smart-energy',
  'public-culture': 'public-digital-culture',
  'public-security': 'smart-safety',
  sports: 'smart-sports',
  tourism: 'smart-tourism',
  transport: 'smart-transport',
  'urban-construction': 'smart-metering',
  water: 'smart-water',
};
/** The sentence that lists fields: in another one a field and a technology may just meet. */
const LISTED_FIELDS = /领域|行业|方面/;

/** The topics that measures name. */
export function topicsNamed(
  measures: readonly Pick<Measure, 'text'>[],
  lexicon: Lexicon,
): Set<string> {
  const named = new Set<string>();
  for (const { text } of measures) {
    const form = simplified(text);
    for (const [start, end] of sentences(form)) addNamed(form.slice(start, end), lexicon, named);
  }
  return named;
}

function addNamed(sentence: string, lexicon: Lexicon, named: Set<string>): void {
  const found = new Set(lexicon.findAllTerms(sentence).map(({ topic }) => topic));
  for (const topic of found) {
    for (const covered of withBroader(topic, lexicon)) named.add(covered);
  }
  if (!LISTED_FIELDS.test(sentence) || ![...found].some((topic) => TECHNOLOGIES.has(topic))) return;
  for (const field of found) {
    const digital = DIGITAL_FORMS[field];
    if (digital !== undefined) named.add(digital);
  }
}

/** A topic and all that it is part of: who has 农业物联网 has named 物联网. */
export function* withBroader(topic: string, lexicon: Lexicon): Generator<string> {
  yield topic;
  for (const broader of lexicon.topics.get(topic)?.broader ?? [])
    yield* withBroader(broader, lexicon);
}
