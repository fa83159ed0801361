import { useLayoutEffect, useRef } from 'preact/hooks';

/** When it is removed, its focus moves to the nearest focusable ancestor. */
export function RetryButton({ label, onRetry }: { label: string; onRetry: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      if (current && current === document.activeElement) current.closest<HTMLElement>('[tabindex]')?.focus();
    };
  }, []);
  return (
    <button type="button" class="act" ref={button} onClick={onRetry}>
      {label}
    </button>
  );
}
