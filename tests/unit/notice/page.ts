/** Pages for the tests of this folder, as text; parsed without running anything. */
export const pageOf = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

export const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${content}">`;

/** So many Chinese characters of prose. */
export const prose = (characters: number): string =>
  '加快信息基础设施建设，提升服务水平。'.repeat(Math.ceil(characters / 16)).slice(0, characters);

/** Divisions within divisions, built by hand: as text they would be too deep for the parser. */
export function nested(document: Document, depth: number, text: string): Element {
  const root = document.createElement('div');
  let innermost = root;
  for (let level = 1; level < depth; level++) {
    innermost = innermost.appendChild(document.createElement('div'));
  }
  innermost.textContent = text;
  return root;
}
