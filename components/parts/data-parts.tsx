/** What the parts of the data page share: a section, a date, a size, a bar of progress. */
import type { ComponentChildren } from 'preact';
import { localDay } from '../../lib/text/dates';
import { useSay } from './texts';

export function Section(props: { title: string; hint?: string; children: ComponentChildren }) {
  return (
    <section class="data-section">
      <h2>{props.title}</h2>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </section>
  );
}

/** A moment where the reader is: `2026-01-09 08:30`. */
export function momentText(at: string): string {
  const moment = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${localDay(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Bytes in the largest unit that leaves a digit before the point. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

/** How far something is, from 0 to 1; null where nothing can be said yet. */
export interface Work {
  readonly share: number | null;
  readonly onCancel: () => void;
}

export function ProgressBar({ label, work }: { label: string; work: Work }) {
  const say = useSay();
  return (
    <div class="progress">
      <progress aria-label={label} max={1} value={work.share ?? undefined}>
        {`${Math.round((work.share ?? 0) * 100)} %`}
      </progress>
      <button type="button" class="quiet" data-action="cancel-work" onClick={work.onCancel}>
        {say('data.cancel')}
      </button>
    </div>
  );
}
