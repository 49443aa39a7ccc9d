/**
 * What is known of a document, in fields that are filled in already, to be confirmed or changed: before
 * a page is added to the library, and of a plan that is in it.
 */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { DocumentFacts } from '../../lib/plan/plan';
import { REGIONS } from '../../lib/text/regions';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';

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
  /** Whether nothing but places in the text speaks for the region. */
  readonly regionInferred?: boolean;
  /** Subjects that other plans have, to choose from. */
  readonly subjects: readonly string[];
  /** What is done with them, in a word. */
  readonly does: string;
  /** That nothing needs to be changed: Enter does it at once. */
  readonly isReady?: boolean;
  /** While it is done. */
  readonly busy?: boolean;
  /** Why it was not done; empty for nothing. */
  readonly problem?: string;
  readonly onSave: (facts: AskedFacts) => void;
  readonly onCancel: () => void;
}

/** Longer than any title a government has given. */
const LONGEST = 500;
const LONGEST_SUBJECT = 60;

type TextField = 'title' | 'innerTitle' | 'documentNumber' | 'issuer';
type DateField = 'signedOn' | 'publishedOn';
type Field = TextField | DateField;

/** In the order in which they are asked. */
const TEXTS: readonly TextField[] = ['title', 'innerTitle', 'documentNumber', 'issuer'];
const DATES: readonly DateField[] = ['signedOn', 'publishedOn'];
const NAMES = {
  title: 'plan.facts.noticeTitle',
  innerTitle: 'plan.facts.innerTitle',
  documentNumber: 'plan.number',
  issuer: 'plan.issuer',
  signedOn: 'plan.signed',
  publishedOn: 'plan.published',
} as const;
/** Titles are long, and may stand in two lines. */
const IS_LONG: ReadonlySet<Field> = new Set(['title', 'innerTitle']);

export function FactsForm(props: Props) {
  const { facts, subjects, busy = false, problem = '' } = props;
  const say = useSay();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const [region, setRegion] = useState(facts.region ?? '');
  const inputOf = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement;
  const textOf = (name: string) => oneLine(inputOf(name).value) || null;
  const save = () => {
    const found = faultsOf(textOf);
    // A date that was begun and is none has no value; what is wrong with it the browser alone knows.
    for (const name of DATES)
      if (inputOf(name).validity?.badInput) found[name] = 'plan.facts.badDate';
    setFaults(
      Object.fromEntries(
        Object.entries(found).map(([name, fault]) => [name, say(fault, { count: LONGEST })]),
      ),
    );
    const [first] = [...TEXTS, ...DATES].filter((name) => name in found);
    if (first) inputOf(first).focus();
    else {
      const of = (name: Field) => textOf(name);
      props.onSave({
        title: of('title'),
        innerTitle: of('innerTitle'),
        issuer: of('issuer'),
        region: textOf('region'),
        documentNumber: of('documentNumber'),
        signedOn: of('signedOn'),
        publishedOn: of('publishedOn'),
        subject: textOf('subject') ?? '',
      });
    }
  };
  const row = (name: string, label: string, input: ComponentChildren, fault?: string) => (
    <p key={name}>
      <label for={`${id}-${name}`}>{label}</label>
      {input}
      {fault !== undefined && (
        <span id={`${id}-${name}-fault`} class="fault">
          {fault}
        </span>
      )}
    </p>
  );
  const field = (name: Field, isDate: boolean) => {
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
    const chinese = { lang: 'zh-CN', autocomplete: 'off' } as const;
    const input = IS_LONG.has(name) ? (
      <textarea rows={2} {...chinese} {...common} onKeyDown={savesByEnter} />
    ) : isDate ? (
      <input type="date" {...common} />
    ) : (
      <input {...chinese} {...common} />
    );
    return row(name, say(NAMES[name]), input, fault);
  };
  return (
    <form
      ref={form}
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      {TEXTS.map((name) => field(name, false))}
      {row(
        'region',
        say('plan.region'),
        <>
          <select
            id={`${id}-region`}
            class="field"
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
          {props.regionInferred && region === facts.region && (
            <small>{say('plan.region.inferred')}</small>
          )}
        </>,
      )}
      {DATES.map((name) => field(name, true))}
      {row(
        'subject',
        say('plan.facts.subject'),
        <>
          <input
            id={`${id}-subject`}
            class="field"
            name="subject"
            lang="zh-CN"
            autocomplete="off"
            maxLength={LONGEST_SUBJECT}
            defaultValue={facts.subject}
            list={subjects.length > 0 ? `${id}-subjects` : undefined}
          />
          {subjects.length > 0 && (
            <datalist id={`${id}-subjects`}>
              {subjects.map((subject) => (
                <option key={subject} value={subject}>
                  {subject}
                </option>
              ))}
            </datalist>
          )}
        </>,
      )}
      {problem && (
        <p
          class="note"
          role="alert"
          // Above the buttons, which stay at the end of a form that is longer than the panel.
          ref={(note) => note?.scrollIntoView({ block: 'center' })}
        >
          {problem}
        </p>
      )}
      <p class="answers">
        <button type="button" class="quiet" data-action="facts-cancel" onClick={props.onCancel}>
          {say('question.no')}
        </button>
        <button
          type="submit"
          class="main"
          data-action="facts-save"
          aria-disabled={busy}
          autofocus={props.isReady === true}
        >
          {props.does}
        </button>
      </p>
    </form>
  );
}

type Fault = `plan.facts.${'noTitle' | 'tooLong' | 'badDate'}`;

function faultsOf(textOf: (name: string) => string | null): Partial<Record<Field, Fault>> {
  const found: Partial<Record<Field, Fault>> = {};
  if (!textOf('title') && !textOf('innerTitle')) found.title = 'plan.facts.noTitle';
  for (const name of TEXTS)
    if ((textOf(name)?.length ?? 0) > LONGEST) found[name] = 'plan.facts.tooLong';
  return found;
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, '').trim();

/** A title has no lines of its own: Enter is what it is in the other fields. */
function savesByEnter(event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
