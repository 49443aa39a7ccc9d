/** What can be laid out by matters and regions: notices that are kept, and the plans of the library. */
import { useEffect, useState } from 'preact/hooks';
import { regionName } from '../../components/parts/regions';
import { useSay } from '../../components/parts/texts';
import { planName, planYear } from '../../lib/plan/plan';
import { hashOf } from '../../lib/platform/addresses';
import { keptReports } from '../../lib/platform/reports';
import { usePlans } from './library';
import { State, usePage } from './page-parts';
import '../../components/matrix/matrix-page.css';

/** More would be a list to get lost in; what is typed finds the others. */
const MOST_SHOWN = 60;

export function MatrixChooser() {
  const say = useSay();
  const plans = usePlans();
  const [notices, setNotices] = useState<Awaited<ReturnType<typeof keptReports>>>([]);
  const [words, setWords] = useState('');
  usePage(say('matrix.title'));
  useEffect(() => {
    keptReports().then(setNotices, () => {});
  }, []);
  const found =
    typeof plans === 'string'
      ? []
      : plans.filter(({ plan }) => planName(plan).includes(words.trim()));
  return (
    <main class="matrix-page">
      <h1>{say('matrix.title')}</h1>
      <p class="facts">{say('matrix.choose.hint')}</p>
      {notices.length > 0 && (
        <section>
          <h2>{say('matrix.notices')}</h2>
          <ul class="matrix-choices">
            {notices.map(({ key, plan }) => (
              <li key={key}>
                <a href={hashOf({ page: 'matrix', of: { key } })} lang="zh-CN">
                  {planName(plan)}
                </a>{' '}
                <span class="quiet-text">
                  {regionName(plan.region, say)} {planYear(plan)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('plan.title')}</h2>
        {typeof plans === 'string' && <State state={plans} />}
        {typeof plans !== 'string' && plans.length > MOST_FOR_A_LOOK && (
          <label class="matrix-find">
            {say('matrix.find')}
            <input
              type="search"
              name="matrix-find"
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
          </label>
        )}
        <ul class="matrix-choices">
          {found.slice(0, MOST_SHOWN).map(({ plan }) => (
            <li key={plan.id}>
              <a href={hashOf({ page: 'matrix', of: { planId: plan.id } })} lang="zh-CN">
                {planName(plan)}
              </a>{' '}
              <span class="quiet-text">
                {regionName(plan.region, say)} {planYear(plan)}
              </span>
            </li>
          ))}
        </ul>
        {found.length > MOST_SHOWN && (
          <p class="quiet-text">{say('matrix.more', { count: found.length - MOST_SHOWN })}</p>
        )}
      </section>
    </main>
  );
}

/** So many are seen without typing. */
const MOST_FOR_A_LOOK = 12;
