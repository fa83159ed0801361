// Places: points of a gazetteer, each supported by every passage that names it.
import { distanceKm } from '../../geo/geodesic';
import type { Claim } from '../../model/claim';
import { inOrder, passagesOf } from '../../model/evidence';
import type { MarkWithEvidence, PointMark } from '../../model/mark';
import type { Position } from '../../model/position';
import type { Quotation } from '../../model/quotation';
import type { Streets } from '../../model/streets';
import type { Text } from '../../text/text';
import { matchNames } from '../english/name-matching';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';

/** The surroundings of a town, with which readers recognise where it is. */
const townViewRadiusKm = 130;

/** Where the story brings streets, what lies in their part of the world is seen with a sixth of it. */
export function viewRadiusKm([lng, lat]: Position, streets: Streets | null): number {
  if (!streets) return townViewRadiusKm;
  const [west, south, east, north] = streets.bounds;
  const isWithin = lng > west && lng < east && lat > south && lat < north;
  return isWithin ? Math.min(townViewRadiusKm, distanceKm([west, lat], [east, lat]) / 6) : townViewRadiusKm;
}

/** Of the countries and regions that the basemap names. */
const basemapNames = { publisher: 'Natural Earth', url: 'https://www.naturalearthdata.com/' };

/** The evidence of a place is every passage that names it, and those of the claims that list it. */
export function readPlaces(
  claims: readonly Claim[],
  streets: Streets | null,
  { authored, problemAt }: Records,
  text: Text,
  report: Report,
): (PointMark & MarkWithEvidence)[] {
  const { gazetteer, places } = authored['places.yaml'];
  const allNames = places.flatMap(({ aliases }) => aliases);
  const named = new Map<string, Quotation[]>(places.map(({ id }) => [id, []]));
  for (const { passages } of claims) {
    for (const passage of passages) {
      const names = new Set(matchNames(passage.exact, allNames).map(({ name }) => name));
      for (const { id, aliases } of places) if (aliases.some((alias) => names.has(alias))) named.get(id)?.push(passage);
    }
  }
  return places.map((place, index) => {
    const evidence = inOrder([
      ...(named.get(place.id) ?? []),
      ...passagesOf(claims.filter(({ marks }) => marks.includes(place.id))),
    ]);
    // A claim that did not compile may name it.
    if (evidence.length === 0 && claims.length === authored['claims.yaml'].length) {
      report(
        problemAt(
          'places.yaml',
          ['places', index, 'id'],
          `no claim has a passage that names it yet (${place.aliases.join(', ')}); quote one that does, or remove the place`,
        ),
      );
    }
    const { gazetteerId = null } = place;
    const { publisher, url, note } =
      gazetteerId === null
        ? { ...basemapNames, note: text.compiled.pointOfBasemap }
        : {
            publisher: gazetteer.publisher,
            url: gazetteer.url.replace('{id}', String(gazetteerId)),
            note: gazetteer.basisNote.replace('{id}', String(gazetteerId)),
          };
    return {
      id: place.id,
      kind: 'place',
      name: place.name,
      shortName: place.name,
      shown: place.shown,
      basis: 'reference',
      basisNote: place.note ? `${place.note} ${note}` : note,
      references: [{ title: place.name, publisher, date: null, url, exact: null }],
      evidence,
      lead: null,
      position: place.position,
      gazetteerId,
      viewRadiusKm: place.reachKm ?? viewRadiusKm(place.position, streets),
      inside: null,
      nameBearing: null,
    };
  });
}
