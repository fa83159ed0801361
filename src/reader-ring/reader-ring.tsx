import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isRange } from '../model/mark';
import type { ReaderRing } from '../model/reader-ring';
import { boundedRadiusKm, formatPosition } from '../state/link';
import { readerRange, readerRingNow, typedKm } from '../state/reader-ring';
import { formatRange } from '../text/format';
import { usePage, useSelected, useUnits } from '../ui/parts/page-context';
import { useRemembered } from '../ui/parts/remembered';
import type { City } from './city';
import { CityCombobox } from './city-combobox';
import { Inside } from './inside-table';
import { RadiusField } from './radius-field';
import styles from './reader-ring.css?inline';
import { useCities } from './use-cities';

/** The form of the reader's ring: its centre and its size. */
export function ReaderRingForm() {
  const form = useStyles();
  const { actions, dataset, marks, text } = usePage();
  const words = text.readerRing.form;
  const units = useUnits();
  const readerRing = useSelected((state) => state.readerRing);
  const dragged = useSelected((state) => state.dragged);
  const readerCity = useSelected((state) => state.readerCity);
  // May be chosen before there is a ring.
  const [chosenSize, setChosenSize] = useRemembered<ReaderRing['size'] | null>('size chosen', null);
  // Null until the reader opens or closes it: it is then open while there is a ring.
  const [wasTableOpened, setTableOpen] = useRemembered<boolean | null>('table of cities opened', null);
  const isTableOpen = wasTableOpened ?? readerRing !== null;
  const cities = useCities();
  useNameOfCity(readerRing, readerCity, cities.list);
  const ranges = dataset.marks.filter(isRange);
  const [first] = ranges;
  if (!first) return null;
  const now = readerRingNow({ readerRing, dragged });
  const centerName = marks.get(first.centerMark)?.name ?? '';
  // A ring is centred on its city until it is moved.
  const city = dragged ? null : readerCity;
  const where = now === null ? centerName : (city ?? text.readerRing.cities.ringCentre);
  const size = readerRing?.size ?? chosenSize ?? first.id;
  const resize = (newSize: ReaderRing['size']) => {
    setChosenSize(newSize);
    if (readerRing) actions.placeReaderRing({ ...readerRing, size: newSize }, { show: true });
  };
  const remove = () => {
    actions.placeReaderRing(null, { show: false });
    // The button is removed with the ring.
    form.current?.querySelector('input')?.focus();
  };
  return (
    <div class="reader-ring-form" ref={form}>
      <CityCombobox
        label={words.city}
        cities={cities.list}
        missing={
          cities.state === 'failed'
            ? words.citiesFailed
            : cities.state === 'loading'
              ? words.citiesLoading
              : words.noCity
        }
        onChoose={(center, name) => {
          actions.placeReaderRing({ center, size }, { show: true, city: name });
        }}
      />
      <label>
        {words.range}
        <select
          value={typeof size === 'number' ? '' : size}
          onChange={({ currentTarget: { value } }) =>
            resize(value === '' ? boundedRadiusKm(readerRange({ size }, dataset.marks).radiusKm) : value)
          }
        >
          {ranges.map((range) => (
            <option key={range.id} value={range.id}>
              {words.rangeOption(range.name, formatRange(range, units, text))}
            </option>
          ))}
          <option value="">{words.otherDistance}</option>
        </select>
      </label>
      {typeof size === 'number' && <RadiusField km={size} onChange={resize} />}
      {now === null && chosenSize !== null && <p class="note">{words.chooseCity}</p>}
      {now && (
        <>
          <p class="note">{words.centredOn(city ?? formatPosition(now.center).replace(',', ', '))}</p>
          <p class="acts">
            <button type="button" class="act" onClick={() => actions.placeReaderRing(readerRing, { show: true })}>
              {words.zoom}
            </button>{' '}
            <button type="button" class="act" onClick={remove}>
              {words.remove}
            </button>
          </p>
        </>
      )}
      <details
        open={isTableOpen}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== isTableOpen) setTableOpen(currentTarget.open);
        }}
      >
        <summary>{text.readerRing.cities.title}</summary>
        <Inside
          center={now?.center ?? first.center}
          cities={cities}
          where={where}
          size={typeof size === 'number' ? typedKm(size) : size}
        />
      </details>
    </div>
  );
}

/** Names the centre of a ring that a link has put on a city. */
function useNameOfCity(readerRing: ReaderRing | null, readerCity: string | null, cities: readonly City[]): void {
  const { actions } = usePage();
  useEffect(() => {
    if (!readerRing || readerCity !== null) return;
    const { center } = readerRing;
    const there = cities.find(({ position: [lng, lat] }) => Math.hypot(lng - center[0], lat - center[1]) < 0.01);
    if (there) actions.nameReaderCity(there.name);
  }, [readerRing, readerCity, cities, actions]);
}

/**
 * The styles are a part of this module, since the page's content security policy allows no other style sheet. After they are applied, the focus
 * moves from the section, where `goToReaderRing` put it, to the first field.
 */
function useStyles() {
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  useLayoutEffect(() => {
    if (form.current?.closest('.reader-ring') === document.activeElement) form.current?.querySelector('input')?.focus();
  }, []);
  return form;
}
