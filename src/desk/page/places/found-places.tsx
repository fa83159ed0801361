import type { FoundPlace } from '../../protocol';
import { text } from '../text/en';

interface FoundPlacesProps {
  readonly places: readonly FoundPlace[];
  readonly onChoose: (place: FoundPlace) => void;
}

/** Each with its country, since many places share a name: none is chosen by itself. */
export function FoundPlaces({ places, onChoose }: FoundPlacesProps) {
  const words = text.place;
  if (places.length === 0) return <p class="hint">{words.noneFound}</p>;
  return (
    <ul class="found-places">
      {places.map((place) => (
        <li key={JSON.stringify(place.fields)}>
          <button type="button" onClick={() => onChoose(place)}>
            <b>{place.name}</b> <span>{place.countryName}</span>{' '}
            <small>{place.population > 0 ? words.people(place.population) : words.kind[place.kind]}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
