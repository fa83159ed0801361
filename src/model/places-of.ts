import type { Mark, ShapeMark } from './mark';

/**
 * The areas that argue for where a mark is, in the order of the story: its own or the one it stands in, with those in which accounts place
 * the thing otherwise. Empty for a mark that no area argues for.
 */
export function placesOf(mark: Mark, marks: readonly Mark[]): ShapeMark[] {
  const areas = marks.filter((other): other is ShapeMark => 'constraints' in other && other.constraints.length > 0);
  const own = areas.find(({ id }) => id === ('inside' in mark ? mark.inside : mark.id));
  const first = own?.rivalOf ?? own?.id;
  return areas.filter(({ id, rivalOf }) => first !== undefined && (id === first || rivalOf === first));
}
