// The type of page and map in one table. At build each face is cut to the letters that this page can show (src/build/fonts/).

export type FontFamily = 'sans' | 'serif';

/** A letter's mean width in English text, in ems: `xWidthAvg` of @capsizecss/metrics 4.3.0, which the build measures in our own fonts too. */
type LetterWidth = number;

/** A font that readers' computers have, and others of the same widths. Systems find a font by its full name or its PostScript name. */
export interface StandIn {
  readonly name: string;
  readonly regular: readonly string[];
  readonly regularWidth: LetterWidth;
  readonly bold: readonly string[];
  readonly boldWidth: LetterWidth;
}

interface Family {
  /**
   * In the page's styles, and in the map's, where it stands without quotation marks: no word of it may begin with a digit. The fonts' own names
   * are reserved for the whole fonts by their licence.
   */
  readonly name: string;
  /** The package @fontsource-variable/… and the axes of the files in it that are cut. */
  readonly source: string;
  readonly axes: 'wght' | 'opsz';
  /** Until the files are there, with the widths and heights of our letters: the first of these that the reader has. */
  readonly standIns: readonly StandIn[];
  /** For letters that are in none of them. */
  readonly generic: string;
}

export const fontFamilies: Readonly<Record<FontFamily, Family>> = {
  sans: {
    name: 'Dateline Sans',
    source: 'source-sans-3',
    axes: 'wght',
    standIns: [
      {
        name: 'Arial',
        regular: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'LiberationSans', 'Arimo'],
        regularWidth: 0.4458,
        bold: [
          'Arial Bold',
          'Arial-BoldMT',
          'Helvetica-Bold',
          'Liberation Sans Bold',
          'LiberationSans-Bold',
          'Arimo Bold',
        ],
        boldWidth: 0.48,
      },
      {
        name: 'Roboto',
        regular: ['Roboto', 'Roboto-Regular'],
        regularWidth: 0.4448,
        bold: ['Roboto Bold', 'Roboto-Bold'],
        boldWidth: 0.4521,
      },
      {
        name: 'DejaVu',
        regular: ['DejaVu Sans', 'DejaVuSans'],
        regularWidth: 0.5083,
        bold: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
        boldWidth: 0.5742,
      },
    ],
    generic: 'system-ui, sans-serif',
  },
  serif: {
    name: 'Dateline Serif',
    source: 'source-serif-4',
    axes: 'opsz',
    standIns: [
      {
        name: 'Georgia',
        regular: ['Georgia', 'Gelasio'],
        regularWidth: 0.4458,
        bold: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
        boldWidth: 0.5186,
      },
      {
        name: 'Noto',
        regular: ['Noto Serif', 'NotoSerif-Regular', 'NotoSerif'],
        regularWidth: 0.481,
        bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
        boldWidth: 0.512,
      },
      {
        name: 'Times',
        regular: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif', 'Tinos'],
        regularWidth: 0.4063,
        bold: [
          'Times New Roman Bold',
          'TimesNewRomanPS-BoldMT',
          'Liberation Serif Bold',
          'LiberationSerif-Bold',
          'Tinos Bold',
        ],
        boldWidth: 0.4326,
      },
      {
        name: 'DejaVu',
        regular: ['DejaVu Serif', 'DejaVuSerif'],
        regularWidth: 0.5166,
        bold: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'],
        boldWidth: 0.5703,
      },
    ],
    generic: 'serif',
  },
};

export interface FontFace {
  readonly family: FontFamily;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  /** Where on the axes of its source the face is cut: each is one weight, and of the serif one optical size. */
  readonly at: Readonly<Record<string, number>>;
  /** The page opens with it. */
  readonly isPreloaded: boolean;
}

/** Optical sizes in points: `reading` for text, `display` for headlines and titles. */
const reading = 16;
const display = 48;

export const fontFaces: readonly FontFace[] = [
  { family: 'sans', weight: 400, style: 'normal', at: { wght: 400 }, isPreloaded: true },
  { family: 'sans', weight: 600, style: 'normal', at: { wght: 600 }, isPreloaded: true },
  { family: 'sans', weight: 700, style: 'normal', at: { wght: 700 }, isPreloaded: true },
  { family: 'sans', weight: 400, style: 'italic', at: { wght: 400 }, isPreloaded: false },
  { family: 'serif', weight: 400, style: 'normal', at: { wght: 400, opsz: reading }, isPreloaded: true },
  { family: 'serif', weight: 600, style: 'normal', at: { wght: 600, opsz: display }, isPreloaded: true },
  { family: 'serif', weight: 400, style: 'italic', at: { wght: 400, opsz: reading }, isPreloaded: false },
];

export const standInName = ({ name }: Family, standIn: StandIn): string => `${name} ${standIn.name}`;

/** A family of the page's styles with all that may stand in for it. */
export function fontStack(key: FontFamily): string {
  const family = fontFamilies[key];
  const names = [family.name, ...family.standIns.map((standIn) => standInName(family, standIn))];
  return [...names.map((name) => `"${name}"`), family.generic].join(', ');
}
