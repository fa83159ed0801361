/** Where country names are written when the middle of the country will not do, and how they are spelled. */

export interface CountryPlace {
  readonly position: readonly [number, number];
  readonly minZoom: number;
  /** Exclusive. */
  readonly maxZoom: number;
}

type Row = readonly [east: number, north: number, minZoom: number, maxZoom: number];

/** Chosen by eye against capitals and the usual views; several for a country that is larger than a screen. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  RUS: [
    [96, 62, 0, 3],
    [46.5, 58.8, 2, 4],
    [37.5, 52.3, 4, 7],
    [96, 62, 4, 7],
    [42.6, 55.1, 6, 7],
    [36.3, 52.2, 7, 10],
    [49, 60, 5, 7],
  ],
  UKR: [
    [31.3, 48.9, 2, 4],
    [33.2, 51.15, 4, 7],
    [30.9, 48.3, 6, 7],
    [32.4, 51.75, 7, 10],
    [31.6, 48.5, 7, 10],
  ],
  BLR: [
    [28.1, 53.2, 3, 4],
    [31, 52.9, 4, 7],
    [30.2, 52.9, 7, 10],
  ],
  // Further out, clear of Warsaw and Berlin.
  POL: [
    [19.2, 50.8, 2, 3],
    [19.2, 51.8, 3, 7],
  ],
  DEU: [[10.1, 50.7, 2, 7]],
  FRA: [[2.6, 46.6, 2, 7]],
  GBR: [[-1.8, 53, 2, 7]],
  ESP: [[-3.6, 39.6, 2, 7]],
  ITA: [[12.4, 43.1, 2, 7]],
  ROU: [[24.6, 45.9, 2, 7]],
  TUR: [[35.3, 38.9, 2, 7]],
  KAZ: [[67, 48.4, 2, 7]],
  FIN: [[26.3, 63, 2, 7]],
  SWE: [[15.6, 61.8, 2, 7]],
  NOR: [[9.2, 61.4, 2, 7]],
  USA: [
    [-98.5, 39.6, 1, 7],
    [-81.2, 36.6, 5, 7],
    [-115.5, 39.5, 5, 7],
  ],
  CAN: [
    [-104, 59, 1, 7],
    [-74.5, 48.5, 5, 7],
  ],
  CHN: [
    [103.5, 35.6, 1, 7],
    [114.5, 33.4, 5, 7],
    [124, 44.6, 5, 7],
  ],
  BRA: [[-53, -9.5, 1, 7]],
  AUS: [[134, -24.5, 1, 7]],
  IND: [[79, 22.2, 2, 7]],
  DZA: [[3, 29, 3, 7]],
  GRL: [[-41, 73.5, 2, 7]],
  ATA: [[40, -79, 2, 7]],
  JPN: [[138.3, 36.6, 4, 7]],
  KOR: [[128.2, 36.3, 5, 7]],
  PRK: [[126.8, 40.2, 5, 7]],
};

export const countryPlaces: ReadonlyMap<string, readonly CountryPlace[]> = new Map(
  Object.entries(rows).map(([iso, places]) => [
    iso,
    places.map(([east, north, minZoom, maxZoom]) => ({ position: [east, north] as const, minZoom, maxZoom })),
  ]),
);

/** Where the ISO list's names are not the ones in print. */
export const countryNameCorrections: Readonly<Record<string, Readonly<Partial<Record<'en' | 'ru' | 'uk', string>>>>> = {
  ATA: { en: 'Antarctica', ru: 'Антарктида', uk: 'Антарктида' },
  BRN: { en: 'Brunei' },
  CAF: { en: 'Central African Republic' },
  CHN: { en: 'China', ru: 'Китай' },
  CIV: { en: 'Ivory Coast' },
  COD: { en: 'DR Congo', ru: 'ДР Конго', uk: 'ДР Конго' },
  COG: { en: 'Congo' },
  CPV: { en: 'Cape Verde' },
  CZE: { en: 'Czechia' },
  ESH: { en: 'Western Sahara', ru: 'Западная Сахара' },
  FSM: { en: 'Micronesia' },
  GBR: { en: 'United Kingdom' },
  KOR: { en: 'South Korea', ru: 'Южная Корея', uk: 'Південна Корея' },
  LAO: { en: 'Laos' },
  MKD: { en: 'North Macedonia' },
  PRK: { en: 'North Korea', ru: 'КНДР', uk: 'Північна Корея' },
  PSE: { en: 'Palestine', ru: 'Палестина' },
  STP: { en: 'São Tomé and Príncipe' },
  SYR: { en: 'Syria' },
  TUR: { en: 'Turkey' },
  USA: { en: 'United States' },
};
