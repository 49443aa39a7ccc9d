import type { Agency } from '../../lib/plan/plan';
import { useSay } from './texts';

/** Who is responsible, below a measure: all of them, the lead first, with the names of today. */
export function AgencyNote({ agencies }: { agencies: readonly Agency[] }) {
  const say = useSay();
  if (agencies.length === 0) return null;
  const leads = agencies.filter(({ role }) => role === 'lead');
  const others = agencies.filter(({ role }) => role !== 'lead');
  return (
    <p class="agency-note">
      <AgencyNames what={say('card.lead')} agencies={leads} />
      <AgencyNames what={say('card.agencies')} agencies={others} />
    </p>
  );
}

function AgencyNames({ what, agencies }: { what: string; agencies: readonly Agency[] }) {
  const say = useSay();
  if (agencies.length === 0) return null;
  return (
    <span class="agency-names">
      <b lang={say('app.lang')}>{what}</b>{' '}
      <span lang="zh-CN">
        {agencies
          .map(({ name, current }) =>
            current
              ? say('app.brackets', { before: name, inside: say('plan.today', { name: current }) })
              : name,
          )
          .join('、')}
      </span>
    </span>
  );
}
