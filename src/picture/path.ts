// From points in units of the map to the data of an SVG path, written in whole steps from point to point.
import type { Point } from '../geo/clip';

/**
 * A path's `d`, in whole steps of `step` units: draw it in a group scaled by `step`. Each point is rounded where it stands, so that no
 * error adds up along the line. Lines of which no two points are left apart give nothing.
 */
export function pathData(lines: readonly (readonly Point[])[], step: number, closed: boolean): string {
  return lines.map((line) => lineData(line, step, closed)).join('');
}

function lineData(line: readonly Point[], step: number, closed: boolean): string {
  const steps = line.map(([x, y]) => [Math.round(x / step), Math.round(y / step)] as const);
  const moves = steps.slice(1).flatMap(([x, y], index) => {
    const [previousX, previousY] = steps[index] as readonly [number, number];
    return x === previousX && y === previousY ? [] : [x - previousX, y - previousY];
  });
  if (moves.length === 0) return '';
  // A minus sign separates by itself.
  const written = moves.map((move, index) => (index === 0 || move < 0 ? String(move) : ` ${move}`)).join('');
  return `M${steps[0]?.join(' ')}l${written}${closed ? 'z' : ''}`;
}
