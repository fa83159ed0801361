import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../model/dataset';
import type { Position } from '../model/position';
import { usePage } from '../ui/parts/page-context';
import { useRemembered, useRememberedValues } from '../ui/parts/remembered';
import { type City, readCities } from './city';
import { type CityAway, citiesAround, type MeasuredCities } from './inside';

export interface Cities {
  readonly state: 'loading' | 'failed' | 'loaded';
  readonly list: readonly City[];
}

/** Loads the list of cities, once for the page. */
export function useCities(): Cities {
  const { dataset } = usePage();
  const [cities, setCities] = useRemembered<Cities>('cities', { state: 'loading', list: [] });
  const isLoaded = cities.state === 'loaded';
  useEffect(() => {
    if (isLoaded) return;
    const load = async () => {
      const response = await fetch(addressOf(dataset, 'basemap/cities.json'));
      if (!response.ok) throw new Error(`${response.status}`);
      setCities({ state: 'loaded', list: readCities(await response.json()) });
    };
    load().catch(() => setCities({ state: 'failed', list: [] }));
  }, [isLoaded, dataset, setCities]);
  return cities;
}

/** So many inverse geodesics take about 2 ms. */
const sliceLength = 200;

/**
 * The cities by their distance from a centre, which may be moving; null until they have been measured once. They are measured in slices, between
 * which the browser handles input; a new centre cancels the rest.
 */
export function useCitiesAround(center: Position, cities: readonly City[]): MeasuredCities | null {
  const remembered = useRememberedValues();
  const [lng, lat] = center;
  const [measured, setMeasured] = useState(() => {
    // At once where they were measured before, so that the page has its height for scrolling back.
    const last = remembered.get('cities measured') as MeasuredCities | undefined;
    return last && last.center[0] === lng && last.center[1] === lat ? last : null;
  });
  useEffect(() => {
    if (cities.length === 0) return;
    let isOver = false;
    const measure = async () => {
      const rows: CityAway[] = [];
      for (let from = 0; from < cities.length && !isOver; from += sliceLength) {
        rows.push(...citiesAround([lng, lat], cities.slice(from, from + sliceLength)));
        await nextTask();
      }
      if (isOver) return;
      const all: MeasuredCities = { center: [lng, lat], rows: rows.sort((a, b) => a.distanceKm - b.distanceKm) };
      remembered.set('cities measured', all);
      setMeasured(all);
    };
    void measure();
    return () => {
      isOver = true;
    };
  }, [lng, lat, cities, remembered]);
  return measured;
}

const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
