// The files that others reuse: the layer, the articles, the annotations and the table. Their form is the public contract.
import { stringify } from 'csv-stringify/sync';
import type { Feature, Geometry } from 'geojson';
import { cutAtAntimeridian } from '../geo/antimeridian';
import { geodesicRing } from '../geo/ring';
import { ringFill } from '../geo/ring-fill';
import { type Claim, type Dataset, isRange, isReach, type Mark, type Passage, type ShapeMark } from '../model/dataset';
import type { Compiled } from './compile';
import type { Shape } from './shape';

/** Every published file by its path below the site's base. */
export function publishedFiles({ dataset, shapes }: Compiled): Record<string, string> {
  return {
    'map.geojson': mapGeoJson(dataset, shapes),
    'annotations.jsonld': annotations(dataset),
    'claims.csv': claimsTable(dataset),
    ...Object.fromEntries(dataset.sources.map(({ id, text }) => [`sources/${id}.txt`, text])),
  };
}

function mapGeoJson({ marks, claims, sources, version }: Dataset, shapes: ReadonlyMap<string, Shape>): string {
  const features = marks.map((mark): Feature & { id: string } => {
    const { id, kind, name, basis, basisNote, evidence, references } = mark;
    // The id stands among the properties too: tables and map libraries lose the one beside them.
    const common = { id, kind, name, basis, basisNote, evidence, references };
    const geometry = geometryOf(mark, shapes);
    if ('constraints' in mark && mark.constraints.length > 0) {
      return { type: 'Feature', id, geometry, properties: { ...common, ...areaProperties(mark, claims) } };
    }
    if (isReach(mark)) {
      const { radiusKm, rangeMark, assumption } = mark;
      return { type: 'Feature', id, geometry, properties: { ...common, radiusKm, rangeMark, assumption } };
    }
    if (!('radiusKm' in mark)) return { type: 'Feature', id, geometry, properties: common };
    const { center, radiusKm, innerRadiusKm, centerMark, assumption } = mark;
    const range = { center, radiusKm, ...(kind === 'band' ? { innerRadiusKm } : {}), centerMark, assumption };
    return { type: 'Feature', id, geometry, properties: { ...common, ...range } };
  });
  const listed = sources.map(({ id, file, title, publisher, byline, published, sha256 }) => ({
    id,
    file,
    title,
    publisher,
    byline,
    published,
    sha256,
  }));
  // One feature a line, so that a change of one mark reads as one in a diff.
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","version":${JSON.stringify(version)},"sources":${JSON.stringify(listed)},"features":[\n${lines}\n]}\n`;
}

/** How large an area is that follows from constraints, and each of them with the words that carry it. */
function areaProperties({ areaKm2, widestKm, constraints }: ShapeMark, claims: readonly Claim[]) {
  return {
    areaKm2,
    widestKm,
    constraints: constraints.map(({ id, kind, basis, reading, claim }) => ({
      id,
      kind,
      basis,
      reading,
      evidence: claims.find((other) => other.id === claim)?.passages ?? [],
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

/** One W3C Web Annotation a passage: the claim is what is said of the words. */
function annotations({ claims, sources, story }: Dataset): string {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const items = claims.flatMap((claim) =>
    claim.passages.map((passage, index) => annotation(claim, passage, index, texts.get(passage.source) ?? '')),
  );
  // An annotation's own fragment ends in its number, so that `#page` is no annotation's.
  const page = {
    id: 'annotations.jsonld#page',
    type: 'AnnotationPage',
    partOf: 'annotations.jsonld',
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'annotations.jsonld',
      type: 'AnnotationCollection',
      label: story.title,
      total: items.length,
      first: page,
    },
    null,
    1,
  )}\n`;
}

function annotation(claim: Claim, passage: Passage, index: number, text: string) {
  const { exact, prefix, suffix, start, end } = passage;
  // The standard counts code points; a passage counts UTF-16 code units, as scripts do.
  const codePoints = (offset: number) => [...text.slice(0, offset)].length;
  return {
    id: `annotations.jsonld#${claim.id}-${index + 1}`,
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'TextualBody', value: claim.says, format: 'text/plain', language: 'en' },
    target: {
      source: `sources/${passage.source}.txt`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
      ],
    },
  };
}

/** One row a claim. Cells that a spreadsheet would take for a formula are escaped. */
function claimsTable({ claims, voices }: Dataset): string {
  const voiceNames = new Map(voices.map(({ id, name }) => [id, name]));
  return stringify(
    claims.map(({ id, question, voice, value, passages, source, marks }) => ({
      id,
      question,
      voice: voiceNames.get(voice),
      value: value?.number,
      unit: value?.unit,
      quote: passages.map(({ exact }) => exact).join(' | '),
      source,
      marks: marks.join(' '),
    })),
    {
      header: true,
      columns: ['id', 'question', 'voice', 'value', 'unit', 'quote', 'source', 'marks'],
      bom: true,
      escape_formulas: true,
    },
  );
}
