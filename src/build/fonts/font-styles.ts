// The style rules of the cut fonts and of what stands in for them, and the links that load the first ones early.
import { type FontFamily, fontFaces, fontFamilies, type StandIn, standInName } from '../../look/fonts';
import { type CutFont, type FontMetrics, metricsOf } from './cut-fonts';

/** For the head of a page with this title. */
export async function fontMarkup(fonts: readonly CutFont[], title: string): Promise<string> {
  const preloads = fonts
    .filter(({ face, characters }) => face.isPreloaded && [...title].some((letter) => characters.has(letter)))
    .map(({ fileName }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${fileName}">`);
  const keys = Object.keys(fontFamilies) as FontFamily[];
  const standIns = await Promise.all(keys.map((key) => standInRules(fonts, key)));
  return `${preloads.join('')}<style>${[...fonts.map(ownRule), ...standIns.flat()].join('')}</style>`;
}

function ownRule({ face, fileName, characters }: CutFont): string {
  return rule({
    'font-family': `"${fontFamilies[face.family].name}"`,
    'font-weight': String(face.weight),
    ...(face.style === 'italic' ? { 'font-style': 'italic' } : {}),
    'font-display': 'swap',
    src: `url(./${fileName}) format("woff2")`,
    'unicode-range': unicodeRange(characters),
  });
}

/** Regular and bold of each font that may stand in, with the widths and heights of the family's upright faces. */
async function standInRules(fonts: readonly CutFont[], key: FontFamily): Promise<string[]> {
  const [regular, bold] = await Promise.all(
    ([400, 600] as const).map((weight) => {
      const face = fontFaces.find((one) => one.family === key && one.weight === weight && one.style === 'normal');
      if (!face) throw new Error(`The family ${key} has no face of weight ${weight}.`);
      return metricsOf(fonts, face);
    }),
  );
  if (!regular || !bold) throw new Error(`The family ${key} has no metrics.`);
  return fontFamilies[key].standIns.flatMap((standIn) => [
    standInRule(key, standIn, '400', standIn.regular, standIn.regularWidth, regular),
    standInRule(key, standIn, '600 700', standIn.bold, standIn.boldWidth, bold),
  ]);
}

function standInRule(
  key: FontFamily,
  standIn: StandIn,
  weight: string,
  names: readonly string[],
  letterWidth: number,
  own: FontMetrics,
): string {
  const scale = own.letterWidth / letterWidth;
  return rule({
    'font-family': `"${standInName(fontFamilies[key], standIn)}"`,
    'font-weight': weight,
    src: names.map((name) => `local("${name}")`).join(','),
    'size-adjust': percent(scale),
    // Percentages of the size as adjusted.
    'ascent-override': percent(own.ascent / scale),
    'descent-override': percent(own.descent / scale),
    'line-gap-override': percent(own.lineGap / scale),
  });
}

const percent = (value: number) => `${Number((value * 100).toFixed(2))}%`;

const rule = (declarations: Readonly<Record<string, string>>) =>
  `@font-face{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

/** As CSS writes it: `U+20-7E,U+A0`. */
export function unicodeRange(characters: ReadonlySet<string>): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [from: number, to: number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
