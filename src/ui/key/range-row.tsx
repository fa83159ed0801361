import type { RangeMark } from '../../model/mark';
import { bufferOfRange, isRangeOn } from '../../state/measured-from';
import { rangeInUnits } from '../../text/format';
import { highlightHandlers } from '../parts/mark-link';
import { usePage, useSelected, useUnits } from '../parts/page-context';
import { Bar } from './bar';
import { NoteButton, type Notes, noteClass } from './use-notes';

/** The switch of a range, its distance and its bar. What the range means opens over the key. */
export function RangeRow({ mark, longestKm, notes }: { mark: RangeMark; longestKm: number; notes: Notes }) {
  const { actions, dataset, text } = usePage();
  const units = useUnits();
  const buffer = bufferOfRange(mark.id, dataset.marks);
  const isOn = useSelected((state) => isRangeOn(mark.id, state.rings, buffer));
  const isFromBorder = useSelected((state) => state.measuredFrom === 'border');
  // Of the range as it is measured now.
  const shown = isFromBorder && buffer ? buffer : mark;
  const isHighlighted = useSelected((state) => state.highlighted.includes(shown.id));
  const noteId = `assumption-${mark.id}`;
  const valueId = `distance-${mark.id}`;
  const { given, converted } = rangeInUnits(mark, units, text);
  const { word, meaning } = text.basis[shown.basis];
  return (
    <li
      class={`range accent-${mark.accent} ${isHighlighted ? 'highlighted' : ''}`}
      {...highlightHandlers(actions, [shown.id])}
    >
      <label>
        <input
          type="checkbox"
          name={mark.id}
          checked={isOn}
          aria-describedby={`${noteId} ${valueId}`}
          onChange={() => actions.switchRange(mark.id)}
        />
        <span class="switch" aria-hidden="true" />
        <b>{mark.name}</b>
      </label>
      <span class="range-value" id={valueId}>
        {given}
        {converted !== null && <span> {text.format.inBrackets(converted)}</span>}
      </span>
      <NoteButton note={mark.id} notes={notes} class="about" label={text.key.about(mark.name)} />
      <Bar mark={{ ...mark, basis: shown.basis }} longestKm={longestKm} />
      <p id={noteId} class={noteClass(mark.id, notes)} {...notes.pointing(mark.id)}>
        {shown.assumption} <span class="basis-meaning">{text.key.basis(word, meaning)}</span>
      </p>
    </li>
  );
}
