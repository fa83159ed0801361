import { useId, useRef, useState } from 'preact/hooks';

import type { Units } from '../model/length';
import { boundedRadiusKm } from '../state/link';
import type { Text } from '../text/text';
import { usePage, useUnits } from '../ui/parts/page-context';
import { amountInWords, amountToEdit, type DistanceReading, readDistance, type TypedDistance } from './typed-distance';

interface RadiusFieldProps {
  readonly km: number;
  readonly onChange: (km: number) => void;
}

/** What was typed last and taken: the field goes on showing it as long as distance and units stay the same. */
interface Taken {
  readonly text: string;
  readonly km: number;
  readonly units: Units;
}

/**
 * A field for a distance. What is typed takes effect with Enter or on leaving the field where it can be read in one way, and by a button where it
 * can be read in two. Where it cannot be read the field says why, and nothing changes.
 */
export function RadiusField({ km, onChange }: RadiusFieldProps) {
  const { actions, text } = usePage();
  const words = text.readerRing.distance;
  const units = useUnits();
  const helpId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const read = typed === null ? null : readDistance(typed, units, navigator.language);
  const readings = read?.kind === 'doubtful' ? read.readings : [];
  const isRefused = read?.kind === 'refused' || read?.kind === 'unknownUnit';
  const help = helpFor(read, units, text);
  const take = (radiusKm: number, asTyped: string | null) => {
    const newKm = boundedRadiusKm(radiusKm);
    setTaken(asTyped === null ? null : { text: asTyped, km: newKm, units });
    setTyped(null);
    if (newKm !== km) onChange(newKm);
  };
  const commit = () => {
    if (read?.kind === 'distance') take(read.km, read.hasUnit ? typed : null);
  };
  const announceAnswer = () => {
    if (isRefused) actions.announce(help);
    const [one, other] = readings.map((reading) => amountInWords(reading, text));
    if (one === undefined) return;
    actions.announce(other === undefined ? words.isItThisOne(one) : words.whichOf(one, other));
  };
  const choose = (reading: DistanceReading) => {
    take(reading.km, amountInWords(reading, text));
    // The buttons are removed with the question.
    field.current?.focus();
  };
  return (
    <>
      <label>
        {text.readerRing.form.distance}
        <input
          ref={field}
          inputMode="decimal"
          value={
            typed ??
            (taken?.km === km && taken.units === units ? taken.text : amountInWords(amountToEdit(km, units), text))
          }
          aria-invalid={isRefused}
          aria-describedby={helpId}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={commit}
          onKeyDown={({ key }) => {
            if (key !== 'Enter') return;
            commit();
            announceAnswer();
          }}
        />
      </label>
      <p class="field-help" id={helpId}>
        {help}
      </p>
      {readings.length > 0 && (
        <p class="field-help acts">
          {readings.map((reading) => (
            <button key={reading.km} type="button" class="act" onClick={() => choose(reading)}>
              {amountInWords(reading, text)}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function helpFor(read: TypedDistance | null, units: Units, text: Text): string {
  const words = text.readerRing.distance;
  switch (read?.kind) {
    case undefined:
      return words.examples;
    case 'distance':
      return words.readAs(amountInWords(amountToEdit(boundedRadiusKm(read.km), units), text));
    case 'doubtful':
      return read.readings.length > 1 ? words.whichOfTwo : words.isItThis;
    case 'refused':
      return words[read.fault];
    case 'unknownUnit':
      return words.unknownUnit(read.unit);
  }
}
