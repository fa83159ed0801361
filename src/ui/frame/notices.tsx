import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage, useSelected } from '../parts/page-context';

/**
 * What could not be done as asked, above the text until the reader dismisses it. Where the map can be loaded again, a short line with that
 * button stays. The live region announces each notice once.
 */
export function Notices() {
  const { actions, text } = usePage();
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
                {/* In a span, since an element is replaced when its own text changes (changed-text.ts), and the button would lose the focus. */}
                <span>{fault.isDismissed ? text.frame.notices.mapIsIncomplete : fault.words} </span>
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
              {text.frame.notices.dismiss}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Loads the map again. The button stays until the map is there; meanwhile the sentence beside it says what is happening. */
export function RetryMap() {
  const { actions, text } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  // Once the map is there the button is removed: the focus moves to what is around it.
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      if (current && current === document.activeElement) current.closest<HTMLElement>('[tabindex]')?.focus();
    };
  }, []);
  return (
    <button type="button" class="act" ref={button} onClick={() => actions.retryMap()}>
      {text.frame.notices.retry}
    </button>
  );
}
