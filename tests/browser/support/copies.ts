/**
 * A document as it is copied to sites of no government: without title, number, letter or signature.
 */
import { readFileSync } from 'node:fs';

/** The clauses of a bundled document in a page of somebody else's. */
export function copyPage(id: string, title = '转载'): string {
  const lines = readFileSync(`seeds/${id}.txt`, 'utf8').split('\n');
  const first = lines.findIndex((line) => /^一、/.test(line.trim()));
  const paragraphs = lines.slice(first).map((line) => `<p>${line.trim()}</p>`);
  return plainPage(title, paragraphs.join('\n'));
}

export const plainPage = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1><div class="post">${body}</div></html>`;
