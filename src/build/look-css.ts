// The tables of src/look/ as CSS: fonts and colours as custom properties, light and dark, and the line forms as classes of the page's symbols.
import type { Plugin } from 'vite';
import { fontStack } from '../look/fonts';
import { basisLook, type LineForm } from '../look/line-forms';
import { colours, type LightAndDark, moreContrast } from '../look/theme';
import { accents, type Basis } from '../model/mark';

/** They come before the page's other styles, which may override them. */
export const lookCss = (): Plugin => ({
  name: 'dateline-look-css',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!--look-->', () => `<style>${css()}</style>`),
  },
});

export function css(): string {
  const bases = Object.entries(basisLook) as [Basis, (typeof basisLook)[Basis]][];
  return [
    rule(':root', `--sans: ${fontStack('sans')}; --serif: ${fontStack('serif')}`),
    rule(':root', properties(colours)),
    `@media (prefers-contrast: more) { ${rule(':root', properties(moreContrast))} }`,
    ...[...accents, 'neutral'].map((name) => rule(`.accent-${name}`, `--accent: var(--${name})`)),
    '@media (forced-colors: active) { [class*="accent-"] { --accent: CanvasText } }',
    ...bases.map(([basis, { range }]) => rule(`.line-${basis}`, stroke(range))),
    ...bases.map(([basis, { underline }]) => rule(`.badge-${basis} > span`, `border-bottom: ${underline}`)),
  ].join('\n');
}

const rule = (selector: string, declarations: string) => `${selector} { ${declarations} }`;

const onlyInLiveMap = ['river', 'regionLine', 'regionText', 'roadText'];

/** Only pages with streets need them (page.tsx). */
const ofStreets = ['streetLand', 'builtUp', 'green', 'building', 'road', 'roadCasing', 'path', 'rail'];

export const streetCss = (): string =>
  `${rule(':root', properties(colours, true))} @media (prefers-contrast: more) { ${rule(':root', properties(moreContrast, true))} }`;

const properties = (pairs: Readonly<Record<string, LightAndDark>>, isOfStreets = false) =>
  Object.entries(pairs)
    .filter(([name]) => !onlyInLiveMap.includes(name) && ofStreets.includes(name) === isOfStreets)
    .map(([name, [light, dark]]) => `--${kebab(name)}: light-dark(${light}, ${dark})`)
    .join('; ');

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A double line is drawn as two elements, each one of its strokes. */
function stroke({ width, dash, cap, gapWidth }: LineForm): string {
  return [
    `stroke-width: ${gapWidth === null ? width : strokeOfDouble({ width, gapWidth })}`,
    ...(dash ? [`stroke-dasharray: ${dash.join(' ')}`] : []),
    ...(cap === 'round' ? ['stroke-linecap: round'] : []),
  ].join('; ');
}

const strokeOfDouble = ({ width, gapWidth }: { width: number; gapWidth: number }) =>
  Number(((width - gapWidth) / 2).toFixed(3));
