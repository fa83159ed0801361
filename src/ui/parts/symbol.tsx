import { basisLook, pointSymbols } from '../../look/line-forms';
import { type Basis, isBuffer, isRange, isSwitch, type Mark } from '../../model/mark';

const { site, place } = pointSymbols;

/** A small picture of a mark as the map draws it. */
export function MarkSymbol({ mark }: { mark: Mark }) {
  return (
    <svg class={`symbol ${isSwitch(mark) ? `accent-${mark.accent}` : ''}`} viewBox="0 0 48 22" aria-hidden="true">
      {isBuffer(mark) ? (
        <Line y={11} basis={mark.basis} />
      ) : isRange(mark) ? (
        <>
          {mark.kind === 'band' && <rect x="0" y="4" width="48" height="14" class="tint" />}
          {mark.kind === 'band' ? (
            [4, 18].map((y) => <Line key={y} y={y} basis={mark.basis} />)
          ) : (
            <Line y={11} basis={mark.basis} />
          )}
        </>
      ) : mark.kind === 'site' && mark.inside !== null ? (
        // As the map draws it where its area is too small to be hatched; the area itself has the hatch.
        <g>
          <path class="leader" d="M24 1V12" />
          <path class="dot" d="M12 15L24 11.5L36 15L24 18.5Z" />
        </g>
      ) : mark.kind === 'area' && mark.basis === 'derived' ? (
        <path
          class="hatched"
          d="M6 18L20 4M12 18L26 4M18 18L32 4M24 18L38 4M30 18L44 4M4 14L14 4M36 18L44 10M4 4H44V18H4Z"
        />
      ) : mark.kind === 'area' ? (
        <rect x="4" y="4" width="40" height="14" class="ground" />
      ) : mark.kind === 'line' ? (
        <Line y={11} basis={mark.basis} />
      ) : mark.kind === 'site' ? (
        <g>
          <circle cx="24" cy="11" r={site.radius} class="hollow" />
          <circle cx="24" cy="11" r={site.dotRadius} class="dot" />
        </g>
      ) : (
        <circle cx="24" cy="11" r={place.radius} class="dot" />
      )}
    </svg>
  );
}

/** A horizontal line in the form of a basis. */
export function Line({ y, basis, from = 0, to = 48 }: { y: number; basis: Basis; from?: number; to?: number }) {
  const strokes = strokesOf(basis).map((offset) => `M${from} ${y + offset}H${to}`);
  return <path class={`line line-${basis}`} d={strokes.join('')} />;
}

/** How far above or below the middle of a line its strokes are: two for a double line. */
export function strokesOf(basis: Basis): number[] {
  const { width, gapWidth } = basisLook[basis].range;
  return gapWidth === null ? [0] : [-(width + gapWidth) / 4, (width + gapWidth) / 4];
}
