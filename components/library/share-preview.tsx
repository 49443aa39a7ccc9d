/** What a library file would change, plan by plan; nothing has been done yet. */
import { useState } from 'preact/hooks';
import type { Aspect } from '../../lib/library/share/aspects';
import type { Reason } from '../../lib/library/share/check-plan';
import { momentText, ProgressBar, type Work } from '../parts/data-parts';
import { regionName } from '../parts/regions';
import { type TextKey, useSay } from '../parts/texts';

export interface SharedView {
  /** Its id in the file. */
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly year: string | null;
  readonly measures: number;
  readonly standing: 'new' | 'same' | 'differs' | 'bundled';
  /** Of one that differs: in what, and how it is here. */
  readonly differs?: {
    readonly aspects: readonly Aspect[];
    readonly measures: number;
    readonly mended: boolean;
  };
}

interface Props {
  readonly name: string;
  /** When the file was made; null where it does not say. */
  readonly exportedAt: string | null;
  readonly plans: readonly SharedView[];
  readonly findings: readonly {
    readonly at: number;
    readonly name: string;
    readonly reason: Reason;
    readonly field: string;
  }[];
  /** The ids of those that are taken as they are in the file. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isTaken: boolean) => void;
  /** While they are taken. */
  readonly work: Work | null;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

export function SharePreview(props: Props) {
  const { name, exportedAt, plans, findings, chosen, work } = props;
  const say = useSay();
  const of = (standing: SharedView['standing']) =>
    plans.filter((plan) => plan.standing === standing);
  const [fresh, differing] = [of('new'), of('differs')];
  const counts = [
    ['share.new', fresh.length],
    ['share.differs', differing.length],
    ['share.same', of('same').length],
    ['share.bundled', of('bundled').length],
    ['share.findings', findings.length],
  ] as const;
  const choosing = { chosen, onChoose: props.onChoose };
  return (
    <section class="preview" aria-label={say('share.preview')}>
      <h2 tabIndex={-1}>{say('share.preview')}</h2>
      <p class="facts">
        <span class="shared-file">{name}</span>
        {exportedAt && ` · ${say('share.madeAt', { date: momentText(exportedAt) })}`}
      </p>
      <ul class="share-counts">
        {counts.map(
          ([key, count]) =>
            count > 0 && (
              <li key={key} data-count={key}>
                {say('app.about', { what: say(key), title: count })}
              </li>
            ),
        )}
      </ul>
      {fresh.length > 0 && <Choice legend={say('share.new')} plans={fresh} {...choosing} />}
      {differing.length > 0 && (
        <Choice
          legend={say('share.differs')}
          hint={say('share.onlyOne')}
          plans={differing}
          {...choosing}
        />
      )}
      <Listed of="share.same" names={of('same').map((plan) => plan.name)} />
      <Listed of="share.bundled" names={of('bundled').map((plan) => plan.name)} />
      <Listed
        of="share.findings"
        names={findings.map(({ at, name, reason, field }) =>
          say('app.about', {
            what: name || say('share.record', { number: at + 1 }),
            title: say(field ? REASONS[reason].field : REASONS[reason].whole, { field }),
          }),
        )}
      />
      {fresh.length + differing.length === 0 && <p>{say('share.nothing')}</p>}
      {differing.length > 0 && <p class="quiet-text">{say('share.copyFirst')}</p>}
      {work ? (
        <ProgressBar label={say('share.merging')} work={work} />
      ) : (
        <div class="actions">
          {fresh.length + differing.length > 0 && (
            <button
              type="button"
              class="main"
              data-action="take-library"
              disabled={chosen.size === 0}
              onClick={props.onTake}
            >
              {say('share.take', { count: chosen.size })}
            </button>
          )}
          <button type="button" class="quiet" data-action="leave-library" onClick={props.onLeave}>
            {say('share.leave')}
          </button>
        </div>
      )}
    </section>
  );
}

/** More at once nobody reads through, and a page of them stands still. */
const STEP = 100;

interface ChoiceProps extends Pick<Props, 'chosen' | 'onChoose'> {
  readonly legend: string;
  readonly hint?: string;
  readonly plans: readonly SharedView[];
}

/** Plans that can be taken, each or all. */
function Choice({ legend, hint, plans, chosen, onChoose }: ChoiceProps) {
  const say = useSay();
  const [most, setMost] = useState(STEP);
  const taken = plans.filter(({ id }) => chosen.has(id)).length;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {plans.length > 1 && (
        <label class="check">
          <input
            type="checkbox"
            checked={taken === plans.length}
            indeterminate={taken > 0 && taken < plans.length}
            onChange={(event) =>
              onChoose(
                plans.map(({ id }) => id),
                event.currentTarget.checked,
              )
            }
          />
          {say('share.all', { count: plans.length })}
        </label>
      )}
      <ul class="share-plans">
        {plans.slice(0, most).map((plan) => (
          <li key={plan.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(plan.id)}
                onChange={(event) => onChoose([plan.id], event.currentTarget.checked)}
              />
              <span lang="zh-CN">{plan.name || plan.id}</span>
            </label>
            <span class="quiet-text">
              {[
                regionName(plan.region, say),
                plan.year ?? say('card.undated'),
                say('plan.measures', { count: plan.measures }),
              ].join(' · ')}
            </span>
            {plan.differs && <Difference {...plan.differs} />}
          </li>
        ))}
      </ul>
      {plans.length > most && (
        <button
          type="button"
          class="quiet"
          data-action="more-library"
          onClick={() => setMost(most + STEP)}
        >
          {say('data.more', { count: plans.length - most })}
        </button>
      )}
    </fieldset>
  );
}

function Difference({ aspects, measures, mended }: NonNullable<SharedView['differs']>) {
  const say = useSay();
  const here = [
    say('plan.measures', { count: measures }),
    ...(mended ? [say('share.mended')] : []),
  ].join(say('app.list'));
  const names = aspects.map((aspect) => say(ASPECTS[aspect])).join(say('app.list'));
  return (
    <span class="quiet-text">
      {say('share.difference', { aspects: names })} · {say('share.here', { here })}
    </span>
  );
}

function Listed({ of, names }: { of: TextKey; names: readonly string[] }) {
  const say = useSay();
  if (names.length === 0) return null;
  return (
    <details class="names">
      <summary>{say('app.brackets', { before: say(of), inside: names.length })}</summary>
      <ul>
        {names.slice(0, STEP).map((name, i) => (
          <li key={i}>{name}</li>
        ))}
        {names.length > STEP && <li>{say('data.more', { count: names.length - STEP })}</li>}
      </ul>
    </details>
  );
}

const ASPECTS: Readonly<Record<Aspect, TextKey>> = {
  text: 'share.aspect.text',
  facts: 'share.aspect.facts',
  marks: 'share.aspect.marks',
  subject: 'share.aspect.subject',
};

/** What is said of a plan as a whole, and of a field of it. */
const REASONS: Readonly<Record<Reason, { readonly whole: TextKey; readonly field: TextKey }>> = {
  damaged: { whole: 'share.reason.damaged', field: 'share.reason.damaged' },
  'too-long': { whole: 'share.reason.tooLong', field: 'share.reason.tooLong' },
  'wrong-shape': { whole: 'data.reason.shape', field: 'data.reason.field' },
  'wrong-place': { whole: 'share.reason.place', field: 'share.reason.place' },
  'unsafe-address': { whole: 'data.reason.address', field: 'data.reason.address' },
  twice: { whole: 'data.reason.twice', field: 'data.reason.twice' },
};
