/** Excel takes a whole sheet's links away when one of them is longer than 2,079 characters. */
const LONGEST = 2000;

/** An address of the web as files of office programs want it, escaped; null where it is none, or too long. */
export function webLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return /^https?:$/.test(protocol) && href.length <= LONGEST ? href : null;
}
