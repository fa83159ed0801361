// The keys of the desk: the same table answers to them and is shown to the editor.
import type { text } from './text/en';

export type Command = keyof typeof text.keys.does;

interface Binding {
  readonly command: Command;
  /** As on the keyboard. */
  readonly shown: readonly string[];
  /** `KeyboardEvent.key` as it is when no other key is held but Shift. */
  readonly key: string;
  readonly control?: boolean;
  /** Also in fields. */
  readonly whileTyping?: boolean;
}

export const bindings: readonly Binding[] = [
  { command: 'next', key: 'j', shown: ['j'] },
  { command: 'previous', key: 'k', shown: ['k'] },
  { command: 'accept', key: 'Enter', shown: ['Enter'] },
  { command: 'refuse', key: 'x', shown: ['x'] },
  { command: 'change', key: 'e', shown: ['e'] },
  { command: 'undo', key: 'u', shown: ['u'] },
  { command: 'redo', key: 'U', shown: ['Shift', 'u'] },
  { command: 'redo', key: 'y', control: true, shown: ['Ctrl', 'y'] },
  { command: 'claim', key: 'c', shown: ['c'] },
  { command: 'add', key: 'a', shown: ['a'] },
  { command: 'widen', key: 'w', shown: ['w'] },
  { command: 'leaveOut', key: 'l', shown: ['l'] },
  { command: 'place', key: 'p', shown: ['p'] },
  { command: 'here', key: 'o', shown: ['o'] },
  { command: 'left', key: 'n', shown: ['n'] },
  { command: 'problem', key: '!', shown: ['!'] },
  { command: 'write', key: 'Enter', control: true, whileTyping: true, shown: ['Ctrl', 'Enter'] },
  { command: 'close', key: 'Escape', whileTyping: true, shown: ['Esc'] },
  { command: 'keys', key: '?', shown: ['?'] },
];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the keyboard focus is. button: Enter presses it. field: letters are typed there. dialog: it has its own keys. */
export type Focus = 'page' | 'button' | 'field' | 'dialog';

export function commandFor({ key, ctrlKey, metaKey, altKey }: Pressed, focus: Focus): Command | null {
  if (altKey || focus === 'dialog') return null;
  const control = ctrlKey || metaKey;
  const binding = bindings.find((one) => one.key === key && (one.control ?? false) === control);
  if (!binding) return null;
  if (focus === 'field' && !binding.whileTyping) return null;
  // On a button Enter presses that button.
  return focus === 'button' && key === 'Enter' && !control ? null : binding.command;
}

const typed = 'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select';

/** The text of an article has a cursor, but nothing is typed there. */
export function focusOf(element: Element | null): Focus {
  if (!element) return 'page';
  if (element.closest('dialog[open]')) return 'dialog';
  if (element.matches(typed)) return 'field';
  return element.matches('button, a[href], summary, input') ? 'button' : 'page';
}
