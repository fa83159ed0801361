// The live map: a MapLibre map that shows scenes, moves its camera, and reports what the reader does with it.

import { type GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../camera/camera';
import type { MapViewport } from '../camera/fit';
import { countryZooms } from '../camera/zoom-limits';
import { tilesUnder } from '../geo/tiles';
import type { Theme } from '../look/theme';
import type { PageUnits } from '../model/length';
import type { Bounds, Position } from '../model/position';
import type { Text } from '../text/text';
import { type Archive, openArchives } from './archive';
import { cameraOptions } from './flight';
import { createHandle } from './handle';
import { archiveFile, groundTileZooms, worldSourceId } from './layers/ground';
import { hatchImage } from './layers/hatch';
import { cityDot } from './layers/names';
import { rangeData, rangeSourceId } from './layers/ranges';
import { streetTileZooms } from './layers/streets';
import { symbolImage } from './layers/symbols';
import { createMissing } from './missing';
import { createMovements, type Movements, prefersReducedMotion } from './movements';
import { createNameObstacles } from './name-obstacles';
import { listenToPointer, type PointerListeners } from './pointer';
import { createPrintPicture } from './print-picture';
import { createScaleBar } from './scale-bar';
import type { Scene } from './scene/drawn';
import { type AddressOf, style } from './style';
import { currentCamera, visibleBounds, visibleCorners } from './visible-bounds';
import { canFetchWorker, prepareWorker } from './worker';

/** Why the map cannot be drawn: a sentence of the catalogue. */
export type MapFault = keyof Text['map']['notDrawn'];

export interface ViewOptions extends PointerListeners {
  readonly container: HTMLElement;
  /** The line below the map, for the scale bar. */
  readonly foot: HTMLElement;
  /** The accessible name of the canvas. */
  readonly title: string;
  /** The accessible name of the handle that moves the reader's ring. */
  readonly readerRingHandle: string;
  readonly units: PageUnits;
  readonly text: Text;
  readonly addressOf: AddressOf;
  readonly scene: Scene;
  readonly theme: Theme;
  /** On another site's page the wheel and one finger scroll that page, not the map. */
  readonly isEmbedded: boolean;
  readonly camera: Camera;
  /** Measured at each call. */
  readonly viewport: () => MapViewport;
  /** `corners`: of what a rotated or tilted flat map shows. */
  readonly onMoved: (camera: Camera, visible: Bounds, byReader: boolean, corners: readonly Position[] | null) => void;
  /** Everything in view is drawn: for the first time, after a lost context was restored, or after missing parts were loaded. */
  readonly onDrawn: () => void;
  /** A file is being loaded or has been loaded, or a frame has been drawn. */
  readonly onProgress: () => void;
  /** The browser has taken the WebGL context away. It may give it back. */
  readonly onContextLost: () => void;
  readonly onContextRestored: () => void;
  /** The reader's ring is being dragged, and then released. */
  readonly onReaderRingMoving: (center: Position) => void;
  readonly onReaderRingMoved: (center: Position) => void;
  /** The map cannot be drawn. */
  readonly onFailed: (reason: MapFault) => void;
  /** A file of the map could not be loaded or read; the rest of the map is drawn. */
  readonly onPartMissing: () => void;
}

export interface View extends Movements {
  readonly map: MapLibreMap;
  readonly show: (scene: Scene, theme: Theme) => void;
  /** Changes nothing but the reader's ring: cheap enough for every frame of a drag. */
  readonly moveReaderRing: (scene: Scene) => void;
  /** The units of the scale bar. */
  readonly setUnits: (units: PageUnits) => void;
  /** As a click at a place of the window. */
  readonly chooseAt: (at: { readonly x: number; readonly y: number }) => void;
  /** To be called when the page's fonts are there: names that were drawn without them are drawn again. */
  readonly redrawNames: () => void;
  /** To be called when the sheet covers more or less of the map: the centre is that of the uncovered part. */
  readonly updatePadding: () => void;
  /** Loads the missing parts again and keeps the rest; then `onDrawn` or `onPartMissing` is called. */
  readonly loadMissing: () => Promise<void>;
  readonly remove: () => void;
}

/** Whether MapLibre's worker can be loaded now; to be asked before a second map is created. */
export const canLoadWorker = canFetchWorker;

/** Throws MapLibre's GPUInitializationError where the browser has no WebGL2. */
export function createView(options: ViewOptions): View {
  const { container, foot, units, addressOf } = options;
  prepareWorker();
  const { center, zoom } = options.camera;
  const { streets } = options.scene;
  const archives = (tilesAt: (tileZooms: readonly number[]) => Archive['openingTiles']): Archive[] => [
    { url: addressOf(archiveFile), openingTiles: tilesAt(groundTileZooms(zoom)) },
    ...(streets ? [{ url: addressOf(streets.file), openingTiles: tilesAt(streetTileZooms(streets, zoom)) }] : []),
  ];
  openArchives(
    archives((zooms) => zooms.flatMap((tileZoom) => tilesUnder(center, zoom, options.viewport(), tileZoom))),
  );

  let { scene, theme } = options;
  const currentStyle = (obstacles: readonly Position[] = []) => style(scene, theme, addressOf, obstacles);

  const map = new MapLibreMap({
    container,
    ...cameraOptions(options.camera),
    style: currentStyle(),
    attributionControl: false,
    maxZoom: (options.viewport().zooms ?? countryZooms).most,
    maxPitch: 60,
    fadeDuration: prefersReducedMotion().matches ? 0 : 150,
    cooperativeGestures: options.isEmbedded,
    locale: { 'Map.Title': options.title },
  });
  // The page has the attribution: MapLibre's control for it writes HTML, which the page's content security policy forbids.
  const scaleBar = createScaleBar(map, units, options.text);
  foot.prepend(scaleBar.element);

  map.setMissingStyleImageResolver((id) => {
    if (id === cityDot.id) map.addImage(cityDot.id, cityDot.image, cityDot.options);
    const made = hatchImage(id) ?? symbolImage(id);
    if (made) map.addImage(id, made.image, made.options);
  });

  // A change before the first style has loaded would make MapLibre start again, and without a WebGL context there is no style to change.
  // `updateStyle` is called again after both.
  let isStyleLoaded = false;
  let isContextLost = false;
  const canChange = () => isStyleLoaded && !isContextLost;
  const edges = createNameObstacles(map, canChange);
  let isRemoved = false;
  const updateStyle = () => {
    if (canChange()) map.setStyle(currentStyle(edges.positions()), { diff: true, validate: false });
  };
  map.once('style.load', () => {
    isStyleLoaded = true;
    edges.update();
    updateStyle();
  });
  const missing = createMissing();
  let hasDrawn = false;
  const onIdle = () => {
    // Without coasts the map would be a blank land over a picture that has coasts.
    if (missing.has(worldSourceId)) return options.onFailed('noWorld');
    hasDrawn = true;
    options.onDrawn();
  };
  map.once('idle', onIdle);
  for (const step of ['dataloading', 'data', 'render'] as const) map.on(step, options.onProgress);
  map.on('webglcontextlost', () => {
    isContextLost = true;
    options.onContextLost();
  });
  map.on('webglcontextrestored', () => {
    isContextLost = false;
    missing.clear();
    updateStyle();
    options.onContextRestored();
    map.once('idle', onIdle);
  });

  // In every frame of a flight too, so that a link copied during one opens the view of that moment.
  const reportCamera = (byReader: boolean) => {
    // A map that is not displayed has no size, and nothing is in view. It is reported when it is displayed, since it is resized then.
    if (container.clientWidth === 0 || container.clientHeight === 0) return;
    const camera = currentCamera(map);
    const isTurned = !scene.isGlobe && (camera.bearing !== 0 || camera.pitch !== 0);
    options.onMoved(camera, visibleBounds(map, scene), byReader, isTurned ? visibleCorners(map) : null);
  };
  map.on('move', (event) => reportCamera('originalEvent' in event && event.originalEvent !== undefined));
  map.on('error', (event) => {
    const isPart = missing.add(event);
    if (isPart || hasDrawn) options.onPartMissing();
    // Without a source, it is an error of the worker or of the style.
    else options.onFailed('programFailed');
  });
  const chooseAt = listenToPointer(map, options, () => (isContextLost || !hasDrawn ? null : scene));
  const placeHandle = createHandle(map, options.readerRingHandle, {
    onMoving: options.onReaderRingMoving,
    onMoved: options.onReaderRingMoved,
  });
  placeHandle(scene.readerRing?.center ?? null);

  // The centre in links is that of the part of the map that a phone's sheet does not cover.
  const updatePadding = () => {
    const bottom = options.viewport().sheetPixels;
    // MapLibre takes the same padding again for a movement.
    if (bottom !== map.getPadding().bottom) map.setPadding({ top: 0, left: 0, right: 0, bottom });
  };
  updatePadding();
  reportCamera(false);
  const printPicture = createPrintPicture(map, scaleBar.element);

  return {
    ...createMovements(map),
    map,
    show(nextScene, nextTheme) {
      scene = nextScene;
      theme = nextTheme;
      placeHandle(scene.readerRing?.center ?? null);
      edges.update();
      updateStyle();
    },
    moveReaderRing(nextScene) {
      scene = nextScene;
      const { readerRing } = scene;
      if (!readerRing) return;
      placeHandle(readerRing.center);
      const source = map.getSource<GeoJSONSource>(rangeSourceId(readerRing.id));
      // The same data as in the next style, so that setStyle finds nothing to change.
      if (source) source.setData(rangeData(readerRing));
      else updateStyle();
    },
    setUnits: scaleBar.setUnits,
    chooseAt,
    redrawNames() {
      // MapLibre forgets its letters when it is told the fonts of the style anew; these are the page's, and not the style's.
      if (canChange()) map.setFontFaces(undefined);
    },
    updatePadding,
    async loadMissing() {
      // New archives, since the current ones have cached the failures.
      openArchives(archives(() => []));
      await missing.loadAgain(map);
      if (isRemoved) return;
      map.once('idle', () => {
        if (missing.isEmpty()) options.onDrawn();
      });
      map.triggerRepaint();
    },
    remove() {
      isRemoved = true;
      edges.remove();
      printPicture.remove();
      map.remove();
      scaleBar.element.remove();
    },
  };
}
