// The map as a story opens, with what stands beside it, read from the compiled story and the basemap's folder.

import { openingOf } from '../camera/story-opening';
import type { Compiled } from '../compile/compile';
import { attribution } from '../map/layers/ground';
import { frameOf, withWorld } from '../picture/frame';
import { readGround } from '../picture/ground';
import { worldPicture } from '../picture/ground-markup';
import { initialScene, staticMap } from '../picture/static-map';
import { textIn } from '../text/text';
import { type NamedFile, namedByContent } from './named-file';

export interface OpeningMap {
  readonly map: string;
  readonly attribution: string;
  /** Drawn beneath the map from its own address. */
  readonly world: NamedFile;
}

/** Markup for the map's element, and for what stands below it. Rejects where the basemap cannot be read, naming its file. */
export async function openingMap({ dataset, shapes }: Compiled, basemap: string): Promise<OpeningMap> {
  const { start } = openingOf(dataset);
  const frame = frameOf(start);
  const ground = await readGround(basemap, frame);
  const pictured = initialScene(dataset, textIn(dataset.story.language));
  const around = worldPicture(pictured.scene.ground, ground.world, withWorld(frame));
  const world = namedByContent('world', 'svg', around.file);
  const map = staticMap(pictured, shapes, ground, start, around.markup(world.name));
  return { map: `<div class="static-map"><div>${map}</div></div>`, attribution: `<p>${attribution}</p>`, world };
}
