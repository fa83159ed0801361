// A timeout that counts only while the page is visible. In a hidden tab browsers draw no frames and may delay timers, so a map that has not
// been drawn there has not failed.

/**
 * Calls `callback` once, after the page has been visible for so long without interruption: hiding the page restarts the time. Returns a
 * function that cancels it.
 */
export function afterVisible(milliseconds: number, callback: () => void): () => void {
  let timer: number | undefined;
  const start = () => {
    window.clearTimeout(timer);
    if (!document.hidden) timer = window.setTimeout(finish, milliseconds);
  };
  const stop = () => {
    window.clearTimeout(timer);
    document.removeEventListener('visibilitychange', start);
  };
  const finish = () => {
    stop();
    callback();
  };
  document.addEventListener('visibilitychange', start);
  start();
  return stop;
}
