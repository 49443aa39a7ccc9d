import { useEffect } from 'preact/hooks';

/** How long what was done is to be read (milliseconds). */
const READ = 4000;

/** What was just done; spoken, shown for a moment. */
export function Notice({ said, onDone }: { said: string; onDone: () => void }) {
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(onDone, READ);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p class="said" role="status">
      {said}
    </p>
  );
}
