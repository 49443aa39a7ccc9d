/** Many things are drawn a part at a time, so that no task of a long notice holds the page up. */
import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '../../lib/text/tasks';

/** So many chips are drawn in a task: more than a window shows. */
const AT_ONCE = 30;

/** How many of so many are to be drawn now: some at first, all a few tasks later. */
export function useMoreAndMore(all: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= all) return;
    let wanted = true;
    void nextTask().then(() => wanted && setDrawn(drawn + AT_ONCE));
    return () => {
      wanted = false;
    };
  }, [drawn, all]);
  return drawn;
}
