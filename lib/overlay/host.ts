/**
 * The one element that we add to a page. Its shadow root is closed: the page cannot look inside,
 * and neither its styles nor its scripts reach what the reader sees and saves there.
 */

/** As in `page-style.ts`, which makes it visible, and in the tests. */
export const HOST_NAME = 'lince-overlay';

/**
 * Adds our element behind the page's body, and takes away what an earlier version left. Where the
 * page removes it, it comes back, but does not fight: after five times it stays away.
 */
export function addHost(
  document: Document,
  styles: readonly string[],
  signal: AbortSignal,
): HTMLElement {
  for (const left of document.querySelectorAll(HOST_NAME)) left.remove();
  const host = document.createElement(HOST_NAME);
  host.style.setProperty('display', 'none', 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow, styles);
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(root);
  document.documentElement.append(host);

  let returns = 0;
  const guard = new MutationObserver(() => {
    // Another host is the next version of us, which has taken over.
    if (host.isConnected || returns >= 5 || document.querySelector(HOST_NAME)) return;
    returns++;
    document.documentElement.append(host);
  });
  guard.observe(document.documentElement, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      guard.disconnect();
      host.remove();
    },
    { once: true },
  );
  return root;
}

/**
 * Takes back a `zoom` that the page has on its root, which our interface would inherit: places are
 * given in the pixels of the window. Chromium below 128 does not tell it.
 */
export function keepOwnSize(root: HTMLElement | null | undefined): void {
  const zoom = root?.ownerDocument.documentElement.currentCSSZoom ?? 1;
  if (root && (zoom !== 1 || root.style.zoom)) root.style.zoom = String(1 / zoom);
}

/**
 * Adds style sheets, and elements only where it must: the page's policy is not asked about them. About elements it is asked as soon as the
 * page moves our host about, so these are for Firefox below 153 alone, which refuses a content
 * script's sheets.
 */
export function addStyles(shadow: ShadowRoot, styles: readonly string[]): void {
  try {
    const sheets = styles.map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    shadow.adoptedStyleSheets.push(...sheets);
  } catch {
    for (const css of styles) {
      const style = document.createElement('style');
      style.textContent = css;
      shadow.append(style);
    }
  }
}
