import type { RangeMark } from '../../model/mark';
import { comparedDistances, timesFirstRange } from '../../state/compared';
import { inBothUnits, rangeInUnits } from '../../text/format';
import { Bars, longestOf, percentOf, rem, tickAnchor } from '../front/bars';
import { BasisBadge } from '../parts/basis-badge';
import { usePage, useUnits } from '../parts/page-context';

/** A range beside the other distances of the story, with some capitals at their distance, and how many times as far it reaches. */
export function RangeComparison({ mark }: { mark: RangeMark }) {
  const { dataset, text } = usePage();
  const groups = comparedDistances(dataset, text);
  const times = timesFirstRange(mark, dataset.marks);
  if (groups.length < 2) return null;
  return (
    <section class="compared" aria-labelledby="compared-title">
      <div class="section-head">
        <h3 id="compared-title">{text.comparison.title}</h3>
      </div>
      {times && (
        <p class="times">
          <span>{text.comparison.timesAsFar(times.from, times.to, times.name)}</span> <BasisBadge basis="derived" />
        </p>
      )}
      <figure>
        <Bars groups={groups} />
      </figure>
      {mark.capitals.length > 0 && <Capitals mark={mark} longestKm={longestOf(groups)} />}
    </section>
  );
}

/** To the scale of the bars. */
function Capitals({ mark: { capitals }, longestKm }: { mark: RangeMark; longestKm: number }) {
  const { text } = usePage();
  const units = useUnits();
  const placed = capitals.map(({ name, distanceKm }) => {
    const radiusKm = Math.round(distanceKm);
    const { given, converted } = rangeInUnits({ innerRadiusKm: 0, radiusKm, limit: null }, units, text);
    const lines = converted === null ? [given] : text.map.inBothUnits(given, converted).split('\n');
    return { name, percent: percentOf(distanceKm, longestKm), lines, distance: inBothUnits(given, converted, text) };
  });
  const isInBothUnits = placed.some(({ lines }) => lines.length > 1);
  return (
    <figure class="capitals">
      <figcaption>
        <span>{text.comparison.capitals}</span> <BasisBadge basis="derived" />
      </figcaption>
      <svg width="100%" height={rem(isInBothUnits ? 58 : 43)} aria-hidden="true">
        <line x1="0" x2={`${percentOf(longestKm, longestKm)}%`} y1={rem(6)} y2={rem(6)} />
        {placed.map(({ name, percent, lines }) => (
          <g key={name}>
            <circle cx={`${percent}%`} cy={rem(6)} r={rem(3.5)} />
            {[name, ...lines].map((line, index) => (
              <text
                key={line}
                class={index === 0 ? 'name' : undefined}
                x={`${percent}%`}
                y={rem(24 + 15 * index)}
                text-anchor={tickAnchor(percent)}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <ul class="visually-hidden">
        {placed.map(({ name, distance }) => (
          <li key={name}>{text.comparison.capitalAt(name, distance)}</li>
        ))}
      </ul>
    </figure>
  );
}
