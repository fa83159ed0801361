// Line forms as MapLibre layers. MapLibre measures dashes in line widths.
import type { FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { casing, type LineForm, openEndedGapDash } from '../../look/line-forms';
import type { Theme } from '../../look/theme';
import type { Emphasis } from '../scene/drawn';

interface Drawn {
  /** The ids of the layers begin with this. */
  readonly id: string;
  readonly source: string;
  readonly filter: FilterSpecification;
}

export function lineLayer(
  { id, source, filter }: Drawn,
  part: string,
  color: string,
  { width, dash = null, cap = 'butt' }: Pick<LineForm, 'width'> & Partial<LineForm>,
): LineLayerSpecification {
  return {
    id: `${id}:${part}`,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint: {
      'line-color': color,
      'line-width': width,
      ...(dash ? { 'line-dasharray': dash.map((pixels) => pixels / width) } : {}),
    },
  };
}

/** The line of a range or a buffer, wider when highlighted or selected. Its casing gives it a contrast of 3:1 over land and sea. */
export function rangeLine(
  drawn: Drawn & { readonly emphasis: Emphasis },
  form: LineForm,
  color: string,
  theme: Theme,
  { isOpenEnded = false } = {},
): LineLayerSpecification[] {
  const { gapWidth, cap, dash } = form;
  const width = form.width + (drawn.emphasis === 'none' ? 0 : emphasisPixels);
  const line = (part: string, partColor: string, partForm: Parameters<typeof lineLayer>[3]) =>
    lineLayer(drawn, part, partColor, { cap, ...partForm });
  return [
    ...(drawn.emphasis === 'selected' ? [line('glow', theme.marker, { width: width + casing.glow })] : []),
    line('casing', theme.halo, { width: width + casing.range }),
    line('line', color, { width, dash }),
    ...(gapWidth === null
      ? []
      : [line('gap', theme.halo, { width: gapWidth, dash: isOpenEnded ? openEndedGapDash : null })]),
  ];
}

const emphasisPixels = 1.25;

/** Tested for clicks: wider than the line. A fill would take the clicks from everything inside it. */
export const hitLayer = (drawn: Drawn): LineLayerSpecification => ({
  id: `${drawn.id}:hit`,
  type: 'line',
  source: drawn.source,
  filter: drawn.filter,
  paint: { 'line-color': '#000', 'line-opacity': 0, 'line-width': 14 },
});
