import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Position } from '../../../model/position';
import { type FoundPlace, type PlacesFound, paths } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { idFrom } from '../record/ids';
import { PositionField } from '../record/position-field';
import { addPlace, beginNotPlace } from '../state/records';
import { idsOf } from '../state/select';
import { text } from '../text/en';
import { FoundPlaces } from './found-places';
import { readingsOf } from './readings';

/** The server is asked this long after the last letter. */
const pauseMilliseconds = 250;

/** A place of the gazetteer by its name, or a site at a point that is typed, clicked on the map or taken from a link. */
export function PlaceForm({ name: given }: { name: string }) {
  const desk = useDesk();
  const { story, editing } = usePage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(given);
  const [found, setFound] = useState<readonly FoundPlace[] | null>(null);
  const [name, setName] = useState(given);
  const [position, setPosition] = useState<Position | null>(null);
  const [basis, setBasis] = useState<'placed' | 'reference'>('placed');
  const [reason, setReason] = useState('');
  const [publisher, setPublisher] = useState('');
  const [url, setUrl] = useState('');
  const words = text.place;
  const readings = readingsOf(typed);
  const isPoint = position !== null || readings !== null;
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (typed.trim().length < 2 || readingsOf(typed) !== null) return setFound(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await desk.server.post<PlacesFound>(paths.places, { query: typed.trim() });
      if (!isCurrent) return;
      const places = 'given' in answer ? answer.given.places : [];
      setFound(places);
      desk.say(places.length === 0 ? text.place.noneFound : text.place.found(places.length));
    }, pauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, typed]);
  const takeFound = (place: FoundPlace) => {
    const aliases = [...new Set([place.name, ...(given.trim() === '' ? [] : [given.trim()])])];
    void addPlace(desk, 'places.yaml/places', { ...place.fields, aliases });
  };
  const point = position ?? (Array.isArray(readings) && readings.length === 1 ? readings[0].position : null);
  const writeSite = () => {
    if (!point || name.trim() === '' || reason.trim() === '') return desk.sayFault(words.needed);
    const outside = { title: null, publisher, date: null, url, exact: null };
    void addPlace(desk, 'marks.yaml', {
      id: idFrom(name, idsOf(story, 'marks.yaml')),
      kind: 'site',
      name: name.trim(),
      basis,
      basisNote: reason.trim(),
      ...(basis === 'reference' ? { references: [outside] } : {}),
      position: [...point],
    });
  };
  return (
    <section class="card place-form" aria-labelledby={id}>
      <header>
        <h2 id={id}>{words.heading}</h2>
        <div class="actions">
          {given.trim() !== '' && (
            <button type="button" onClick={() => beginNotPlace(desk, given.trim())}>
              {words.notPlace}
            </button>
          )}
          <button type="button" onClick={() => desk.set({ placing: null })}>
            {text.record.cancel}
          </button>
        </div>
      </header>
      <label>
        <span>{words.what}</span>
        <input ref={field} type="text" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      <p class="hint">{words.examples}</p>
      {found && <FoundPlaces places={found} onChoose={takeFound} />}
      <PositionField
        value={point === null ? undefined : [...point]}
        onChange={(at) => {
          setPosition(at);
        }}
      />
      {typeof readings === 'string' && <p class="fault">{readings}</p>}
      {Array.isArray(readings) && readings.length > 1 && position === null && (
        <div class="orders">
          <span>{words.whichOrder}</span>
          {readings.map((reading) => (
            <button key={reading.words} type="button" onClick={() => setPosition(reading.position)}>
              {reading.words}
            </button>
          ))}
        </div>
      )}
      {isPoint && (
        <>
          <label>
            <span>{words.name}</span>
            <input type="text" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <label>
            <span>{words.reference}</span>
            <select
              value={basis}
              onChange={({ currentTarget }) => setBasis(currentTarget.value === 'placed' ? 'placed' : 'reference')}
            >
              <option value="placed">{words.placed}</option>
              <option value="reference">{words.outside}</option>
            </select>
          </label>
          {basis === 'reference' && (
            <>
              <label>
                <span>{words.publisher}</span>
                <input
                  type="text"
                  value={publisher}
                  onInput={({ currentTarget }) => setPublisher(currentTarget.value)}
                />
              </label>
              <label>
                <span>{words.url}</span>
                <input type="url" value={url} onInput={({ currentTarget }) => setUrl(currentTarget.value)} />
              </label>
            </>
          )}
          <label>
            <span>{words.reason}</span>
            <textarea rows={2} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <p class="hint">{editing?.list === 'claims.yaml' ? words.inClaim : words.noClaim}</p>
          <div class="actions">
            <button type="button" class="main" onClick={writeSite}>
              {words.write}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
