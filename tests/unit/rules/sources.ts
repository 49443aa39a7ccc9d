/** The project's sources as the compiler sees them, for rules that a linter does not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The source files of rooms (`components`, `lib/platform`), by path from the project's folder. */
export function sourceFiles(...rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(root + room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${room}/${name}`),
  );
}

export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** A text in code: of a string, a part of a template, a regular expression, or between JSX tags. */
export interface Literal {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** Every text in a file's code; comments are none. Escapes are read: `\u7b80` is 简. */
export function literalsOf(path: string, source = read(path)): Literal[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  const literals: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      literals.push({ path, line, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return literals;
}
