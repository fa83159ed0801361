// The notes of the key: what a range means, and what the line forms mean. One at a time is shown, over the key, so that nothing in it moves.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage, useSelected } from '../parts/page-context';

export interface Notes {
  /** The note that is shown. */
  readonly shown: string | null;
  readonly press: (note: string) => void;
  readonly point: (note: string | null) => void;
  /** What shows a note while the pointer is on an element. */
  readonly pointing: (note: string) => { onPointerEnter: (event: PointerEvent) => void; onPointerLeave: () => void };
}

/** So long a note stays when the pointer leaves its button, for the way to the note. */
const leavingMilliseconds = 300;

/** A note is shown while its button is pointed at or has the focus, after it was pressed, and while its range is selected. */
export function useNotes(key: { readonly current: HTMLElement | null }): Notes {
  const { marks } = usePage();
  const selected = useSelected(({ mark }) => (mark !== null && 'centerMark' in (marks.get(mark) ?? {}) ? mark : null));
  const [pointed, setPointed] = useState<string | null>(null);
  // Undefined until a button is pressed, then the note that was opened, or null where the reader closed one.
  const [pressed, setPressed] = useState<string | null | undefined>(undefined);
  const [pressedWhile, setPressedWhile] = useState(selected);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const opened = pressed === undefined || pressedWhile !== selected ? selected : pressed;

  const point = (note: string | null) => {
    clearTimeout(leaving.current);
    setPointed(note);
  };
  useEffect(() => {
    const isPressed = opened !== null && opened !== selected;
    if (pointed === null && !isPressed) return;
    const closeAll = () => {
      setPointed(null);
      setPressed(undefined);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Before the panel hears it, which would close what is open in it.
      event.stopImmediatePropagation();
      closeAll();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !key.current?.contains(target)) closeAll();
    };
    window.addEventListener('keydown', onEscape, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      window.removeEventListener('keydown', onEscape, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  });
  return {
    shown: pointed ?? opened,
    point,
    press: (note) => {
      setPressed(opened === note ? null : note);
      setPressedWhile(selected);
      point(null);
    },
    pointing: (note) => ({
      onPointerEnter: ({ pointerType }) => pointerType === 'mouse' && point(note),
      onPointerLeave: () => {
        clearTimeout(leaving.current);
        leaving.current = setTimeout(() => setPointed(null), leavingMilliseconds);
      },
    }),
  };
}

/** A note that is not shown stays on the page for screen readers. */
export const noteClass = (note: string, { shown }: Notes): string => (shown === note ? 'key-note' : 'visually-hidden');

interface NoteButtonProps {
  readonly note: string;
  readonly notes: Notes;
  readonly class: string;
  readonly label?: string;
  readonly children?: ComponentChildren;
}

export function NoteButton({ note, notes, class: name, label, children }: NoteButtonProps) {
  return (
    <button
      type="button"
      class={name}
      aria-label={label}
      aria-expanded={notes.shown === note}
      onClick={() => notes.press(note)}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && notes.point(note)}
      onBlur={() => notes.point(null)}
      {...notes.pointing(note)}
    >
      {children}
    </button>
  );
}
