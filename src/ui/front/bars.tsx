import { isOpenEnded } from '../../model/claim';
import { type ComparedDistance, type ComparedGroup, scaleTicks } from '../../state/compared';
import { pathOfMark } from '../../state/paths';
import { formatRange } from '../../text/format';
import { highlightHandlers } from '../parts/mark-link';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { strokesOf } from '../parts/symbol';

/** Pixels at the default font size, as a length that grows with it. */
export const rem = (pixels: number) => `${pixels / 16}rem`;

/** Centred labels would overflow the ends of the axis. */
export const tickAnchor = (percent: number) => (percent === 0 ? 'start' : percent > 92 ? 'end' : 'middle');

/** Distances as bars to one scale. */
export function Bars({ groups }: { groups: readonly ComparedGroup[] }) {
  const { text } = usePage();
  const units = useUnits();
  const longestKm = longestOf(groups);
  const ticks = scaleTicks(longestKm, units, text);
  const isInBothUnits = ticks.some(({ converted }) => converted !== null);
  const percent = (km: number) => percentOf(km, longestKm);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a figure is drawn, its bars are a group
    <div class={`bars ${isInBothUnits ? 'in-both-units' : ''}`} role="group" aria-label={text.comparison.bars}>
      <svg class="ticks" aria-hidden="true">
        {ticks.map(({ km, label, converted }) => (
          <g key={label} class="tick">
            <line x1={`${percent(km)}%`} x2={`${percent(km)}%`} y1="0" y2="100%" />
            {(converted === null ? [label] : text.map.inBothUnits(label, converted).split('\n')).map((line, index) => (
              <text
                key={index}
                x={`${percent(km)}%`}
                y="100%"
                dy={rem(15 * (index + 1))}
                text-anchor={tickAnchor(percent(km))}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      {groups.map((group) => (
        <Group key={group.id} group={group} percent={percent} />
      ))}
    </div>
  );
}

/** The distance at the right end of the scale. */
export const longestOf = (groups: readonly ComparedGroup[]) =>
  Math.max(...groups.flatMap(({ distances }) => distances.map(({ radiusKm }) => radiusKm)));

/** The last 4 percent are for the arrow of an open-ended distance. */
export const percentOf = (km: number, longestKm: number) => Number(((km / longestKm) * 96).toFixed(2));

/** A single distance has the name beside its value; several have it above them. */
function Group({ group, percent }: { group: ComparedGroup; percent: (km: number) => number }) {
  const { text } = usePage();
  const { name, accent, isDisputed, distances } = group;
  return (
    <div class={`compared-group accent-${accent ?? 'neutral'}`}>
      {distances.length > 1 && (
        <p>
          <b>{name}</b>
          {isDisputed && <em>{text.counts.disagree}</em>}
        </p>
      )}
      {distances.map((distance) => (
        <Bar key={distance.id} distance={distance} name={name} isSingle={distances.length === 1} percent={percent} />
      ))}
    </div>
  );
}

interface BarProps {
  readonly distance: ComparedDistance;
  readonly name: string;
  readonly isSingle: boolean;
  readonly percent: (km: number) => number;
}

function Bar({
  distance: { says, basis, radiusKm, innerRadiusKm, limit, mark, from },
  name,
  isSingle,
  percent,
}: BarProps) {
  const { actions, root, text } = usePage();
  const units = useUnits();
  const isHighlighted = useSelected((state) => state.highlighted.includes(mark) || state.mark === mark);
  const inUnits = useInUnits();
  const value = formatRange({ radiusKm, innerRadiusKm, limit }, units, text);
  const end = percent(radiusKm);
  const solidEnd = innerRadiusKm > 0 ? percent(innerRadiusKm) : end;
  return (
    <a
      class={`compared-bar ${isHighlighted ? 'highlighted' : ''}`}
      href={root + pathOfMark(mark)}
      onClick={onPlainClick(() => actions.select(mark, { show: true }))}
      {...highlightHandlers(actions, [mark])}
    >
      <span>
        <b class={isSingle ? undefined : 'visually-hidden'}>{name}</b> {isSingle ? value : <b>{value}</b>}{' '}
      </span>
      {says !== null && <span>{inUnits(says)} </span>}
      <span>{text.comparison.basisAndSource(text.basis[basis].word, from)}</span>
      <svg width="100%" height={rem(12)} aria-hidden="true">
        {innerRadiusKm > 0 && (
          <rect class="tint" x={`${solidEnd}%`} y={rem(1)} width={`${end - solidEnd}%`} height={rem(10)} />
        )}
        {strokesOf(basis).map((offset) => (
          <line
            key={offset}
            class={`line line-${basis}`}
            x1="0"
            x2={`${solidEnd}%`}
            y1={rem(6 + offset)}
            y2={rem(6 + offset)}
          />
        ))}
        <line class="stop" x1={`${end}%`} x2={`${end}%`} y1="0" y2={rem(12)} />
        {isOpenEnded(limit) && (
          <svg
            x={`${end}%`}
            y={rem(1)}
            width={rem(10)}
            height={rem(10)}
            viewBox="0 0 10 10"
            overflow="visible"
            aria-hidden="true"
          >
            <path class="stop" d="M1 0L8 5 1 10" />
          </svg>
        )}
      </svg>
    </a>
  );
}
