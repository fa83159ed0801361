/** Every colour of the page and the map. The contrast of each text colour on each ground is at least 4.6 : 1. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text. */
  readonly ink2: string;
  /** "Not stated", capitals on the map. */
  readonly ink3: string;
  readonly rule: string;
  /** The edge of a control; only on paper. */
  readonly rule2: string;
  /** Behind exact words. */
  readonly marker: string;

  /** Round text over land and along lines. */
  readonly halo: string;
  readonly haloSea: string;

  readonly sea: string;
  readonly land: string;
  /** The countries of the story are lighter than the rest: the first (brightest) and the second. */
  readonly landFirst: string;
  readonly landSecond: string;
  readonly regionFill: string;
  readonly lake: string;
  readonly river: string;
  readonly coast: string;
  readonly regionLine: string;
  readonly border: string;
  readonly borderEmphasis: string;

  readonly countryText: string;
  readonly cityText: string;
  readonly minorCityText: string;
  readonly cityDot: string;
  readonly waterText: string;
  readonly regionText: string;

  /** Accents of marks, by slot; the story says which mark takes which. */
  readonly red: string;
  readonly navy: string;
  readonly teal: string;
  readonly neutral: string;
}

export const lightTheme: Theme = {
  paper: '#ffffff',
  ink: '#1a1714',
  ink2: '#57514a',
  ink3: '#6b645b',
  rule: '#d8d3cb',
  rule2: '#8f877c',
  marker: '#fbe9a6',
  halo: '#faf9f6',
  haloSea: '#dfe6e9',
  sea: '#dfe6e9',
  land: '#eceae5',
  landFirst: '#ffffff',
  landSecond: '#f7f5f1',
  regionFill: '#efe9dd',
  lake: '#dfe6e9',
  river: '#c9d5da',
  coast: '#a9b4b8',
  regionLine: '#d9d4ca',
  border: '#9c958a',
  borderEmphasis: '#4a443d',
  countryText: '#665f56',
  cityText: '#443f39',
  minorCityText: '#5f584f',
  cityDot: '#6b645b',
  waterText: '#4c626c',
  regionText: '#665f56',
  red: '#b02a15',
  navy: '#1b3a8c',
  teal: '#1d6f67',
  neutral: '#1a1714',
};

export const darkTheme: Theme = {
  paper: '#171614',
  ink: '#eeeae3',
  ink2: '#bdb6ab',
  ink3: '#a39b90',
  rule: '#3b3833',
  rule2: '#7d766c',
  marker: '#54470f',
  halo: '#201e1c',
  haloSea: '#0f1518',
  sea: '#0f1518',
  land: '#1b1a18',
  landFirst: '#2a2825',
  landSecond: '#211f1d',
  regionFill: '#322e27',
  lake: '#0f1518',
  river: '#22303a',
  coast: '#3d464a',
  regionLine: '#383530',
  border: '#67615a',
  borderEmphasis: '#b9b1a5',
  countryText: '#a0988d',
  cityText: '#cfc8be',
  minorCityText: '#a8a096',
  cityDot: '#a39b90',
  waterText: '#8ba1ab',
  regionText: '#a0988d',
  red: '#f9745a',
  navy: '#97b7f8',
  teal: '#7fe0c8',
  neutral: '#eeeae3',
};

/** The same map for those who ask for more contrast: text and borders in ink, halos in the paper's colour. */
export const withMoreContrast = (theme: Theme): Theme => ({
  ...theme,
  ink2: theme.ink,
  ink3: theme.ink,
  halo: theme.paper,
  coast: theme.border,
  regionLine: theme.border,
  border: theme.borderEmphasis,
  borderEmphasis: theme.ink,
  countryText: theme.ink,
  cityText: theme.ink,
  minorCityText: theme.ink,
  cityDot: theme.ink,
  regionText: theme.ink,
});
