import type { Quotation } from '../../lib/export/quotation';
import { type TextKey, useSay } from './texts';

/** What a clause is copied as: its words with their source, the same in Markdown, or their address. */
export type CopyForm = 'quotation' | 'markdown' | 'link';

/** What is said once it was copied. */
export const COPIED = {
  quotation: 'card.copied',
  markdown: 'card.copiedMarkdown',
  link: 'card.copiedLink',
} as const satisfies Readonly<Record<CopyForm, TextKey>>;

/** A quotation for the clipboard, in one of its forms. */
export function contentAs(form: CopyForm, quoted: Quotation): { text: string; html?: string } {
  return form === 'quotation' ? quoted : { text: quoted[form] ?? '' };
}

interface Props {
  readonly quoted: Quotation;
  readonly onCopyAs: (form: CopyForm, quoted: Quotation) => void;
}

/** What was copied with its source, otherwise. */
export function CopyAs({ quoted, onCopyAs }: Props) {
  const say = useSay();
  return (
    <span class="actions">
      <button
        type="button"
        class="link"
        data-action="copy-markdown"
        onClick={() => onCopyAs('markdown', quoted)}
      >
        {say('card.copyMarkdown')}
      </button>
      {quoted.link && (
        <button
          type="button"
          class="link"
          data-action="copy-link"
          onClick={() => onCopyAs('link', quoted)}
        >
          {say('card.copyLink')}
        </button>
      )}
    </span>
  );
}
