// The names of places, beside their dots.
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { labelType } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { Anchor } from '../scene/drawn';
import { sansSemibold } from './names';

/** A place by a site, zoomed out so far that it would lie on the symbol of the site. */
export const isHiddenFarOut: ExpressionSpecification = ['all', ['get', 'bySite'], ['==', ['get', 'emphasis'], 'none']];

/** Names that are not shown are not placed either, so that others have their space. */
export function placeNameLayers(theme: Theme, sourceId: string, bySiteZoom: number): SymbolLayerSpecification[] {
  const isPlace: ExpressionSpecification = ['==', ['get', 'kind'], 'place'];
  const names = (id: string, filter: ExpressionSpecification): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: sourceId,
    filter,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': sansSemibold,
      'text-size': labelType.place.size,
      'text-variable-anchor-offset': [
        'match',
        ['get', 'nameAnchor'],
        ...nameAnchorChoices.flatMap((anchor) => [
          anchor,
          ['literal', anchorOffsets(anchor, 0)],
          `${anchor}-far`,
          ['literal', anchorOffsets(anchor, far - near)],
        ]),
        ['literal', anchorOffsets('left', 0)],
      ] as unknown as ExpressionSpecification,
      'text-justify': 'auto',
      'text-padding': 2,
    },
    paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': labelType.place.halo },
  });
  return [
    { ...names('points:names-by-site', ['all', isPlace, isHiddenFarOut]), minzoom: bySiteZoom },
    names('points:place-names', ['all', isPlace, ['!', isHiddenFarOut]]),
  ];
}

/** Ems between a dot and its name; a selected dot is larger. */
const near = 0.6;
const far = 1.25;

const nameAnchorChoices = [
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const satisfies readonly Anchor[];

/** The anchors of a name around its dot, the first choice first, then those beside it. */
export function nameAnchors(first: Anchor): readonly Anchor[] {
  const isRight = first.includes('right');
  const sides = isRight ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return [...new Set<Anchor>([first, ...sides, 'bottom', 'top'])];
}

/** Ems between a dot and its name: across a corner more, so that the name is clear of the dot. */
export const nameGap = (first: Anchor): number => (first.includes('-') ? 0.85 : near);

function anchorOffsets(first: Anchor, more: number): (string | [number, number])[] {
  const ems = nameGap(first) + more;
  return nameAnchors(first).flatMap((anchor) => {
    const across = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
    const down = anchor.includes('top') ? 1 : anchor.includes('bottom') ? -1 : 0;
    const away = ems / Math.max(1, Math.hypot(across, down));
    return [anchor, [across * away, down * away] as [number, number]];
  });
}
