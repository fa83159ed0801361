/** Fonts of page and map: Source Sans 3 and Source Serif 4 (SIL OFL 1.1), copied from the @fontsource packages. */
import { copyResult, readPackageText, writeResult } from './files';

const target = 'public/fonts';
const styleSheet = 'src/ui/style/fonts.css';
const scripts = ['cyrillic', 'latin-ext', 'latin'] as const;
const slants = ['normal', 'italic'] as const;

interface PageFont {
  readonly family: string;
  readonly packageName: string;
  readonly fileStem: string;
  /** The variable axes the file carries, as the packages name them. */
  readonly axes: 'wght' | 'opsz';
}

const pageFonts: readonly PageFont[] = [
  {
    family: 'Source Sans 3',
    packageName: '@fontsource-variable/source-sans-3',
    fileStem: 'source-sans-3',
    axes: 'wght',
  },
  {
    family: 'Source Serif 4',
    packageName: '@fontsource-variable/source-serif-4',
    fileStem: 'source-serif-4',
    axes: 'opsz',
  },
];

/** MapLibre draws a variable font at its default weight, so the map's names need one file a weight. */
const mapFonts = [
  {
    packageName: '@fontsource/source-sans-3',
    fileStem: 'source-sans-3',
    styles: ['400-normal', '600-normal', '700-normal'],
  },
  { packageName: '@fontsource/source-serif-4', fileStem: 'source-serif-4', styles: ['400-italic'] },
] as const;

/** The package's own rule for a file: it knows the characters the file covers. */
function unicodeRange(packageName: string, css: string, face: string): string {
  const rule = readPackageText(`${packageName}/${css}`).split(`/* ${face} */`)[1];
  const range = rule?.match(/unicode-range: ([^;]+);/)?.[1];
  if (!range) throw new Error(`${packageName}/${css} has no unicode-range for ${face}`);
  return range;
}

/** The one character of a page in English that is only in the files for other languages, 160 KB: readers' fonts have it. */
const withoutDagger = (range: string) => range.replace('U+2020,', '');

function fontFace({ family, packageName, fileStem, axes }: PageFont, slant: string, script: string): string {
  const face = `${fileStem}-${script}-${axes}-${slant}`;
  const css = slant === 'italic' ? `${axes}-italic.css` : `${axes}.css`;
  // The italic serif names seas, on the map and in its picture: one file for both, a sixth of the variable one.
  const file = axes === 'opsz' && slant === 'italic' ? `${fileStem}-${script}-400-italic` : face;
  return `@font-face {
  font-family: '${family}';
  font-style: ${slant};
  font-weight: 200 900;
  font-display: swap;
  src: url('/fonts/${file}.woff2') format('woff2');
  unicode-range: ${withoutDagger(unicodeRange(packageName, css, face))};
}
`;
}

export function buildFonts(): void {
  const rules: string[] = ['/* Made by data/basemap/fonts.ts. Source Sans 3 and Source Serif 4: SIL OFL 1.1. */\n'];
  for (const font of pageFonts) {
    copyResult(`${font.packageName}/LICENSE`, `${target}/OFL-${font.fileStem}.txt`);
    for (const slant of slants) {
      for (const script of scripts) {
        const file = `${font.fileStem}-${script}-${font.axes}-${slant}.woff2`;
        if (font.axes !== 'opsz' || slant !== 'italic')
          copyResult(`${font.packageName}/files/${file}`, `${target}/${file}`);
        rules.push(fontFace(font, slant, script));
      }
    }
  }
  for (const { packageName, fileStem, styles } of mapFonts) {
    for (const style of styles) {
      for (const script of scripts) {
        const file = `${fileStem}-${script}-${style}.woff2`;
        copyResult(`${packageName}/files/${file}`, `${target}/${file}`);
      }
    }
  }
  writeResult(styleSheet, rules.join('\n'));
}
