import { useLayoutEffect, useRef } from 'preact/hooks';

/** Tries again what could not be loaded. Stays until it has loaded; removed with the focus on it, it hands the focus to what is around it. */
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
