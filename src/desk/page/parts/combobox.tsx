import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text } from '../text/en';
import { filterOptions, type Option } from './filter-options';

interface ComboboxProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** The id that is chosen; '' for none. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
  /** What a new record would be called: it is offered for what is typed, after all others. */
  readonly kindOfNew?: string;
  readonly onNew?: (typed: string) => void;
  readonly describedBy?: string | undefined;
  /** Takes the focus when it appears, and shows its list. */
  readonly startsOpen?: boolean;
  /** Emptied after each choice, for a field that adds. */
  readonly adds?: boolean;
  readonly placeholder?: string;
}

const newId = ' new';

/** The “editable combobox with list autocomplete” of the ARIA Authoring Practices. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    options,
    value,
    onChoose,
    kindOfNew,
    onNew,
    describedBy,
    startsOpen = false,
    adds = false,
    placeholder,
  } = props;
  const id = useId();
  const chosen = options.find((option) => option.id === value)?.label ?? value;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(startsOpen);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const query = typed ?? '';
  const found = filterOptions(options, query);
  const isKnown = found.some((option) => option.label.toLowerCase() === query.trim().toLowerCase());
  const offersNew = onNew !== undefined && query.trim() !== '' && !isKnown;
  const shown: readonly Option[] = [
    ...found,
    ...(offersNew ? [{ id: newId, label: text.field.make(kindOfNew ?? label, query.trim()) }] : []),
  ];
  const at = Math.min(active, shown.length - 1);
  useEffect(() => {
    if (startsOpen) input.current?.focus();
  }, [startsOpen]);
  useEffect(() => {
    if (isOpen) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, at]);
  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(0);
  };
  const choose = (option: Option | undefined) => {
    if (!option) return;
    close();
    if (option.id === newId) onNew?.(query.trim());
    else onChoose(option.id);
  };
  const open = (by: number) => {
    if (isOpen) setActive((at + by + shown.length) % Math.max(1, shown.length));
    setOpen(true);
  };
  return (
    <div class="combobox">
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-describedby={describedBy}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? (adds ? '' : chosen)}
        placeholder={placeholder}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => setOpen(true)}
        onBlur={close}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey } = event;
          if (ctrlKey || metaKey) return;
          if (key === 'ArrowDown') open(1);
          else if (key === 'ArrowUp') open(-1);
          else if (key === 'Enter' && isOpen) choose(shown[at]);
          else if (key === 'Escape' && isOpen) {
            // Closes only the list; the next one closes what is open on the page.
            event.stopPropagation();
            close();
          } else if (key !== 'Enter') return;
          event.preventDefault();
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, which names the active option
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.label}
          </div>
        ))}
        {shown.length === 0 && <p>{text.field.nothing}</p>}
      </div>
    </div>
  );
}
