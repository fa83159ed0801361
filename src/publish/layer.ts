// The marks as GeoJSON, twice: with their evidence, and flat for the attribute tables of GIS programs.
import type { Feature, Geometry } from 'geojson';
import { cutAtAntimeridian } from '../compile/geometry/antimeridian';
import type { Shape } from '../compile/marks/shape';
import { geodesicRing } from '../geo/ring';
import { ringFill } from '../geo/ring-fill';
import type { Dataset } from '../model/dataset';
import { isBuffer, isRange, type Mark, type ShapeMark } from '../model/mark';
import { formatVersion } from './formats';
import { selectorsOf } from './selectors';

/** `map.geojson`: each mark with its geometry and everything that supports it. */
export function layer(dataset: Dataset, shapes: ReadonlyMap<string, Shape>, site: string | null): string {
  const { marks, sources } = dataset;
  const features = marks.map((mark): Feature & { id: string } => {
    const { id, kind, name, basis, basisNote, evidence, references } = mark;
    // The id is among the properties too, since attribute tables and map libraries drop that of the feature.
    const carried = { evidence: selectorsOf(evidence, sources), references };
    const common = { id, kind, name, basis, basisNote, ...carried, ...rivalry(mark, dataset) };
    const geometry = geometryOf(mark, shapes);
    if ('constraints' in mark && mark.constraints.length > 0) {
      return { type: 'Feature', id, geometry, properties: { ...common, ...areaProperties(mark, dataset) } };
    }
    if (isBuffer(mark)) {
      const { radiusKm, rangeMark, assumption } = mark;
      return { type: 'Feature', id, geometry, properties: { ...common, radiusKm, rangeMark, assumption } };
    }
    if (!('radiusKm' in mark)) return { type: 'Feature', id, geometry, properties: common };
    const { center, radiusKm, innerRadiusKm, centerMark, assumption } = mark;
    // Also as two numbers, since most GIS formats have no lists.
    const [centerLng, centerLat] = center;
    const radii = { radiusKm, ...(kind === 'band' ? { innerRadiusKm } : {}) };
    const range = { center, centerLng, centerLat, ...radii, centerMark, assumption };
    return { type: 'Feature', id, geometry, properties: { ...common, ...range } };
  });
  const listed = sources.map(({ id, file, title, publisher, byline, published, sha256, address }) => ({
    id,
    file,
    title,
    publisher,
    byline,
    published,
    sha256,
    address,
  }));
  return collection(dataset, site, { sources: listed }, features);
}

/**
 * `map-flat.geojson`: the same marks with only text and numbers as properties. FlatGeobuf and Shapefile refuse the lists of `map.geojson`, and
 * other formats show them as raw JSON.
 */
export function flatLayer(dataset: Dataset, shapes: ReadonlyMap<string, Shape>, site: string | null): string {
  const features = dataset.marks.map((mark): Feature & { id: string } => {
    const { id, kind, name, basis, basisNote, evidence, references } = mark;
    const [centerLng, centerLat] = 'center' in mark ? mark.center : [null, null];
    const properties = {
      id,
      kind,
      name,
      basis,
      basisNote,
      quotes: evidence.map(({ exact }) => exact).join(' | '),
      sources: [...new Set(evidence.map(({ source }) => `sources/${source}.txt`))].join(' '),
      references: references.map(({ url }) => url).join(' '),
      centerLng,
      centerLat,
      radiusKm: 'radiusKm' in mark ? mark.radiusKm : null,
      innerRadiusKm: kind === 'band' && 'innerRadiusKm' in mark ? mark.innerRadiusKm : null,
      areaKm2: 'constraints' in mark && mark.constraints.length > 0 ? mark.areaKm2 : null,
      assumption: 'assumption' in mark ? mark.assumption : null,
      rivalOf: 'rivalOf' in mark ? mark.rivalOf : null,
      accordingTo: rivalry(mark, dataset).accordingTo?.join(' | ') ?? null,
      link: `${site ?? ''}#mark=${id}`,
      story: dataset.story.title,
      version: dataset.version,
    };
    return { type: 'Feature', id, geometry: geometryOf(mark, shapes), properties };
  });
  return collection(dataset, site, { name: 'marks' }, features);
}

/** One feature in each line, so that a diff shows which marks have changed. */
function collection(
  { story: { title }, version }: Dataset,
  site: string | null,
  members: object,
  features: readonly Feature[],
): string {
  const head = {
    type: 'FeatureCollection',
    version,
    formatVersion,
    title,
    ...(site === null ? {} : { url: site }),
    ...members,
  };
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
}

/** For a second line, and for rival areas: the mark that it rivals, and the voices that it is according to. */
function rivalry(
  mark: Mark,
  { claims, voices }: Dataset,
): { readonly rivalOf?: string; readonly accordingTo?: readonly string[] } {
  if (!('rivalOf' in mark)) return {};
  const ids = isRange(mark)
    ? claims.filter(({ id }) => mark.rivalOf !== null && id === mark.rangeClaim).map(({ voice }) => voice)
    : mark.accordingTo;
  const accordingTo = ids.flatMap((id) => voices.find((voice) => voice.id === id)?.name ?? []);
  return {
    ...(mark.rivalOf === null ? {} : { rivalOf: mark.rivalOf }),
    ...(accordingTo.length === 0 ? {} : { accordingTo }),
  };
}

/** For an area that follows from constraints. */
function areaProperties({ areaKm2, widestKm, constraints }: ShapeMark, { claims, sources }: Dataset) {
  return {
    areaKm2,
    widestKm,
    constraints: constraints.map(({ id, kind, basis, reading, claim }) => ({
      id,
      kind,
      basis,
      reading,
      evidence: selectorsOf(claims.find((other) => other.id === claim)?.passages ?? [], sources),
    })),
  };
}

function geometryOf(mark: Mark, shapes: ReadonlyMap<string, Shape>): Geometry {
  if ('position' in mark) return { type: 'Point', coordinates: [...mark.position] };
  if (isRange(mark)) {
    const inner = mark.kind === 'band' ? geodesicRing(mark.center, mark.innerRadiusKm) : null;
    const [exterior, ...holes] = ringFill(geodesicRing(mark.center, mark.radiusKm), inner);
    return cutAtAntimeridian(exterior, holes);
  }
  const shape = shapes.get(mark.id);
  if (!shape) throw new Error(`No geometry for ${mark.id}`);
  return shape.geometry;
}
