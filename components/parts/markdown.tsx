/**
 * A note in Markdown (GFM), drawn as elements. Only what is named here is drawn: HTML in a note is
 * shown as the letters that it is, a link that leads to no web page as its words, and an image as a
 * link, since nothing is ever loaded from elsewhere. There is no way from a note to markup.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import type { Span } from '../../lib/text/article';
import { Marked } from './marked';

interface Props {
  readonly text: string;
  /** What is to be emphasised of a piece of text: what was searched for. */
  readonly find?: Find;
}

type Find = (text: string) => readonly Span[];
const NOTHING: Find = () => [];

/** Longer than this, a note is shown as it was typed: to take it apart would hold the page up. */
const LONGEST = 100_000;

export function Markdown({ text, find = NOTHING }: Props) {
  const tokens = tokensOf(text);
  return (
    <div class="markdown">
      {tokens ? <Blocks tokens={tokens} find={find} /> : <pre class="plain">{text}</pre>}
    </div>
  );
}

/** Null for what cannot be taken apart: quotes within quotes without end exhaust the stack. */
function tokensOf(text: string): Token[] | null {
  if (text.length > LONGEST) return null;
  try {
    return Lexer.lex(text, { gfm: true, breaks: true });
  } catch {
    return null;
  }
}

interface TokensProps {
  readonly tokens: readonly Token[] | undefined;
  readonly find: Find;
}

function Blocks({ tokens = [], find }: TokensProps) {
  return <>{tokens.map((token, i) => block(token, find, i))}</>;
}

function block(token: Token, find: Find, key: number): ComponentChildren {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      // Below the clip's title and its parts.
      const Level = `h${Math.min(depth + 3, 6)}` as 'h4';
      return (
        <Level key={key}>
          <Inline tokens={tokens} find={find} />
        </Level>
      );
    }
    case 'paragraph':
      return (
        <p key={key}>
          <Inline tokens={token.tokens} find={find} />
        </p>
      );
    case 'list':
      return <List key={key} list={token as Tokens.List} find={find} />;
    case 'blockquote':
      return (
        <blockquote key={key}>
          <Blocks tokens={token.tokens} find={find} />
        </blockquote>
      );
    case 'code':
      return (
        <pre key={key}>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table key={key} table={token as Tokens.Table} find={find} />;
    case 'hr':
      return <hr key={key} />;
    case 'space':
    case 'def':
      return null;
    case 'html':
      return (
        <p key={key} class="plain">
          {token.raw.trim()}
        </p>
      );
    default:
      return <Inline key={key} tokens={[token]} find={find} />;
  }
}

function List({ list, find }: { list: Tokens.List; find: Find }) {
  const items = list.items.map((item, i) => (
    // An item has nothing else by which it is known.
    <li key={i} {...(item.task && { class: 'task' })}>
      <Blocks tokens={item.tokens} find={find} />
    </li>
  ));
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol {...(list.start !== '' && { start: list.start })}>{items}</ol>;
}

function Table({ table, find }: { table: Tokens.Table; find: Find }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map((cell, i) => (
      <Cell key={i} {...(cell.align && { style: { textAlign: cell.align } })}>
        <Inline tokens={cell.tokens} find={find} />
      </Cell>
    ));
  return (
    <table>
      <thead>
        <tr>{cells(table.header, 'th')}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Inline({ tokens = [], find }: TokensProps) {
  return <>{tokens.map((token, i) => inline(token, find, i))}</>;
}

function inline(token: Token, find: Find, key: number): ComponentChildren {
  const within = () => <Inline tokens={'tokens' in token ? token.tokens : undefined} find={find} />;
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{within()}</strong>;
    case 'em':
      return <em key={key}>{within()}</em>;
    case 'del':
      return <del key={key}>{within()}</del>;
    case 'codespan':
      return <code key={key}>{token.text}</code>;
    case 'br':
      return <br key={key} />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'link':
    case 'image':
      return <Link key={key} link={token as Tokens.Link} find={find} />;
    case 'text':
      if (token.tokens) return within();
      return <Marked key={key} text={plainText(token.text)} spans={find(plainText(token.text))} />;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

/** Out to the web and nowhere else; whoever is there learns nothing of where the reader came from. */
function Link({ link, find }: { link: Tokens.Link; find: Find }) {
  const content = <Inline tokens={link.tokens} find={find} />;
  const address = webAddress(link.href);
  if (address === null) return link.type === 'link' ? content : link.raw;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {link.tokens?.length ? content : address}
    </a>
  );
}

/** An address of the web, whole; null for any other. */
export function webAddress(written: string): string | null {
  // What is relative would lead into the extension itself.
  if (!/^https?:\/\//i.test(written)) return null;
  return URL.canParse(written) ? new URL(written).href : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

/** The few names of characters that people type in Markdown. */
function plainText(text: string): string {
  return text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
}
