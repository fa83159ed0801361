import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Position } from '../model/position';
import { useKept } from '../ui/parts/kept';
import { usePage } from '../ui/parts/page-context';
import type { City } from './city';
import { searchCities } from './city-search';
import { readPlace } from './typed-place';

interface CityComboboxProps {
  readonly label: string;
  readonly cities: readonly City[];
  /** Said where there is nothing to choose from. */
  readonly missing: string;
  readonly onChoose: (position: Position, name: string) => void;
  /** The number of answers, for those who do not see them. */
  readonly onAnnounce: (words: string) => void;
}

interface Option {
  readonly position: Position;
  readonly name: string;
  readonly detail: string;
}

const mostOptions = 8;

/** A city by any of its names, or a place by its coordinates: the combobox with a list of the ARIA Authoring Practices. */
export function CityCombobox({ label, cities, missing, onChoose, onAnnounce }: CityComboboxProps) {
  const words = usePage().text.readerRing.form;
  const id = useId();
  const [query, setQuery] = useKept('typed place', '');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Why there is nothing to choose stays to be read until something else is typed: if it went when the field loses the focus, what is below
  // would move from under the click that takes the focus away.
  const [hasTyped, setTyped] = useState(false);
  const { options, why } = answersTo(query, cities);
  const list = useRef<HTMLDivElement>(null);
  // It opens below the field, which may stand at the foot of the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with what it holds
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, options.length]);
  const count = options.length;
  const shows = isOpen && query.trim() !== '';
  const showsList = shows && count > 0;
  // Typed before the cities have come, a name has not been looked for yet.
  const isLooked = shows && (cities.length > 0 || count > 0 || why !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for what was typed and what it found
  useEffect(() => {
    if (isLooked) onAnnounce(why ?? (count === 0 ? words.noPlace : words.places(count)));
  }, [isLooked, query, count]);
  const choose = (option: Option | undefined) => {
    if (!option) return;
    setQuery(option.name);
    setOpen(false);
    setActive(-1);
    onChoose(option.position, option.name);
  };
  const type = (typed: string) => {
    setQuery(typed);
    setTyped(true);
    setOpen(true);
    setActive(-1);
  };
  const move = (by: number) => {
    setOpen(true);
    if (options.length > 0) setActive((active + by + (active < 0 && by < 0 ? 1 : 0) + options.length) % options.length);
  };
  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={query}
        aria-expanded={showsList}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={showsList && active >= 0 ? `${id}-${active}` : undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          const { key } = event;
          if (key === 'ArrowDown') move(1);
          else if (key === 'ArrowUp') move(-1);
          else if (key === 'Enter') choose(options[Math.max(0, active)]);
          else if (key === 'Escape' && showsList) {
            // The first Esc is for the list alone.
            event.stopPropagation();
            setOpen(false);
          } else return;
          event.preventDefault();
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} hidden={!showsList}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which names the option it is on
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={`${option.name}:${option.detail}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <b>{option.name}</b> <small>{option.detail}</small>
          </div>
        ))}
      </div>
      {hasTyped && query.trim() !== '' && count === 0 && <small>{why ?? missing}</small>}
    </div>
  );
}

/** What can be chosen for what was typed; `why` says what is wrong with coordinates that are no place. */
function answersTo(
  query: string,
  cities: readonly City[],
): { readonly options: readonly Option[]; readonly why: string | null } {
  const place = readPlace(query);
  if (place) return 'why' in place ? { options: [], why: place.why } : { options: [place], why: null };
  const options = searchCities(cities, query, mostOptions).map(({ city, as }) => ({
    position: city.position,
    name: city.name,
    detail: [as, city.country].filter(Boolean).join(', '),
  }));
  return { options, why: null };
}
