/** The words of the command line. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../lib/cli/arguments';

describe('words that are understood', () => {
  const plain = { json: false, url: null, top: null, library: null, files: ['a.html'] };
  it.each([
    ['a file', ['a.html'], plain],
    [
      'several files, in their order',
      ['b.txt', 'a.html'],
      { ...plain, files: ['b.txt', 'a.html'] },
    ],
    ['an option before the file', ['--json', 'a.html'], { ...plain, json: true }],
    ['an option after the file', ['a.html', '--json'], { ...plain, json: true }],
    ['a number behind a space', ['--top', '3', 'a.html'], { ...plain, top: 3 }],
    ['a number behind an equals sign', ['--top=3', 'a.html'], { ...plain, top: 3 }],
    ['a folder', ['--library', 'plans', 'a.html'], { ...plain, library: 'plans' }],
    [
      'an address',
      ['--url', 'http://www.x.gov.cn/a?b=c#d', 'a.html'],
      { ...plain, url: 'http://www.x.gov.cn/a?b=c#d' },
    ],
    ['a file whose name begins with a dash', ['--', '-a.html'], { ...plain, files: ['-a.html'] }],
  ])('%s', (_situation, words, expected) => {
    expect(readArguments(words)).toEqual(expected);
  });
});

describe('words that are refused, with the reason', () => {
  it.each([
    ['no file', [], /file/],
    ['options alone', ['--json'], /file/],
    ['an address for two files', ['--url', 'http://x.gov.cn/', 'a.html', 'b.html'], /one file/],
    ['an address that is none', ['--url', 'x.gov.cn', 'a.html'], /--url/],
    ['the best none', ['--top', '0', 'a.html'], /--top/],
    ['less than none', ['--top=-1', 'a.html'], /--top/],
    ['a part of one', ['--top', '1.5', 'a.html'], /--top/],
    ['a word for a number', ['--top', 'all', 'a.html'], /--top/],
    ['an option nobody knows', ['--xml', 'a.html'], /--xml/],
    ['an option without its value', ['a.html', '--top'], /--top/],
  ])('%s', (_situation, words, reason) => {
    expect(readArguments(words)).toMatch(reason);
  });
});
