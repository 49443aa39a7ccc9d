import type { Span } from '../../lib/text/article';

/** A text with some of its words emphasised; spans in order, none over another. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
