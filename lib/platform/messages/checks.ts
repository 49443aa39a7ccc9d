/**
 * Checks of what arrives in a content script. The schemas of `protocol.ts` say more, and are asked
 * wherever something comes in from a page; what comes to a page comes from our own background, so
 * here it is the shape that is checked, in a fiftieth of the bytes. The types keep both in step.
 */

/** Whether a value is a `T`. */
export type Check<T> = (value: unknown) => value is T;

const is =
  <T>(type: string): Check<T> =>
  (value): value is T =>
    typeof value === type;

export const text = is<string>('string');
export const number = is<number>('number');
export const boolean = is<boolean>('boolean');
export const nothing = (value: unknown): value is undefined => value === undefined;

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

export const orAbsent =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const oneOf =
  <const T extends string>(...values: T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T);

export const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

export const recordOf =
  <T>(check: Check<T>): Check<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(check);

/** Every field of `T`, each with its check; what else an object has does not matter. */
export const object =
  <T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value): value is T =>
    isObject(value) &&
    Object.entries(fields).every(([name, check]) => (check as Check<unknown>)(value[name]));

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
