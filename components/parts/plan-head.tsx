import type { ComponentChildren } from 'preact';
import { type Plan, planName } from '../../lib/plan/plan';
import { regionName } from './regions';
import { useSay } from './texts';

interface Props {
  readonly plan: Plan;
  /** The year against which the plan's period counts as over. */
  readonly year: number;
  /** The address of a cited document, where the library has it. */
  readonly addressOf: (documentNumber: string) => string | undefined;
}

/** A document's title and all that is known of it. What the document does not say is said so. */
export function PlanHead({ plan, year, addressOf }: Props) {
  const say = useSay();
  const { title, innerTitle, horizon, source, cites } = plan;
  const unknown = <span class="quiet-text">{say('plan.unknown')}</span>;
  const over = horizon !== null && Number(horizon) < year;
  return (
    <header class="plan-head">
      <h1 lang="zh-CN">{planName(plan)}</h1>
      {title && innerTitle && title !== innerTitle && (
        <p class="wrapper" lang="zh-CN">
          {title}
        </p>
      )}
      <dl>
        <Fact name={say('plan.issuer')} chinese={plan.issuer}>
          {plan.issuer ?? unknown}
        </Fact>
        <Fact name={say('plan.number')} chinese={plan.documentNumber}>
          {plan.documentNumber ?? unknown}
        </Fact>
        <Fact name={say('plan.signed')}>{plan.signedOn ?? unknown}</Fact>
        {plan.publishedOn && <Fact name={say('plan.published')}>{plan.publishedOn}</Fact>}
        <Fact name={say('plan.region')}>
          {say('app.brackets', {
            before: regionName(plan.region, say),
            inside: say(plan.region === null ? 'plan.level.central' : 'plan.level.province'),
          })}
          {plan.regionInferred && <span class="quiet-text"> {say('plan.region.inferred')}</span>}
        </Fact>
        {horizon && (
          <Fact name={say('plan.horizon')}>
            {horizon} {over && <span class="over">{say('card.periodOver')}</span>}
          </Fact>
        )}
        {plan.validity && (
          <Fact name={say('plan.validity')} chinese={plan.validity}>
            {plan.validity}
          </Fact>
        )}
        {cites.length > 0 && (
          <Fact name={say('plan.cites')} chinese={cites[0] ?? null}>
            {cites.map((number, i) => {
              const address = addressOf(number);
              return (
                <span key={number} class="unbroken">
                  {i > 0 && '、'}
                  {address ? <a href={address}>{number}</a> : number}
                </span>
              );
            })}
          </Fact>
        )}
        <Fact name={say('plan.source')} wide>
          {source ? (
            <>
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.url}
              </a>
              <span class="quiet-text">
                {' '}
                {say(source.kind === 'official' ? 'plan.source.official' : 'plan.source.copy')}
              </span>
            </>
          ) : (
            unknown
          )}
        </Fact>
      </dl>
    </header>
  );
}

interface FactProps {
  readonly name: string;
  /** What of it is in the document's words; null where it is the interface that speaks. */
  readonly chinese?: string | null;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Fact({ name, chinese = null, wide = false, children }: FactProps) {
  return (
    <div class={wide ? 'fact wide' : 'fact'}>
      <dt>{name}</dt>
      <dd {...(chinese === null ? {} : { lang: 'zh-CN' })}>{children}</dd>
    </div>
  );
}
