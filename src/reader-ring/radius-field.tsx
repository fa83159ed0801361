import { useId, useRef, useState } from 'preact/hooks';

import type { PageUnits } from '../model/length';
import { boundedRadiusKm } from '../state/link';
import { typedKm } from '../state/reader-ring';
import { unitsOfDistance } from '../text/length';
import type { Text } from '../text/text';
import { usePage, useUnits } from '../ui/parts/page-context';
import { amountInWords, amountToEdit, type DistanceReading, readDistance, type TypedDistance } from './typed-distance';

interface RadiusFieldProps {
  readonly km: number;
  readonly onChange: (km: number) => void;
}

/** The last accepted text: the field shows it as long as the distance stays the same. */
interface Accepted {
  readonly text: string;
  readonly km: number;
}

/**
 * A field for a distance. Text with one reading takes effect with Enter or on leaving the field; with two, by a button for each. Where the text
 * cannot be read, the field says why.
 */
export function RadiusField({ km, onChange }: RadiusFieldProps) {
  const { actions, text } = usePage();
  const words = text.readerRing.distance;
  const units = useUnits();
  const helpId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const read = typed === null ? null : readDistance(typed, units.reader, navigator.language);
  const readings = read?.kind === 'doubtful' ? read.readings : [];
  const isRefused = read?.kind === 'refused' || read?.kind === 'unknownUnit';
  const help = helpFor(read, units, text);
  const accept = (radiusKm: number, asTyped: string | null) => {
    const newKm = boundedRadiusKm(radiusKm);
    setAccepted(asTyped === null ? null : { text: asTyped, km: newKm });
    setTyped(null);
    if (newKm !== km) onChange(newKm);
  };
  const commit = () => {
    if (read?.kind === 'distance') accept(read.km, read.hasUnit ? typed : null);
  };
  const announceAnswer = () => {
    if (isRefused) actions.announce(help);
    const [one, other] = readings.map((reading) => amountInWords(reading, text));
    if (one === undefined) return;
    actions.announce(other === undefined ? words.isItThisOne(one) : words.whichOf(one, other));
  };
  const choose = (reading: DistanceReading) => {
    accept(reading.km, amountInWords(reading, text));
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
          value={typed ?? (accepted?.km === km ? accepted.text : amountInWords(amountAsGiven(km, units), text))}
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

/** In the unit in which it was given, whichever the reader's is. */
const amountAsGiven = (km: number, units: PageUnits) => amountToEdit(km, unitsOfDistance(typedKm(km), units).given);

function helpFor(read: TypedDistance | null, units: PageUnits, text: Text): string {
  const words = text.readerRing.distance;
  switch (read?.kind) {
    case undefined:
      return words.examples;
    case 'distance':
      return words.readAs(amountInWords(amountAsGiven(boundedRadiusKm(read.km), units), text));
    case 'doubtful':
      return read.readings.length > 1 ? words.whichOfTwo : words.isItThis;
    case 'refused':
      return words[read.fault];
    case 'unknownUnit':
      return words.unknownUnit(read.unit);
  }
}
