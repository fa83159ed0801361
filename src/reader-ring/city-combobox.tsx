import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Position } from '../model/position';
import type { Text } from '../text/text';
import { positionInWords, readPlace } from '../text/typed-place';
import { usePage } from '../ui/parts/page-context';
import { useRemembered } from '../ui/parts/remembered';
import type { City } from './city';
import { searchCities } from './city-search';

interface CityComboboxProps {
  readonly label: string;
  readonly cities: readonly City[];
  /** Shown where there is nothing to choose from. */
  readonly missing: string;
  readonly onChoose: (position: Position, name: string) => void;
}

interface Option {
  readonly position: Position;
  readonly name: string;
  readonly detail: string;
}

const maxOptions = 8;

/** Chooses a city by any of its names, or a place by its coordinates. The “combobox with listbox” of the ARIA Authoring Practices. */
export function CityCombobox({ label, cities, missing, onChoose }: CityComboboxProps) {
  const { actions, text } = usePage();
  const words = text.readerRing.form;
  const id = useId();
  const [query, setQuery] = useRemembered('typed place', '');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // The message below the field stays when the field loses the focus: otherwise what is below would move away under the click.
  const [hasTyped, setTyped] = useState(false);
  const { options, why } = optionsFor(query, cities, text.readerRing);
  const list = useRef<HTMLDivElement>(null);
  // The field may be at the foot of the window, and the list opens below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows from its options
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, options.length]);
  const count = options.length;
  const shows = isOpen && query.trim() !== '';
  const showsList = shows && count > 0;
  // Before the cities have loaded no name can be found.
  const wasSearched = shows && (cities.length > 0 || count > 0 || why !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once for each text and its options
  useEffect(() => {
    if (wasSearched) actions.announce(why ?? (count === 0 ? words.noPlace : words.places(count)));
  }, [wasSearched, query, count]);
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
            // Esc closes only the list; the next one closes what is open on the page.
            event.stopPropagation();
            setOpen(false);
          } else return;
          event.preventDefault();
        }}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} hidden={!showsList}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, which names the active option
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

/** `why` says what is wrong with coordinates. */
function optionsFor(
  query: string,
  cities: readonly City[],
  words: Text['readerRing'],
): { readonly options: readonly Option[]; readonly why: string | null } {
  const place = readPlace(query);
  if (place && 'fault' in place) return { options: [], why: words.place[place.fault] };
  const options = place
    ? [{ position: place.position, name: positionInWords(place.position, words), detail: words.place[place.origin] }]
    : searchCities(cities, query, maxOptions).map(({ city, as }) => ({
        position: city.position,
        name: city.name,
        detail: [as, city.country].filter(Boolean).join(', '),
      }));
  return { options, why: null };
}
