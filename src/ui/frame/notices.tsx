import { usePage, useSelected } from '../parts/page-context';
import { RetryButton } from '../parts/retry-button';

/**
 * What could not be done, above the text until the reader dismisses it. Where the map can be loaded again, a short line with that button stays.
 * The announcer announces each notice once.
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
                {/* In a span: an element is replaced when its text changes (changed-text.ts), and the button would lose the focus. */}
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

export function RetryMap() {
  const { actions, text } = usePage();
  return <RetryButton label={text.frame.notices.retry} onRetry={() => actions.retryMap()} />;
}
