import { usePage, useSelected } from './page-context';

/** What could not be done as asked, over the text until the reader dismisses it. The live region says it once. */
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
              <li>
                {fault.words} {fault.canRetry && <RetryMap />}
              </li>
            )}
          </ul>
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
        </>
      )}
    </div>
  );
}

/** The one button of a notice that there is no live map. */
export function RetryMap() {
  const { actions } = usePage();
  return (
    <button type="button" class="act" onClick={() => actions.rebuildMap()}>
      Try again
    </button>
  );
}
