// The map as a story opens, with what stands beside it, read from the compiled story and the basemap's folder.
import type { Compiled } from '../compile/compile';
import { attribution } from '../map/layers/ground';
import { frameOf } from './frame';
import { readGround } from './ground';
import { picturedAtFirst, staticMap } from './static-map';

export interface OpeningMap {
  readonly map: string;
  readonly attribution: string;
}

/** Markup for the map's element, and for what stands below it. Rejects where the basemap cannot be read, naming its file. */
export async function openingMap({ dataset, shapes }: Compiled, basemap: string): Promise<OpeningMap> {
  const [view] = dataset.views;
  if (!view) throw new Error('data/views.yaml: needs at least one view: the first is how the page opens');
  const ground = await readGround(basemap, frameOf(view.bounds));
  const map = staticMap(picturedAtFirst(dataset), shapes, ground, view.bounds);
  return { map: `<div class="static-map"><div>${map}</div></div>`, attribution: `<p>${attribution}</p>` };
}
