/**
 * Does something at once when it is asked for, and what is asked for within `pause` (milliseconds)
 * after that only once more, when the pause is over: the first change is seen at once, and of many
 * none is missed.
 */
export function atMostEvery(pause: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const run = () => {
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (!isDue) return;
      isDue = false;
      run();
    }, pause);
  };
  return () => {
    if (timer === undefined) run();
    else isDue = true;
  };
}
