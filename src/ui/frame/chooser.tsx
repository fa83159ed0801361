import { useEffect, useRef } from 'preact/hooks';
import { pathOfMark } from '../../state/paths';
import type { Choice } from '../../state/state';
import { BasisBadge } from '../parts/basis-badge';
import { highlightHandlers } from '../parts/mark-link';
import { usePage } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';

/** Asks which mark is meant where a click or a quote belongs to several. */
export function Chooser({ choice }: { choice: Choice }) {
  const { actions, marks, root, text } = usePage();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each choice
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.querySelector('a')?.focus();
    const dismissOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) actions.dismissChoice();
    };
    const events = ['pointerdown', 'focusin', 'wheel'] as const;
    for (const event of events) document.addEventListener(event, dismissOutside);
    return () => {
      for (const event of events) document.removeEventListener(event, dismissOutside);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [choice]);
  return (
    <div
      class="chooser"
      role="dialog"
      aria-label={text.frame.chooser.title}
      ref={box}
      style={{
        left: `max(8px, min(${choice.at.x}px, 100vw - 296px))`,
        top: `max(8px, min(${choice.at.y + 8}px, 100vh - ${choice.marks.length * 44 + 56}px))`,
      }}
    >
      <p>{text.frame.chooser.title}</p>
      <ul>
        {choice.marks.flatMap((id) => {
          const mark = marks.get(id);
          return mark
            ? [
                <li key={id}>
                  <a
                    href={root + pathOfMark(id)}
                    onClick={onPlainClick(() => actions.select(id, { show: true }))}
                    {...highlightHandlers(actions, [id])}
                  >
                    <b>{mark.name}</b> <BasisBadge basis={mark.basis} />
                  </a>
                </li>,
              ]
            : [];
        })}
      </ul>
    </div>
  );
}
