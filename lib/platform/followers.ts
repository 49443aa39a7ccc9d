/**
 * The page's end of the line on which the panel hears where the reader is. It is open only while
 * the panel is, and while none is nobody looks.
 */
import { type BarePort, bareRuntime } from './runtime';

/** The name of the line. */
export const FOLLOW = 'follow';

/**
 * Calls back when a panel wants to follow: with how to tell it the id of the measure that the
 * reader is at (null for none), and a signal that ends when it hears no more.
 */
export function onFollower(
  followed: (tell: (at: string | null) => void, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const connected = (port: BarePort) => {
    if (port.name !== FOLLOW) return;
    const gone = new AbortController();
    port.onDisconnect.addListener(() => gone.abort());
    signal.addEventListener('abort', () => port.disconnect(), { signal: gone.signal });
    followed((at) => port.postMessage(at), AbortSignal.any([signal, gone.signal]));
  };
  const opened = bareRuntime()?.onConnect;
  opened?.addListener(connected);
  signal.addEventListener('abort', () => opened?.removeListener(connected));
}
