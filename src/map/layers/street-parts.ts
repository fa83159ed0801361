// Where the two schemas of street archives keep what the map draws: https://docs.protomaps.com/basemaps/layers (version 4) and
// https://shortbread-tiles.org/schema/1.0/.
import type { FilterSpecification } from 'maplibre-gl';
import type { StreetFillName, StreetLineName } from '../../look/street-look';
import type { StreetSchema } from '../../model/streets';

type Value = string | number | boolean;

/** Features of one layer of the archive. */
export interface StreetPart {
  readonly layer: string;
  /** The values of which a field must have one. */
  readonly where?: Readonly<Record<string, readonly Value[]>>;
  /** The values that a field must not have. */
  readonly except?: Readonly<Record<string, readonly Value[]>>;
}

export interface StreetNames {
  readonly part: StreetPart;
  /** The field that says how large a place is, with its values for each size. */
  readonly sizes: {
    readonly field: string;
    readonly town: readonly string[];
    readonly village: readonly string[];
    readonly quarter: readonly string[];
  };
}

interface PartsOfSchema {
  readonly fills: Readonly<Record<StreetFillName, readonly StreetPart[]>>;
  readonly lines: Readonly<Record<StreetLineName, readonly StreetPart[]>>;
  readonly places: StreetNames;
  readonly roadNames: StreetPart;
  readonly waterNames: StreetPart;
  /** The field with a name in a language. */
  readonly nameIn: (language: string) => string;
}

const green =
  'allotments cemetery farm farmland forest garden golf_course grass grassland greenhouse_horticulture heath meadow national_park nature_reserve orchard park pitch playground plant_nursery recreation_ground scrub swamp village_green vineyard wood'.split(
    ' ',
  );
const builtUp =
  'aerodrome brownfield college commercial garages hospital industrial kindergarten landfill military naval_base quarry railway residential retail school university'.split(
    ' ',
  );

const kind = (layer: string, ...kinds: readonly string[]): StreetPart => ({ layer, where: { kind: kinds } });

const protomaps: PartsOfSchema = {
  fills: {
    builtUp: [kind('landuse', ...builtUp)],
    green: [kind('landuse', ...green)],
    water: [{ layer: 'water' }],
    building: [kind('buildings', 'building', 'building_part')],
  },
  lines: {
    stream: [{ layer: 'water' }],
    path: [kind('roads', 'path')],
    minor: [kind('roads', 'minor_road')],
    major: [kind('roads', 'major_road', 'medium_road')],
    motorway: [kind('roads', 'highway')],
    rail: [kind('roads', 'rail')],
    regionBorder: [kind('boundaries', 'region')],
    countryBorder: [kind('boundaries', 'country')],
  },
  places: {
    part: kind('places', 'locality', 'neighbourhood', 'macrohood'),
    sizes: {
      field: 'kind_detail',
      town: ['city', 'town'],
      village: ['village'],
      quarter: ['hamlet', 'locality', 'isolated_dwelling', 'suburb', 'quarter', 'neighbourhood', 'borough'],
    },
  },
  roadNames: kind('roads', 'highway', 'major_road', 'medium_road', 'minor_road'),
  waterNames: { layer: 'water' },
  nameIn: (language) => `name:${language}`,
};

const onLand = { maritime: [true, 1] };

const shortbread: PartsOfSchema = {
  fills: {
    builtUp: [kind('land', ...builtUp), kind('sites', ...builtUp)],
    green: [kind('land', ...green), kind('sites', ...green)],
    water: [{ layer: 'ocean' }, { layer: 'water_polygons', except: { kind: ['glacier'] } }],
    building: [{ layer: 'buildings' }],
  },
  lines: {
    stream: [{ layer: 'water_lines' }],
    path: [kind('streets', 'track', 'footway', 'steps', 'path', 'cycleway', 'bridleway')],
    minor: [kind('streets', 'unclassified', 'residential', 'living_street', 'service', 'pedestrian', 'busway')],
    major: [kind('streets', 'trunk', 'primary', 'secondary', 'tertiary')],
    motorway: [kind('streets', 'motorway')],
    rail: [kind('streets', 'rail', 'light_rail', 'narrow_gauge', 'subway', 'tram', 'funicular', 'monorail')],
    regionBorder: [{ layer: 'boundaries', where: { admin_level: [3, 4] }, except: onLand }],
    countryBorder: [{ layer: 'boundaries', where: { admin_level: [2] }, except: onLand }],
  },
  places: {
    part: { layer: 'place_labels' },
    sizes: {
      field: 'kind',
      town: ['capital', 'state_capital', 'city', 'town'],
      village: ['village'],
      quarter: ['hamlet', 'suburb', 'quarter', 'neighbourhood', 'locality', 'isolated_dwelling', 'island'],
    },
  },
  roadNames: { layer: 'street_labels' },
  waterNames: { layer: 'water_polygons_labels' },
  nameIn: (language) => `name_${language}`,
};

export const partsOf: Readonly<Record<StreetSchema, PartsOfSchema>> = { protomaps, shortbread };

/** Which features of its layer belong to a part, for MapLibre. */
export const filterOf = (
  { where = {}, except = {} }: StreetPart,
  ...more: FilterSpecification[]
): FilterSpecification =>
  [
    'all',
    ...Object.entries(where).map(([field, values]) => ['in', ['get', field], ['literal', [...values]]]),
    ...Object.entries(except).map(([field, values]) => ['!', ['in', ['get', field], ['literal', [...values]]]]),
    ...more,
  ] as unknown as FilterSpecification;

/** The same for a feature that has been read. */
export const isOf = ({ where = {}, except = {} }: StreetPart, properties: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(where).every(([field, values]) => values.includes(properties[field] as Value)) &&
  Object.entries(except).every(([field, values]) => !values.includes(properties[field] as Value));
