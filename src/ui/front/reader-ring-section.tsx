// The part of the panel for the reader's ring. The feature itself, src/reader-ring/, is loaded when this section is opened.
import { createContext, type FunctionComponent } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Page } from '../../state/page';
import { usePage, useSelected } from '../parts/page-context';
import { useRemembered } from '../parts/remembered';
import { RetryButton } from '../parts/retry-button';
import { openTabOf } from '../parts/tabs';

export interface ReaderRingFeature {
  readonly ReaderRingForm: FunctionComponent;
}

const LoaderContext = createContext<() => Promise<ReaderRingFeature>>(() => Promise.reject(new Error('no loader')));
/** Loads the feature, again at each call after a failure. Provided by main.tsx, since ui/ does not import the feature. */
export const ReaderRingLoader = LoaderContext.Provider;

/** Opened by the key, where ranges are measured from the reader's city, or by a link that contains a ring. */
export function ReaderRingSection() {
  const { actions, text } = usePage();
  const load = useContext(LoaderContext);
  const isChosen = useSelected((state) => state.measuredFrom === 'reader');
  const [wasOpened, setOpen] = useRemembered<boolean | null>('reader ring is open', null);
  const [feature, setFeature] = useRemembered<ReaderRingFeature | null>('reader ring feature', null);
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const isOpen = wasOpened ?? isChosen;
  // So that it stays open when the ring is removed.
  useEffect(() => {
    if (isChosen && wasOpened === null) setOpen(true);
  }, [isChosen, wasOpened, setOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads once
  useEffect(() => {
    if (!isOpen || feature) return;
    let isLatest = true;
    setFailed(false);
    load().then(setFeature, () => {
      if (!isLatest) return;
      setFailed(true);
      actions.announce(text.readerRing.failed);
    });
    return () => {
      isLatest = false;
    };
  }, [isOpen, feature, attempt]);
  if (!isOpen && wasOpened === null) return null;
  return (
    <section class="reader-ring" tabIndex={-1} aria-labelledby="reader-ring-title">
      <div class="section-head">
        <h2 id="reader-ring-title">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {text.readerRing.title}
          </button>
        </h2>
      </div>
      {isOpen && (
        <div class="reader-ring-body">
          {feature ? (
            <feature.ReaderRingForm />
          ) : (
            <p class="note">
              <span>{hasFailed ? text.readerRing.failed : text.readerRing.loading} </span>
              {(hasFailed || attempt > 0) && (
                <RetryButton label={text.readerRing.retry} onRetry={() => setAttempt(attempt + 1)} />
              )}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** Opens the section from anywhere on the page, and moves the focus to its first field; to the section while the feature is loading. */
export function goToReaderRing({ actions, store }: Page): void {
  const { source, mark, step, time, sheet } = store.getState();
  if (source !== null) actions.openSource(null);
  if (mark !== null) actions.select(null, { show: false });
  if (step !== null) actions.takeStep(null);
  if (time !== null) actions.chooseTime(null);
  if (sheet === 'peek') actions.setSheet('half');
  // After the front page has been rendered.
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>('.reader-ring');
    openTabOf(section);
    section?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click();
    section?.scrollIntoView({ block: 'start' });
    (section?.querySelector('input') ?? section)?.focus({ preventScroll: true });
  });
}
