/**
 * Puts a quotation on the clipboard. Many government sites are still plain `http`, where the browser
 * offers no `navigator.clipboard`: there the older way is taken.
 */

interface Content {
  readonly text: string;
  /** Absent where plain text is what is wanted. */
  readonly html?: string;
}

/** Must be called in the handler of the reader's action. False when the browser refuses. */
export async function copyRich(document: Document, content: Content): Promise<boolean> {
  const clipboard = document.defaultView?.navigator.clipboard;
  if (clipboard && typeof ClipboardItem === 'function') {
    const { text, html } = content;
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      ...(html && { 'text/html': new Blob([html], { type: 'text/html' }) }),
    });
    try {
      await clipboard.write([item]);
      return true;
    } catch {
      // The page's policy forbids it, or the window has no focus.
    }
  }
  return copyByEvent(document, content);
}

/**
 * Answers the browser's own copying, and stops there. A listener that the page put on its window
 * before us hears that something is being copied, but not what; sites that forbid copying do so on
 * their document, which hears nothing.
 */
function copyByEvent(document: Document, { text, html }: Content): boolean {
  let done = false;
  const copying = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    done = event.clipboardData !== null;
  };
  const window = document.defaultView;
  window?.addEventListener('copy', copying, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } catch {
    // As good as refused.
  }
  window?.removeEventListener('copy', copying, { capture: true });
  return done;
}
