import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage, useSelected } from '../parts/page-context';

/**
 * What could not be done as asked, over the text until the reader dismisses it; of a map that can be tried again a short line stays. The live
 * region says it once.
 */
export function Notices() {
  const { actions } = usePage();
  const notices = useSelected((state) => state.notices);
  const fault = useSelected((state) => state.fault);
  return (
    <div class="notices">
      {(notices.length > 0 || fault) && (
        <>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
            {fault && (
              <li key="fault">
                {/* No text beside the button: an element with text of its own is replaced whole, and the button would lose the focus. */}
                <span>{fault.isDismissed ? 'The map could not be drawn in full.' : fault.words} </span>
                {fault.canRetry && <RetryMap />}
              </li>
            )}
          </ul>
          {(notices.length > 0 || !fault?.isDismissed) && (
            <button
              type="button"
              class="act"
              onClick={(event) => {
                event.currentTarget.closest('main')?.focus();
                actions.dismissNotices();
              }}
            >
              Dismiss
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** The one button of a notice about the map. It stays until the map is there: the sentence beside it says how it goes. */
export function RetryMap() {
  const { actions } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  // When it has helped it goes, and the focus does not go with it.
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      if (current && current === document.activeElement) current.closest<HTMLElement>('[tabindex]')?.focus();
    };
  }, []);
  return (
    <button type="button" class="act" ref={button} onClick={() => actions.retryMap()}>
      Try again
    </button>
  );
}
