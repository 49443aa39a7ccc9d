/** What is known of a document, in fields that are filled in already, to be confirmed or changed. */
import { useId, useRef, useState } from 'preact/hooks';
import type { DocumentFacts } from '../lib/plan/plan';
import { REGIONS } from '../lib/text/regions';
import { regionName } from './regions';
import { useSay } from './texts';

/** The facts that are asked, and the subject that the plan is listed under. */
export interface AskedFacts
  extends Pick<
    DocumentFacts,
    'title' | 'innerTitle' | 'issuer' | 'region' | 'documentNumber' | 'signedOn' | 'publishedOn'
  > {
  readonly subject: string;
}

interface Props {
  readonly facts: AskedFacts;
  /** Subjects that other plans have, to choose from. */
  readonly subjects: readonly string[];
  readonly onSave: (facts: AskedFacts) => void;
  readonly onCancel: () => void;
}

/** Longer than any title a government has given. */
const LONGEST = 500;
const TEXTS = ['innerTitle', 'title', 'issuer', 'documentNumber'] as const;
const DATES = ['signedOn', 'publishedOn'] as const;
const NAMES = {
  innerTitle: 'plan.facts.innerTitle',
  title: 'plan.facts.noticeTitle',
  issuer: 'plan.issuer',
  documentNumber: 'plan.number',
  signedOn: 'plan.signed',
  publishedOn: 'plan.published',
} as const;

type Field = (typeof TEXTS)[number] | (typeof DATES)[number];
type Faults = Partial<Record<Field, string>>;

export function PlanFactsForm({ facts, subjects, onSave, onCancel }: Props) {
  const say = useSay();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [region, setRegion] = useState(facts.region ?? '');
  const inputOf = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement;
  const save = () => {
    const textOf = (name: string) => inputOf(name).value.trim() || null;
    const found: Faults = {};
    if (!textOf('title') && !textOf('innerTitle')) found.innerTitle = say('plan.facts.noTitle');
    for (const name of TEXTS)
      if ((textOf(name)?.length ?? 0) > LONGEST)
        found[name] = say('plan.facts.tooLong', { count: LONGEST });
    // A date that was begun and is none has no value; what is wrong with it the browser alone knows.
    for (const name of DATES)
      if (inputOf(name).validity?.badInput) found[name] = say('plan.facts.badDate');
    setFaults(found);
    const [first] = [...TEXTS, ...DATES].filter((name) => name in found);
    if (first) {
      inputOf(first).focus();
      return;
    }
    onSave({
      title: textOf('title'),
      innerTitle: textOf('innerTitle'),
      issuer: textOf('issuer'),
      region: textOf('region'),
      documentNumber: textOf('documentNumber'),
      signedOn: textOf('signedOn'),
      publishedOn: textOf('publishedOn'),
      subject: textOf('subject') ?? '',
    });
  };
  const field = (name: Field, type: 'text' | 'date') => {
    const fault = faults[name];
    const common = {
      id: `${id}-${name}`,
      class: 'field',
      name,
      // Only at first: what the reader has typed stays when the page is drawn again.
      defaultValue: facts[name] ?? '',
      'aria-invalid': fault !== undefined,
      ...(fault !== undefined && { 'aria-describedby': `${id}-${name}-fault` }),
    };
    return (
      <p key={name}>
        <label for={`${id}-${name}`}>{say(NAMES[name])}</label>
        {type === 'date' ? <input type="date" {...common} /> : <input lang="zh-CN" {...common} />}
        {fault !== undefined && (
          <span id={`${id}-${name}-fault`} class="fault">
            {fault}
          </span>
        )}
      </p>
    );
  };
  return (
    <form
      ref={form}
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {TEXTS.map((name) => field(name, 'text'))}
      <p>
        <label for={`${id}-region`}>{say('plan.region')}</label>
        <select
          id={`${id}-region`}
          name="region"
          value={region}
          onChange={({ currentTarget }) => setRegion(currentTarget.value)}
        >
          <option value="">{regionName(null, say)}</option>
          {REGIONS.map(({ code }) => (
            <option key={code} value={code}>
              {regionName(code, say)}
            </option>
          ))}
        </select>
      </p>
      {DATES.map((name) => field(name, 'date'))}
      <p>
        <label for={`${id}-subject`}>{say('plan.facts.subject')}</label>
        <input
          id={`${id}-subject`}
          class="field"
          name="subject"
          lang="zh-CN"
          maxLength={60}
          defaultValue={facts.subject}
          list={`${id}-subjects`}
        />
        <datalist id={`${id}-subjects`}>
          {subjects.map((subject) => (
            <option key={subject} value={subject}>
              {subject}
            </option>
          ))}
        </datalist>
      </p>
      <p class="answers">
        <button type="button" class="quiet" data-action="facts-cancel" onClick={onCancel}>
          {say('question.no')}
        </button>
        <button type="submit" class="quiet" data-action="facts-save">
          {say('plan.facts.save')}
        </button>
      </p>
    </form>
  );
}
