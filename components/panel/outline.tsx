import type { ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Measure } from '../../lib/plan/plan';
import { useSay } from '../parts/texts';
import type { OutlineEntry } from './outline-filter';
import { OutlineRow } from './outline-row';

interface Props {
  /** The measures that are shown, in their order. */
  readonly entries: readonly OutlineEntry[];
  /** What the reader searches for, to be emphasised. */
  readonly words: readonly string[];
  /** Ids of the measures whose equivalents are unfolded. */
  readonly open: ReadonlySet<string>;
  /** Id of the measure that the reader is at on the page. */
  readonly currentId: string | null;
  /** The keys of the measures and of the equivalents that are saved. */
  readonly saved: ReadonlySet<string>;
  readonly year: number;
  /** These must stay the same from drawing to drawing: rows are drawn anew when they change. */
  readonly onGoTo: (measureId: string) => void;
  readonly onToggle: (measureId: string) => void;
  readonly onSave: (measureId: string, equivalent?: ShownEquivalent) => void;
  readonly onCopy: ComponentProps<typeof OutlineRow>['onCopy'];
  readonly onBeside: (measureId: string) => void;
  readonly onOpenPlan: (planId: string, measureId: string) => void;
}

/** A folded row shows no equivalent, and is not drawn anew for one. */
const NONE: ReadonlySet<string> = new Set();

/** Of more measures than this those out of sight are not laid out; their places are then guesses. */
const LONG = 120;

/** The notice as an outline: chapters, and the measures under each with what the library has. */
export function Outline(props: Props) {
  const say = useSay();
  return (
    <nav
      class={props.entries.length > LONG ? 'outline long' : 'outline'}
      aria-label={say('panel.outline')}
    >
      {chaptersOf(props.entries).map(({ name, entries }) => (
        <Chapter key={entries[0]?.measure.id} {...props} name={name} entries={entries} />
      ))}
    </nav>
  );
}

function Chapter({ name, entries, ...shared }: Props & { readonly name: string }) {
  const id = useId();
  return (
    <section>
      {name !== '' && (
        <h3 class="chapter" id={id} lang="zh-CN">
          {name}
        </h3>
      )}
      <ul {...(name !== '' && { 'aria-labelledby': id })}>
        {entries.map(({ measure, found, targets }) => (
          <OutlineRow
            key={measure.id}
            measure={measure}
            found={found}
            targets={targets}
            words={shared.words}
            open={shared.open.has(measure.id)}
            current={measure.id === shared.currentId}
            saved={shared.saved.has(measure.id)}
            savedOthers={shared.open.has(measure.id) ? shared.saved : NONE}
            year={shared.year}
            onGoTo={shared.onGoTo}
            onToggle={shared.onToggle}
            onSave={shared.onSave}
            onCopy={shared.onCopy}
            onBeside={shared.onBeside}
            onOpenPlan={shared.onOpenPlan}
          />
        ))}
      </ul>
    </section>
  );
}

interface Chaptered {
  readonly name: string;
  readonly entries: OutlineEntry[];
}

/** Measures that follow each other under the same headings. */
export function chaptersOf(entries: readonly OutlineEntry[]): Chaptered[] {
  const chapters: Chaptered[] = [];
  for (const entry of entries) {
    const name = chapterOf(entry.measure);
    const last = chapters.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else chapters.push({ name, entries: [entry] });
  }
  return chapters;
}

/** The headings above a measure: `二、主要任务 › 发展生活类信息消费`. */
function chapterOf({ heading, title }: Measure): string {
  return (title === '' ? heading : heading.slice(0, -1)).join(' › ');
}
