import { useSay } from '../parts/texts';
import type { Quantity } from './quantity';

/** A quantity with its unit marked as Chinese where it is. */
export function QuantityText({
  quantity: { sign, number, unit },
}: {
  readonly quantity: Quantity;
}) {
  const english = useSay()('app.lang') === 'en';
  return (
    <>
      {sign && `${sign} `}
      {number}
      {english && unit !== '%' && ' '}
      {/\p{Script=Han}/u.test(unit) ? <span lang="zh-CN">{unit}</span> : unit}
    </>
  );
}
