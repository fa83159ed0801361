// The still picture of the map as a story opens, with its attribution, drawn from the compiled story and the basemap's folder.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openingRings } from '../camera/opening';
import { pictureBounds } from '../camera/picture-bounds';
import { openingOf } from '../camera/story-opening';
import type { Compiled } from '../compile/compile';
import { attribution, credit } from '../map/layers/ground';
import type { Bounds } from '../model/position';
import type { Streets } from '../model/streets';
import { groundMarkup, groundOutlines, groundPaths, nearDetail, worldDetail } from '../picture/ground';
import { groundZoom, readGround, readStreets, worldTileZoom } from '../picture/ground-tiles';
import { escaped } from '../picture/markup';
import { openingScene, scenesWhenSelected, staticMap } from '../picture/static-map';
import { streetLabels, streetMarkup } from '../picture/streets';
import { type ViewBox, viewBoxOf, withWorld } from '../picture/view-box';
import type { GroundNames } from '../picture/wanted-labels';
import { frontPage, type PathPage, rootFrom } from '../state/paths';
import { type Text, textIn } from '../text/text';
import { type NamedFile, namedByContent } from './named-file';
import { type CityList, type RegionList, withNamesNear } from './names-near';

export interface OpeningMap {
  readonly map: string;
  /** The picture of another page, of the part of the world that it opens with, with its rings on and its mark selected. */
  readonly mapOf: (page: PathPage) => Promise<PagePicture>;
  readonly attribution: string;
  /** The rest of the world, drawn beneath the map. A separate file, because few links show it. */
  readonly world: NamedFile;
  /** Every name that the map may show, of which the picture shows a few. */
  readonly names: GroundNames;
  /** Some of them are only for this story. */
  readonly hasNamesNear: boolean;
}

export interface PagePicture {
  readonly map: string;
  readonly bounds: Bounds;
}

/** Rejects with the name of the file where the basemap cannot be read. */
export async function openingMap(
  { dataset, shapes }: Compiled,
  basemap: string,
  /** The archive of the streets that the story brings. */
  archive: Uint8Array | null = null,
  text: Text = textIn(dataset.story.language),
): Promise<OpeningMap> {
  const scene = openingScene(dataset, text);
  const smallScene = openingScene(dataset, text, { hasSpace: false });
  const whenSelected = scenesWhenSelected(dataset, text, scene);
  const opening = openingOf(dataset);
  const viewBox = viewBoxOf(opening.start);
  const around = withWorld(viewBox);
  const [everywhere, cities, tiles, far] = await Promise.all([
    readFrom(basemap, 'labels.geojson', async (file) => JSON.parse(new TextDecoder().decode(file)) as GroundNames),
    readFrom(basemap, 'cities.json', async (file) => JSON.parse(new TextDecoder().decode(file)) as CityList),
    readFrom(basemap, 'basemap.pmtiles', async (file) => file),
    readFrom(basemap, 'basemap.pmtiles', (file) => readGround(file, around, worldTileZoom)),
  ]);
  const { streets } = dataset;
  const hiddenNames = scene.points.map(({ name }) => name);
  const { language } = scene;
  const names = withNamesNear(everywhere, cities, await regionNames(), opening.start);
  const detail = worldDetail(viewBox);
  const outlines = groundPaths(far, scene.ground, around, detail);
  const file = `<svg xmlns="http://www.w3.org/2000/svg">${groundOutlines(outlines)}</svg>`;
  const worldFile = namedByContent('world', 'svg', file);

  const draw = async (box: ViewBox, { path, link }: PathPage) => {
    const near = await readGround(tiles, box, groundZoom(box));
    const streetFeatures = streets && archive ? await readStreets(archive, streets, box) : [];
    const map = staticMap({
      text,
      scene,
      smallScene,
      whenSelected,
      on: openingRings(link, opening),
      shapes,
      ground: groundPaths(near, scene.ground, box, nearDetail),
      names,
      streets: streets && {
        markup: streetMarkup(streets, streetFeatures, box),
        labels: streetLabels(streets, streetFeatures, { language, hiddenNames }, box),
      },
      viewBox: { ...box, selected: link.mark },
      world: {
        markup: groundMarkup(outlines, around, detail, { address: rootFrom(path) + worldFile.name }),
        viewBox: around,
      },
    });
    return `<div class="static-map"><div>${map}</div></div>`;
  };
  return {
    map: await draw(viewBox, frontPage),
    mapOf: async (page) => {
      const bounds = pictureBounds(page.link, opening);
      return { bounds, map: await draw(viewBoxOf(bounds), page) };
    },
    attribution: `<p>${[...creditMarkup(streets), attribution].join(', ')}</p>`,
    world: worldFile,
    names,
    hasNamesNear: names !== everywhere,
  };
}

/** Whom the archive of streets asks to credit, before the others. */
const creditMarkup = (streets: Streets | null): string[] =>
  streets
    ? [
        streets.credit
          .map(({ text, url }) => (url === null ? escaped(text) : credit(escaped(url), escaped(text))))
          .join(''),
      ]
    : [];

const regionNames = async () =>
  JSON.parse(await readFile(new URL('../../data/basemap/region-names.json', import.meta.url), 'utf8')) as RegionList;

async function readFrom<Content>(
  folder: string,
  name: string,
  read: (file: Uint8Array) => Promise<Content>,
): Promise<Content> {
  const file = path.join(folder, name);
  try {
    return await read(await readFile(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
