import type { ComponentChildren } from 'preact';
import { pathOfMark } from '../../state/paths';
import { usePage, useSelected } from './page-context';
import { onPlainClick } from './plain-click';

interface MarkLinkProps {
  readonly mark: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A link that selects a mark, zooms the map to it, and highlights it while the reader points at the link. */
export function MarkLink({ mark, class: className, children }: MarkLinkProps) {
  const { actions, root } = usePage();
  const isSelected = useSelected((state) => state.mark === mark);
  return (
    <a
      href={root + pathOfMark(mark)}
      class={className}
      data-mark={mark}
      aria-current={isSelected ? 'true' : undefined}
      onClick={onPlainClick(() => actions.select(mark, { show: true }))}
      {...highlightHandlers(actions, [mark])}
    >
      {children}
    </a>
  );
}

/** Handlers that highlight marks while the reader points at an element or it has the focus. */
export function highlightHandlers(
  { highlight }: { highlight: (marks: readonly string[]) => void },
  marks: readonly string[],
) {
  const on = () => highlight(marks);
  const off = () => highlight([]);
  // Not for the focus after a tap or a click, when the reader no longer points at the element.
  const focused = ({ target }: FocusEvent) => target instanceof Element && target.matches(':focus-visible') && on();
  return { onMouseEnter: on, onMouseLeave: off, onFocus: focused, onBlur: off };
}
