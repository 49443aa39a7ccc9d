import type { CopyForm } from './copy-as';
import { MenuButton } from './menu-button';
import { useSay } from './texts';

interface Props {
  /** Of the clause. */
  readonly title: string;
  /** Whether an address leads to the very words. */
  readonly hasLink: boolean;
  readonly onCopy: (form: CopyForm) => void;
}

export function CopyMenu({ title, hasLink, onCopy }: Props) {
  const say = useSay();
  const forms: { readonly id: CopyForm; readonly name: string }[] = [
    { id: 'quotation', name: say('card.copy') },
    { id: 'markdown', name: say('card.copyMarkdown') },
    ...(hasLink ? [{ id: 'link', name: say('card.copyLink') } as const] : []),
  ];
  return (
    <MenuButton
      label={say('app.about', { what: say('clip.copy'), title })}
      action="copy"
      items={forms}
      onChoose={(id) => onCopy(forms.find((form) => form.id === id)?.id ?? 'quotation')}
    >
      {say('clip.copy')}
    </MenuButton>
  );
}
