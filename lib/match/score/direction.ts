/**
 * Whether a measure wants more of its matter or less: 扩大钢铁产能 and 压减钢铁产能 share every word
 * but one, and are opposite. Two such are never the same measure; that the one answers the other
 * stands, as both decide on one matter.
 *
 * Verbs of amount and of permission alone. 降低, 提高 and 放宽 are none: what they want depends on
 * their object (降低门槛 wants more, 降低能耗 less).
 */

/** Wants more of it, wants less, or says neither, or both. */
export type Direction = 0 | 1 | 2;

const MORE = /扩大|扩建|增加|新增|增设|新建|做大|壮大|发展|鼓励|支持|推广|放开/;
const LESS = /压减|压缩|减少|削减|缩减|淘汰|关停|限制|禁止|严禁|严控|取缔|遏制|化解/;
/** A head longer than this is a sentence, which may say several things. */
const LONGEST = 20;

/** The direction of a measure, from its title or, where it has none, from the clause it begins with. */
export function directionOf(title: string, text: string): Direction {
  const head = title || (/^[^，,。；;：:]*/.exec(text)?.[0] ?? '');
  if (head.length > LONGEST) return 0;
  // 严禁新增 wants less, whatever is forbidden: the verb in front governs the other.
  const [more, less] = [head.search(MORE), head.search(LESS)];
  if (less >= 0 && (more < 0 || less < more)) return 2;
  return more >= 0 && less < 0 ? 1 : 0;
}

export function areOpposed(a: Direction, b: Direction): boolean {
  return a !== 0 && b !== 0 && a !== b;
}
