import { useState } from 'preact/hooks';
import type { Position } from '../../../model/position';
import type { Plain } from '../../protocol';
import { MapPoint } from '../places/map-point';
import { inWords, readingsOf } from '../places/readings';
import { text } from '../text/en';
import { isList } from './changes';

/** A point: typed as coordinates, or clicked on the map of the page. */
export function PositionField({ value, onChange }: { value: Plain | undefined; onChange: (value: Position) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const known = isList(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
  const position: Position | null = known ? [Number(value[0]), Number(value[1])] : null;
  const readings = typed === null ? null : readingsOf(typed);
  const take = (point: Position) => {
    onChange(point);
    setTyped(null);
  };
  return (
    <div class="position-field">
      <input
        type="text"
        aria-label={text.place.point}
        value={typed ?? (position ? inWords(position) : '')}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const found = readingsOf(currentTarget.value);
          const [only] = Array.isArray(found) ? found : [];
          if (only && found?.length === 1) onChange(only.position);
        }}
      />
      <MapPoint onPoint={take} />
      {typeof readings === 'string' && <p class="fault">{readings}</p>}
      {typeof readings === 'object' && readings !== null && readings.length > 1 && (
        <div class="orders">
          <span>{text.place.whichOrder}</span>
          {readings.map(({ position: point, words }) => (
            <button key={words} type="button" onClick={() => take(point)}>
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
