import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ShownEquivalent } from '../lib/match/answer';
import type { Measure } from '../lib/plan/plan';
import { Equivalent, equivalentKey } from './equivalent';
import { RegionButton } from './region-button';
import { useSay } from './texts';

interface Props {
  readonly measures: readonly Measure[];
  readonly equivalents: Readonly<Record<string, readonly ShownEquivalent[]>>;
  readonly year: number;
  readonly onGoTo: (measureId: string) => void;
}

/** The notice as an outline: chapters, measures, and each measure's equivalents. */
export function Outline({ measures, equivalents, year, onGoTo }: Props) {
  const say = useSay();
  return (
    <ul class="outline" aria-label={say('panel.outline')}>
      {measures.map((measure, i) => {
        const chapter = chapterOf(measure);
        const before = measures[i - 1];
        const opens = chapter !== '' && (!before || chapterOf(before) !== chapter);
        return (
          <Fragment key={measure.id}>
            {opens && (
              <li class="chapter" lang="zh-CN">
                {chapter}
              </li>
            )}
            <Row
              measure={measure}
              found={equivalents[measure.id] ?? []}
              year={year}
              onGoTo={onGoTo}
            />
          </Fragment>
        );
      })}
    </ul>
  );
}

/** The headings above a measure: `二、主要任务 › 发展生活类信息消费`. */
function chapterOf({ heading, title }: Measure): string {
  return (title === '' ? heading : heading.slice(0, -1)).join(' › ');
}

interface RowProps {
  readonly measure: Measure;
  readonly found: readonly ShownEquivalent[];
  readonly year: number;
  readonly onGoTo: (measureId: string) => void;
}

function Row({ measure, found, year, onGoTo }: RowProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <li class={found.length > 0 ? 'measure' : 'measure unmatched'} data-measure={measure.id}>
      <div class="measure-row">
        <button
          type="button"
          class="measure-title"
          title={say('panel.goTo')}
          onClick={() => onGoTo(measure.id)}
          lang="zh-CN"
        >
          <span class="number">{measure.path.at(-1)}</span>
          {measure.title || `${measure.text.slice(0, 24)}…`}
        </button>
        {found.length === 0 ? (
          <span class="none">{say('panel.none')}</span>
        ) : (
          <RegionButton
            equivalents={found}
            expanded={open}
            controls={list}
            onPress={() => setOpen(!open)}
          />
        )}
      </div>
      {open && (
        <ul class="equivalents" id={list} aria-label={say('panel.equivalents')}>
          {found.map((equivalent) => (
            <Equivalent key={equivalentKey(equivalent)} equivalent={equivalent} year={year} />
          ))}
        </ul>
      )}
    </li>
  );
}
