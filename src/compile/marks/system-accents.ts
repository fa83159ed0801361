// Which colour each system has, in the words of the palette: src/look/theme.ts.
import { type Accent, accents } from '../../model/mark';
import type { Authored } from '../schema/schema';

/**
 * Of each ring and band by its id: the colour that it names, or else the first of the palette that fewest others have. In a story with more
 * systems than colours some share one, and only their names and line forms tell them apart.
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
