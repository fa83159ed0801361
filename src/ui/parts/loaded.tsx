import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { fileOf, type PartKind, type PartName, type PartsByKind } from '../../model/parts';
import type { PartState } from '../../state/parts';
import type { Text } from '../../text/text';
import { usePage } from './page-context';
import { RetryButton } from './retry-button';

/** A part as it is now, which is loaded if it is wanted. The component is rendered again when that changes. */
export function usePart<Kind extends PartKind>(
  name: PartName<Kind>,
  { isWanted }: { isWanted: boolean } = { isWanted: true },
): PartState<PartsByKind[Kind]> | null {
  const { parts } = usePage();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const file = fileOf(name);
  useLayoutEffect(() => parts.subscribe(() => redraw(undefined as never)), [parts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file stands for the name, which is another object each time
  useLayoutEffect(() => {
    if (isWanted && parts.stateOf(name) === null) void parts.load(name);
    return parts.onPage(name);
  }, [parts, file, isWanted]);
  return parts.stateOf(name);
}

interface LoadedProps<Kind extends PartKind> {
  readonly name: PartName<Kind>;
  /** What it has, for the sentences while it is not there. */
  readonly what: keyof Text['parts']['loading'];
  readonly children: (part: PartsByKind[Kind]) => ComponentChildren;
}

/** Shows what a part has, and until it is there that it is loading, or why it is not there and what can be done. */
export function Loaded<Kind extends PartKind>({ name, what, children }: LoadedProps<Kind>) {
  const { parts } = usePage();
  const state = usePart(name);
  const onAnnounced = useLoadedAnnouncement(state, what);
  if (state?.status === 'loaded') return <>{children(state.part)}</>;
  return <NotLoaded state={state} what={what} onAnnounced={onAnnounced} onRetry={() => void parts.load(name)} />;
}

/** Who heard that a part is loading is told when it is there. Returns what to call when that was announced. */
export function useLoadedAnnouncement(
  state: PartState<unknown> | null,
  what: keyof Text['parts']['loading'],
): () => void {
  const { actions, text } = usePage();
  const isLoaded = state?.status === 'loaded';
  const hasAnnounced = useRef(false);
  useEffect(() => {
    if (isLoaded && hasAnnounced.current) actions.announce(text.parts.loaded[what]);
  }, [isLoaded, actions, text, what]);
  return () => {
    hasAnnounced.current = true;
  };
}

/** What loads sooner is not announced. */
const announcedMilliseconds = 400;

interface NotLoadedProps {
  readonly state: Exclude<PartState<unknown>, { readonly status: 'loaded' }> | null;
  readonly what: keyof Text['parts']['loading'];
  readonly onAnnounced: () => void;
  readonly onRetry: () => void;
}

export function NotLoaded({ state, what, onAnnounced, onRetry }: NotLoadedProps) {
  const { actions, text } = usePage();
  const status = state?.status ?? 'loading';
  const isBusy = status === 'loading' || (state?.status === 'failed' && state.isRetrying);
  const words =
    status === 'outdated'
      ? text.parts.outdated
      : status === 'failed'
        ? text.parts.failed[what]
        : text.parts.loading[what];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onAnnounced` is another function each time
  useEffect(() => {
    const timer = setTimeout(
      () => {
        actions.announce(isBusy ? text.parts.loading[what] : words);
        onAnnounced();
      },
      isBusy ? announcedMilliseconds : 0,
    );
    return () => clearTimeout(timer);
  }, [actions, text, what, words, isBusy]);
  return (
    <div class="not-loaded" aria-busy={isBusy}>
      <p class="note">
        <span>{words}</span> {status === 'failed' && <RetryButton label={text.parts.retry} onRetry={onRetry} />}
        {status === 'outdated' && (
          <button type="button" class="act" onClick={() => window.location.reload()}>
            {text.parts.reload}
          </button>
        )}
      </p>
    </div>
  );
}
