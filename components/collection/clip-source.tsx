/** Where a clip comes from: its document with number, issuer and dates, its address, its plan in the library. */
import type { ComponentChildren } from 'preact';
import type { Clip, KeptEquivalent } from '../../lib/collection/clip';
import { planName } from '../../lib/plan/plan';
import type { Span } from '../../lib/text/article';
import { localDay } from '../../lib/text/dates';
import { webAddress } from '../parts/markdown';
import { Marked } from '../parts/marked';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';

interface Props {
  readonly clip: Clip;
  readonly find: (text: string) => readonly Span[];
}

export function ClipSource({ clip, find }: Props) {
  const say = useSay();
  const { document } = clip;
  const name = planName(document);
  const address = document.source && webAddress(document.source.url);
  const chinese = (text: string) => (
    <span lang="zh-CN">
      <Marked text={text} spans={find(text)} />
    </span>
  );
  return (
    <dl class="clip-source">
      <Fact name={say('clip.document')}>{name && chinese(`《${name}》`)}</Fact>
      <Fact name={say('plan.number')}>
        {document.documentNumber && chinese(document.documentNumber)}
      </Fact>
      <Fact name={say('plan.issuer')}>{document.issuer && chinese(document.issuer)}</Fact>
      <Fact name={say('plan.signed')}>{document.signedOn}</Fact>
      <Fact name={say('plan.published')}>{document.publishedOn}</Fact>
      <Fact name={say('plan.cites')}>
        {document.cites.length > 0 && chinese(document.cites.join('、'))}
      </Fact>
      <Fact name={say('card.agencies')}>
        {clip.agencies.length > 0 && chinese(clip.agencies.join('、'))}
      </Fact>
      <Fact name={say('clip.address')}>
        {address && (
          <>
            <a href={address} target="_blank" rel="noreferrer" data-action="source">
              {address}
            </a>
            {document.source?.kind === 'copy' && <span class="tag">{say('collection.copy')}</span>}
          </>
        )}
      </Fact>
      <Fact name={say('clip.topics')}>
        {clip.topics.length > 0 && <span lang="zh-CN">{clip.topics.join('、')}</span>}
      </Fact>
      <Fact name={say('clip.savedAt')}>{localDay(new Date(clip.savedAt))}</Fact>
    </dl>
  );
}

/** Nothing where it is not known. */
function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface KeptProps {
  readonly equivalents: readonly KeptEquivalent[];
  /** The address of a measure; undefined where the library does not have its plan any more. */
  readonly addressOf: (equivalent: KeptEquivalent) => string | undefined;
}

/** The equivalents that were shown when the clause was saved. */
export function KeptEquivalents({ equivalents, addressOf }: KeptProps) {
  const say = useSay();
  if (equivalents.length === 0) return null;
  return (
    <section class="kept-equivalents">
      <h3>{say('clip.equivalents')}</h3>
      <ul>
        {equivalents.map((equivalent) => {
          const { planId, measureId, region, document, title, level } = equivalent;
          const address = addressOf(equivalent);
          return (
            <li key={`${planId}/${measureId}`}>
              <span class="region">{regionName(region, say)}</span>{' '}
              {address ? (
                <a href={address} lang="zh-CN" data-action="plan">
                  {title || measureId}
                </a>
              ) : (
                <span lang="zh-CN">{title || measureId}</span>
              )}{' '}
              <span class="quiet-text">
                {say(`level.${level}`)} <span lang="zh-CN">《{document}》</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
