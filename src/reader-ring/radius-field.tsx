import { useId, useRef, useState } from 'preact/hooks';

import type { Units } from '../model/length';
import { boundedRadiusKm } from '../state/link';
import { usePage, useUnits } from '../ui/parts/page-context';
import { type DistanceReading, distanceForEditing, readDistance, type TypedDistance } from './typed-distance';

interface RadiusFieldProps {
  readonly km: number;
  readonly onChange: (km: number) => void;
}

/** What was taken from the field, as it was typed; it stands there as long as it is the distance, in the units of the page. */
interface Taken {
  readonly text: string;
  readonly km: number;
  readonly units: Units;
}

/**
 * A distance to be typed. What is typed stays as it is until it is taken: with Enter or on leaving the field where it can be read in one
 * way, by a button where it can be read in two. What cannot be read is said, and changes nothing.
 */
export function RadiusField({ km, onChange }: RadiusFieldProps) {
  const { actions, text } = usePage();
  const units = useUnits();
  const helpId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const read = typed === null ? null : readDistance(typed, units, navigator.language);
  const readings = read?.kind === 'doubtful' ? read.readings : [];
  const take = (radiusKm: number, text: string | null) => {
    const newKm = boundedRadiusKm(radiusKm);
    setTaken(text === null ? null : { text, km: newKm, units });
    setTyped(null);
    if (newKm !== km) onChange(newKm);
  };
  const commit = () => {
    if (read?.kind === 'distance') take(read.km, read.hasUnit ? typed : null);
  };
  const askAloud = () => {
    if (read?.kind === 'refused') actions.announce(read.why);
    if (read?.kind === 'doubtful')
      actions.announce(`${question(readings)} ${readings.map(({ words }) => words).join(', or ')}.`);
  };
  const choose = ({ km: radiusKm, words }: DistanceReading) => {
    take(radiusKm, words);
    // The buttons go away with the question.
    field.current?.focus();
  };
  const help = helpFor(read, units);
  return (
    <>
      <label>
        {text.readerRing.form.distance}
        <input
          ref={field}
          inputMode="decimal"
          value={typed ?? (taken?.km === km && taken.units === units ? taken.text : distanceForEditing(km, units))}
          aria-invalid={read?.kind === 'refused'}
          aria-describedby={helpId}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={commit}
          onKeyDown={({ key }) => {
            if (key !== 'Enter') return;
            commit();
            askAloud();
          }}
        />
      </label>
      <p class="field-help" id={helpId}>
        {help}
      </p>
      {readings.length > 0 && (
        <p class="field-help acts">
          {readings.map((reading) => (
            <button key={reading.words} type="button" class="act" onClick={() => choose(reading)}>
              {reading.words}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function helpFor(read: TypedDistance | null, units: Units): string {
  switch (read?.kind) {
    case undefined:
      return 'Such as 300 km, 500 m or 186 miles.';
    case 'distance':
      return `Read as ${distanceForEditing(boundedRadiusKm(read.km), units)}.`;
    case 'doubtful':
      return question(read.readings);
    case 'refused':
      return read.why;
  }
}

const question = (readings: readonly DistanceReading[]) =>
  readings.length > 1 ? 'This can be read in two ways. Which is meant?' : 'Is this what is meant?';
