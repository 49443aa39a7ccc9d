/** Sample notices of four provinces on agriculture, of which the bundled plans say nothing. */
import { readFileSync } from 'node:fs';

/** Those that a new reader adds, by their regions, and the one that is read then. */
export const ADDED = {
  230000: 'http://www.hlj.gov.cn/n200/farming.html',
  420000: 'http://www.hubei.gov.cn/zfwj/farming.html',
  510000: 'http://www.sc.gov.cn/10462/farming.html',
} as const;
export const READ = 'http://www.jl.gov.cn/szf/farming.html';

const FILES = ['heilongjiang', 'hubei', 'sichuan', 'jilin'];

/** The pages by their addresses. */
export const PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.values(ADDED), READ].map((url, i) => [
    url,
    readFileSync(new URL(`../../pages/farming/${FILES[i]}.html`, import.meta.url), 'utf8'),
  ]),
);
