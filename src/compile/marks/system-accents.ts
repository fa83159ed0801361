// The colour of each system, by its name: model/mark.ts lists the names, look/theme.ts gives their values.
import { type Accent, accents } from '../../model/mark';
import type { Authored } from '../schema/schema';

/**
 * By the id of the ring or band: the colour that its record gives, or else the first of the palette that fewest others have. In a story with
 * more systems than colours some share one, and are distinguished only by their names and line forms.
 */
export function systemAccents(marks: Authored['marks.yaml']): ReadonlyMap<string, Accent> {
  const systems = marks.filter((mark) => mark.kind === 'ring' || mark.kind === 'band');
  const chosen = new Map(systems.flatMap(({ id, accent }) => (accent ? [[id, accent] as const] : [])));
  for (const { id } of systems) {
    if (chosen.has(id)) continue;
    const uses = (accent: Accent) => [...chosen.values()].filter((other) => other === accent).length;
    const fewest = Math.min(...accents.map(uses));
    chosen.set(id, accents.find((accent) => uses(accent) === fewest) ?? accents[0]);
  }
  return chosen;
}
