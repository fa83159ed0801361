import { bases } from '../model/basis';
import { formatRange } from '../model/format';
import { type ComparedDistance, comparedDistances, scaleTicks } from '../state/compared';
import { inPlace } from './in-place';
import { useKept } from './kept';
import { lighting } from './mark-link';
import { usePage, useSelected, useUnits } from './page-context';

const rowHeight = 56;
const axisHeight = 20;
/** Pixels at the usual size of letters, as a length that grows with them. */
const rem = (pixels: number) => `${pixels / 16}rem`;

/** A label at either end of the axis stays within it. */
const tickAnchor = (percent: number) => (percent === 0 ? 'start' : percent > 92 ? 'end' : 'middle');

/** The distances as bars to one scale, and the same as a table. Pointing at a bar lights its mark, and the reverse. */
export function Compared() {
  const { dataset } = usePage();
  const units = useUnits();
  const [isTableOpen, setTableOpen] = useKept('table of distances opened', false);
  const distances = comparedDistances(dataset);
  const longestKm = Math.max(...distances.map(({ radiusKm }) => radiusKm));
  if (distances.length === 0) return null;
  // A little room at the right, for the arrow of what is open at its end.
  const percent = (km: number) => (km / longestKm) * 96;
  const height = distances.length * rowHeight + axisHeight;
  return (
    <section class="compared" aria-labelledby="compared-title">
      <div class="section-head">
        <h2 id="compared-title">How far is that?</h2>
        <span>to one scale</span>
      </div>
      <figure>
        {/* biome-ignore lint/a11y/useSemanticElements: a figure is drawn, its bars are a group */}
        <svg width="100%" height={rem(height)} role="group" aria-label="Distances as bars to one scale">
          {scaleTicks(longestKm, units).map(({ km, label }) => (
            <g key={label} class="tick">
              <line x1={`${percent(km)}%`} x2={`${percent(km)}%`} y1="0" y2={rem(height - axisHeight)} />
              <text x={`${percent(km)}%`} y={rem(height - 5)} text-anchor={tickAnchor(percent(km))}>
                {label}
              </text>
            </g>
          ))}
          {distances.map((distance, index) => (
            <Bar key={distance.id} distance={distance} top={index * rowHeight} percent={percent} />
          ))}
        </svg>
        <details open={isTableOpen} onToggle={({ currentTarget }) => setTableOpen(currentTarget.open)}>
          <summary>The same as a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Distance</th>
                <th scope="col">How known</th>
              </tr>
            </thead>
            <tbody>
              {distances.map((distance) => (
                <tr key={distance.id}>
                  <th scope="row">{distance.name}</th>
                  <td>{formatRange(distance, units)}</td>
                  <td>
                    {bases[distance.basis].glyph} {bases[distance.basis].word}, {distance.from}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}

function Bar({
  distance: { name, accent, basis, radiusKm, innerRadiusKm, limit, mark, from },
  top,
  percent,
}: {
  distance: ComparedDistance;
  top: number;
  percent: (km: number) => number;
}) {
  const { actions } = usePage();
  const units = useUnits();
  const isLit = useSelected((state) => state.lit.includes(mark) || state.mark === mark);
  const value = formatRange({ radiusKm, innerRadiusKm, limit }, units);
  const end = percent(radiusKm);
  const solidEnd = innerRadiusKm > 0 ? percent(innerRadiusKm) : end;
  const y = top + 44;
  return (
    <a
      class={`compared-bar accent-${accent ?? 'neutral'} ${isLit ? 'lit' : ''}`}
      href={`#mark=${mark}`}
      aria-label={`${name} ${value}. ${bases[basis].word}, ${from}`}
      onClick={inPlace(() => actions.select(mark, { show: true }))}
      {...lighting(actions, [mark])}
    >
      <rect class="target" x="0" y={rem(top)} width="100%" height={rem(rowHeight)} />
      <text x="0" y={rem(top + 16)}>
        <tspan class="what">{accent === null ? value : name}</tspan>
        {accent !== null && (
          <tspan class="how" dx="3">
            {' '}
            {value}
          </tspan>
        )}
      </text>
      <text class="how" x="0" y={rem(top + 32)}>
        {bases[basis].glyph} {bases[basis].word}, {from}
      </text>
      {innerRadiusKm > 0 && (
        <rect class="tint" x={`${solidEnd}%`} y={rem(y - 5)} width={`${end - solidEnd}%`} height={rem(10)} />
      )}
      <line class={`line-${basis}`} x1="0" x2={`${solidEnd}%`} y1={rem(y)} y2={rem(y)} />
      <line class="stop" x1={`${end}%`} x2={`${end}%`} y1={rem(y - 6)} y2={rem(y + 6)} />
      {limit === 'more than' && (
        <svg
          x={`${end}%`}
          y={rem(y - 5)}
          width={rem(10)}
          height={rem(10)}
          viewBox="0 0 10 10"
          overflow="visible"
          aria-hidden="true"
        >
          <path class="stop" d="M1 0L8 5 1 10" />
        </svg>
      )}
    </a>
  );
}
