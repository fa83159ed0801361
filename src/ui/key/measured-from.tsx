import { isBuffer, type RangeMark } from '../../model/mark';
import type { Origin } from '../../state/measured-from';
import { goToReaderRing } from '../front/reader-ring-section';
import { usePage, useSelected } from '../parts/page-context';

/** From where the ranges are measured: round their own centre, from a border, or round a place of the reader's. */
export function MeasuredFrom({ ranges, onChoose }: { ranges: readonly RangeMark[]; onChoose: () => void }) {
  const page = usePage();
  const { actions, dataset, text } = page;
  const chosen = useSelected((state) => state.measuredFrom);
  const namesOf = (measured: readonly { readonly measuredFrom: string }[]) =>
    text.writer.list([...new Set(measured.map(({ measuredFrom }) => measuredFrom))]);
  const buffers = dataset.marks.filter(isBuffer);
  // The switches go on showing and hiding the ranges of the story while the reader looks at one round a place of their own.
  const isBorderOn = useSelected(({ rings }) => buffers.some(({ id }) => rings.includes(id)));
  const isOtherOn = useSelected(({ rings }) =>
    ranges.some(({ id }) => rings.includes(id) && !buffers.some(({ rangeMark }) => rangeMark === id)),
  );
  const origins: readonly { readonly origin: Origin; readonly name: string }[] = [
    { origin: 'center', name: namesOf(ranges) },
    ...(buffers.length > 0 ? [{ origin: 'border', name: namesOf(buffers) } as const] : []),
    { origin: 'reader', name: text.key.yourCity },
  ];
  return (
    <fieldset class="measured-from">
      <legend>
        {text.key.measuredFrom}
        {chosen === 'reader' && <small>{text.key.switchesFrom(namesOf(isBorderOn ? buffers : ranges))}</small>}
        {chosen === 'border' && isOtherOn && <small>{text.key.othersFrom(namesOf(ranges))}</small>}
      </legend>
      {origins.map(({ origin, name }) => (
        <label key={origin} data-words={name}>
          <input
            type="radio"
            name="measured-from"
            checked={origin === chosen}
            aria-describedby={origin === 'border' ? 'border-assumption' : undefined}
            onChange={() => {
              actions.measureFrom(origin);
              if (origin === 'reader') {
                onChoose();
                goToReaderRing(page);
              }
            }}
          />
          {name}
        </label>
      ))}
      <p id="border-assumption" class="visually-hidden">
        {buffers.map(({ assumption }) => assumption).join(' ')}
      </p>
    </fieldset>
  );
}
