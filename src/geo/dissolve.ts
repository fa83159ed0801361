// Areas that share borders as one area.
import type { Position } from '../model/position';

/**
 * The outlines of areas together: where two run along the same points in opposite directions, both are left out. Rings repeat their first
 * position, and areas lie on the same side of all of them.
 */
export function dissolved(rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] {
  const onward = new Map<string, Position[]>();
  const nextOf = (position: Position) => onward.get(position.join()) ?? [];
  for (const ring of rings) {
    ring.slice(1).forEach((to, index) => {
      const from = ring[index] as Position;
      const back = nextOf(to).findIndex((position) => position.join() === from.join());
      if (back >= 0) nextOf(to).splice(back, 1);
      else onward.set(from.join(), [...nextOf(from), to]);
    });
  }
  const outlines: Position[][] = [];
  for (const [start, ways] of onward) {
    for (let next = ways.pop(); next; next = ways.pop()) {
      const outline: Position[] = [start.split(',').map(Number) as unknown as Position];
      for (let to: Position | undefined = next; to; to = nextOf(to).pop()) outline.push(to);
      outlines.push(outline);
    }
  }
  return outlines;
}
