interface KeyButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly onPress: () => void;
  readonly isMain?: boolean;
}

/** A button with the key that does the same. */
export function KeyButton({ label, keys, onPress, isMain = false }: KeyButtonProps) {
  return (
    <button
      type="button"
      class={isMain ? 'main' : undefined}
      aria-keyshortcuts={keys === 'Esc' ? 'Escape' : keys}
      // The words stay chosen in the text while the button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label} <kbd>{keys}</kbd>
    </button>
  );
}
