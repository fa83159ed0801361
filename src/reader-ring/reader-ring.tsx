import { distanceKm } from '../geo/geodesic';
import { formatRange } from '../model/format';
import { isRange } from '../model/mark';
import type { Position } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import { boundedRadiusKm, formatPosition } from '../state/link';
import type { Page } from '../state/page';
import { readerRange, readerRingNow } from '../state/reader-ring';
import { useKept } from '../ui/parts/kept';
import { usePage, useSelected, useUnits } from '../ui/parts/page-context';
import { CityCombobox } from './city-combobox';
import { Inside } from './inside-table';
import { RadiusField } from './radius-field';
import { useCities } from './use-cities';

/** A ring of the reader's own: how far, and about which place. */
export function OwnRingSection() {
  const { actions, dataset, marks } = usePage();
  const units = useUnits();
  const readerRing = useSelected((state) => state.readerRing);
  const dragged = useSelected((state) => state.dragged);
  const [isWanted, setWanted] = useKept('cities wanted', false);
  const [chosen, setChosen] = useKept<{ readonly name: string; readonly center: Position } | null>('city chosen', null);
  // The size that was chosen while there is no ring: it waits for a place.
  const [size, setSize] = useKept<ReaderRing['size'] | null>('size chosen', null);
  // Opened with the reader's ring, until the reader opens or closes it.
  const [wasTableOpened, setTableOpen] = useKept<boolean | null>('table of cities opened', null);
  const isTableOpen = wasTableOpened ?? readerRing !== null;
  const cities = useCities(isWanted || readerRing !== null);
  const ranges = dataset.marks.filter(isRange);
  const [first] = ranges;
  if (!first) return null;
  const now = readerRingNow({ readerRing, dragged });
  const centerName = marks.get(first.centerMark)?.name ?? '';
  // A name that was chosen holds until the ring is moved elsewhere.
  const isAtChosen = now !== null && chosen !== null && distanceKm(now.center, chosen.center) < 0.01;
  const where = now === null ? centerName : isAtChosen ? chosen.name : 'the middle of your ring';
  const reach = readerRing?.size ?? size ?? first.id;
  const resize = (newSize: ReaderRing['size']) => {
    setSize(newSize);
    if (readerRing) actions.placeReaderRing({ ...readerRing, size: newSize }, { show: true });
  };
  return (
    <section class="own-ring" aria-labelledby="own-title">
      <div class="section-head">
        <h2 id="own-title">Put a range over your city</h2>
        <span>to compare sizes</span>
      </div>
      <CityCombobox
        label="City, or latitude and longitude"
        cities={cities.list}
        missing={
          cities.state === 'failed'
            ? 'The list of cities could not be loaded; latitude and longitude work without it.'
            : cities.state === 'waiting'
              ? 'The list of cities is being loaded.'
              : 'No city of the map has such a name. Latitude and longitude work too: 53.2, 34.4.'
        }
        onWanted={() => setWanted(true)}
        onChoose={(center, name) => {
          setChosen({ name, center });
          actions.placeReaderRing({ center, size: reach }, { show: true });
        }}
        onAnnounce={actions.announce}
      />
      <label>
        How far
        <select
          value={typeof reach === 'number' ? '' : reach}
          onChange={({ currentTarget: { value } }) =>
            resize(value === '' ? boundedRadiusKm(readerRange({ size: reach }, dataset.marks).radiusKm) : value)
          }
        >
          {ranges.map((range) => (
            <option key={range.id} value={range.id}>
              {range.name}, {formatRange(range, units)}
            </option>
          ))}
          <option value="">another distance</option>
        </select>
      </label>
      {typeof reach === 'number' && <RadiusField km={reach} onChange={resize} />}
      {now === null && size !== null && <p class="note">Choose a city, and the ring is drawn there.</p>}
      {now && (
        <>
          <p class="note">
            Round {isAtChosen ? chosen.name : formatPosition(now.center).replace(',', ', ')}. Drag its middle on the
            map, or move it with the arrow keys.
          </p>
          <p class="acts">
            <button type="button" class="act" onClick={() => actions.placeReaderRing(readerRing, { show: true })}>
              Show it
            </button>{' '}
            <button type="button" class="act" onClick={() => actions.placeReaderRing(null, { show: false })}>
              Take it away
            </button>
          </p>
        </>
      )}
      <details
        open={isTableOpen}
        onToggle={({ currentTarget }) => {
          setWanted(true);
          if (currentTarget.open !== isTableOpen) setTableOpen(currentTarget.open);
        }}
      >
        <summary>Which cities lie within</summary>
        <Inside
          center={now?.center ?? first.center}
          cities={cities}
          where={where}
          typedKm={typeof reach === 'number' ? reach : null}
        />
      </details>
    </section>
  );
}

/** To the field where the reader says which city, wherever on the page that is asked. */
export function goToOwnRing({ actions, store }: Page): void {
  const { source, mark, step, time, sheet } = store.getState();
  if (source !== null) actions.openSource(null);
  if (mark !== null) actions.select(null, { show: false });
  if (step !== null) actions.takeStep(null);
  if (time !== null) actions.chooseTime(null);
  if (sheet === 'peek') actions.setSheet('half');
  // The front page is drawn first.
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>('.own-ring');
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('input')?.focus({ preventScroll: true });
  });
}
