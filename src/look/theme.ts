// Every colour of the page, the live map and the still picture, in light and in dark. The map's style takes a `Theme`; for the page and the
// picture the build writes the same colours as custom properties (src/build/look-css.ts).
import type { Accent } from '../model/mark';

export type LightAndDark = readonly [light: string, dark: string];
type Colours = Readonly<Record<string, LightAndDark>>;

/**
 * The colours of systems, by the names that model/mark.ts lists. A test computes that each has enough contrast on land and on sea, and differs
 * from the others under every colour vision.
 */
const systemColours = {
  red: ['#b02a15', '#f9745a'],
  navy: ['#1b3a8c', '#97b7f8'],
  teal: ['#1d6f67', '#7fe0c8'],
  ochre: ['#4d3927', '#feb827'],
  blue: ['#1958f1', '#7187b3'],
  plum: ['#670358', '#c26e86'],
  olive: ['#68734c', '#dae68e'],
  violet: ['#8e56c9', '#a370fa'],
} as const satisfies Record<Accent, LightAndDark>;

export const colours = {
  ...systemColours,
  /** Of a ring that shows no system. */
  neutral: ['#1a1714', '#eeeae3'],

  paper: ['#ffffff', '#171614'],
  /** Behind parts of the page that are set apart. */
  wash: ['#f6f4f0', '#211f1c'],
  ink: ['#1a1714', '#eeeae3'],
  /** Secondary text. */
  ink2: ['#57514a', '#bdb6ab'],
  /** “Not stated”. */
  ink3: ['#6b645b', '#a39b90'],
  rule: ['#d8d3cb', '#3b3833'],
  /** The edge of a control of the page; not used on the map. */
  rule2: ['#8f877c', '#7d766c'],
  /** Behind exact words, and under what is selected on the map. */
  marker: ['#fbe9a6', '#54470f'],

  /** Around text over land, and the casing of lines. */
  halo: ['#faf9f6', '#201e1c'],
  haloSea: ['#dfe6e9', '#0f1518'],

  sea: ['#dfe6e9', '#0f1518'],
  land: ['#eceae5', '#1b1a18'],
  /** The countries of the story are lighter than the rest, and the first of them the lightest. */
  landFirst: ['#ffffff', '#2a2825'],
  landSecond: ['#f7f5f1', '#211f1d'],
  regionFill: ['#efe9dd', '#322e27'],
  lake: ['#dfe6e9', '#0f1518'],
  river: ['#c9d5da', '#22303a'],
  coast: ['#a9b4b8', '#3d464a'],
  regionLine: ['#d9d4ca', '#383530'],
  border: ['#9c958a', '#67615a'],
  borderEmphasis: ['#4a443d', '#b9b1a5'],

  countryText: ['#665f56', '#a0988d'],
  cityText: ['#443f39', '#cfc8be'],
  minorCityText: ['#5f584f', '#a8a096'],
  cityDot: ['#6b645b', '#a39b90'],
  waterText: ['#4c626c', '#8ba1ab'],
  regionText: ['#665f56', '#a0988d'],

  // The streets that a story brings.
  streetLand: ['#f1efea', '#1b1a18'],
  builtUp: ['#eae6df', '#201e1b'],
  green: ['#e3e9da', '#1c211b'],
  building: ['#ddd7cd', '#2b2824'],
  road: ['#ffffff', '#3a3632'],
  roadCasing: ['#cfc8bc', '#100f0e'],
  path: ['#c3baac', '#46413b'],
  rail: ['#9d958a', '#6f675e'],
  roadText: ['#5f584f', '#a8a096'],
} as const satisfies Colours;

export type ColourName = keyof typeof colours;
export type Theme = Readonly<Record<ColourName, string>>;

const strongPaper: LightAndDark = ['#ffffff', '#000000'];
const strongInk: LightAndDark = ['#000000', '#ffffff'];

/** For readers who ask for more contrast: text and borders in black or white, halos in the colour of paper. */
export const moreContrast = {
  paper: strongPaper,
  halo: strongPaper,
  ink: strongInk,
  neutral: strongInk,
  ink2: strongInk,
  ink3: strongInk,
  rule: colours.ink3,
  rule2: strongInk,
  coast: colours.border,
  regionLine: colours.border,
  border: colours.borderEmphasis,
  borderEmphasis: strongInk,
  countryText: strongInk,
  cityText: strongInk,
  minorCityText: strongInk,
  cityDot: strongInk,
  regionText: strongInk,
  roadCasing: colours.border,
  rail: colours.borderEmphasis,
  roadText: strongInk,
} as const satisfies Partial<Record<ColourName, LightAndDark>>;

export interface Preferences {
  readonly isDark: boolean;
  readonly moreContrast: boolean;
}

/** The colours that a reader sees, `#rrggbb`. */
export function themeFor(reader: Preferences): Theme {
  const pairs = Object.entries({ ...colours, ...(reader.moreContrast ? moreContrast : {}) });
  return Object.fromEntries(pairs.map(([name, pair]) => [name, pair[reader.isDark ? 1 : 0]])) as unknown as Theme;
}
