// Waiting that counts only while the page is visible. A browser draws no frames in a hidden tab and may delay its timers, so what has not
// been drawn there has not failed.

/**
 * Calls `callback` once, after the page has been visible for so long without a break; a page that was hidden and is shown again gets the
 * whole time anew. Returns how to stop waiting.
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
