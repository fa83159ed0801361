// All effects on MapLibre: one Map for the page's life, shown scenes, turned to places, listened to.
import { type GeoJSONSource, Map as MapLibreMap, type MapMouseEvent, type PointLike, ScaleControl } from 'maplibre-gl';
import { type Camera, maxZoom } from '../camera/camera';
import type { MapViewport } from '../camera/fit';
import { boundsAround, boundsWithin } from '../geo/bounds';
import { tilesUnder } from '../geo/tiles';
import type { Theme } from '../look/theme';
import type { Units } from '../model/length';
import type { Bounds, Position } from '../model/position';
import { openArchive } from './archive';
import { createHandle } from './handle';
import { archiveFile, groundTileZooms, worldSourceId } from './layers/ground';
import { hatchImage } from './layers/hatch';
import { leaderImage } from './layers/leader';
import { cityDot } from './layers/names';
import { pointHitLayerIds } from './layers/points';
import { rangeData, rangeSourceId } from './layers/ranges';
import { shapeHitLayerIds } from './layers/shapes';
import { createMissing } from './missing';
import { createPrintPicture } from './print-picture';
import type { Scene } from './scene';
import { type Site, style } from './style';
import { prepareWorker, workerAnswers } from './worker';

export interface ViewOptions {
  readonly container: HTMLElement;
  /** Where the scale stands beside the attribution: below the map, so that they cover nothing of it. */
  readonly foot: HTMLElement;
  /** Says what the canvas shows, for those who do not see it. */
  readonly title: string;
  readonly units: Units;
  readonly site: Site;
  readonly scene: Scene;
  readonly theme: Theme;
  /** On a page of someone else's: a wheel or one finger scrolls that page, and never moves the map by accident. */
  readonly isEmbedded: boolean;
  readonly camera: Camera;
  /** What of the map is free at this moment. */
  readonly viewport: () => MapViewport;
  readonly onMoved: (camera: Camera, visible: Bounds, byReader: boolean) => void;
  /** Marks under a click or tap, the topmost first. */
  readonly onChosen: (marks: string[], at: { x: number; y: number }) => void;
  readonly onPointed: (marks: string[]) => void;
  /** Everything in view is drawn: for the first time, or anew after the graphics were lost. */
  readonly onDrawn: () => void;
  /** Something has come, or is on its way. */
  readonly onProgress: () => void;
  /** The browser has taken the graphics away. It may give them back. */
  readonly onLost: () => void;
  readonly onRestored: () => void;
  /** The reader's own ring is being moved, and then let go. */
  readonly onReaderRingMoving: (center: Position) => void;
  readonly onReaderRingMoved: (center: Position) => void;
  /** The map cannot be drawn. `reason` completes a sentence. */
  readonly onFailed: (reason: string) => void;
  /** A file of the map could not be loaded, or was not what it should be. The rest of the map is there, or will be. */
  readonly onPartMissing: () => void;
}

export interface View {
  readonly map: MapLibreMap;
  readonly show: (scene: Scene, theme: Theme) => void;
  /** The reader's own ring elsewhere, and nothing else: cheap enough for every frame of a drag. */
  readonly moveReaderRing: (scene: Scene) => void;
  readonly measure: (units: Units) => void;
  readonly go: (camera: Camera, options: { animate: boolean }) => void;
  /** By parts of the map's own width and height, to the right and down. */
  readonly pan: (by: readonly [right: number, down: number]) => void;
  readonly zoom: (by: number) => void;
  readonly turnNorth: () => void;
  /** Something covers more of the map now, or less: what is in the middle stays in the middle of what is left. */
  readonly keepClear: () => void;
  /** Loads again what could not be loaded, and leaves the rest as it is; `onDrawn` or `onPartMissing` says whether that has helped. */
  readonly loadMissing: () => Promise<void>;
  /** Takes the map off the page. */
  readonly remove: () => void;
}

/** Whether the map's worker can be loaded now; asked before a map is built a second time. */
export const canLoadWorker = workerAnswers;

/** Throws MapLibre's GPUInitializationError where the browser has no WebGL2. */
export function createView(options: ViewOptions): View {
  const { container, foot, units, site } = options;
  prepareWorker();
  const { center, zoom } = options.camera;
  const first = groundTileZooms(zoom).flatMap((tileZoom) => tilesUnder(center, zoom, options.viewport(), tileZoom));
  openArchive(site.addressOf(archiveFile), first);

  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  let { scene, theme } = options;
  const currentStyle = () => style(scene, theme, site);

  const turned = ({ zoom, center: [lng, lat], bearing, pitch }: Camera) => ({
    zoom,
    center: { lng, lat },
    bearing,
    pitch,
  });
  const map = new MapLibreMap({
    container,
    ...turned(options.camera),
    style: currentStyle(),
    attributionControl: false,
    maxZoom,
    maxPitch: 60,
    fadeDuration: reduced.matches ? 0 : 150,
    cooperativeGestures: options.isEmbedded,
    locale: { 'Map.Title': options.title },
  });
  const scale = new ScaleControl({
    unit: units === 'mi' ? 'imperial' : 'metric',
    maxWidth: container.clientWidth < 480 ? 84 : 90,
  });
  // Whose the ground is stands there already; MapLibre's own control for it writes markup, which nothing on this page may.
  const scaleBar = scale.onAdd(map);
  foot.prepend(scaleBar);

  map.setMissingStyleImageResolver((id) => {
    if (id === cityDot.id) map.addImage(cityDot.id, cityDot.image, cityDot.options);
    const made = hatchImage(id) ?? leaderImage(id);
    if (made) map.addImage(id, made.image, made.options);
  });

  // Before the style has loaded a change would start it from scratch: the last scene is set once it has.
  let isLoaded = false;
  // Without graphics there is no style to change: it is set once they are back.
  let isLost = false;
  let isRemoved = false;
  const restyle = () => {
    if (isLoaded && !isLost) map.setStyle(currentStyle(), { diff: true, validate: false });
  };
  map.once('style.load', () => {
    isLoaded = true;
    restyle();
  });
  const missing = createMissing();
  // A map whose land did not come would be a blank sea where the picture has land.
  const whenIdle = () =>
    missing.has(worldSourceId) ? options.onFailed('its land and borders could not be loaded') : drawn();
  let hasDrawn = false;
  const drawn = () => {
    hasDrawn = true;
    options.onDrawn();
  };
  map.once('idle', whenIdle);
  for (const step of ['dataloading', 'data', 'render'] as const) map.on(step, options.onProgress);
  map.on('webglcontextlost', () => {
    isLost = true;
    options.onLost();
  });
  map.on('webglcontextrestored', () => {
    isLost = false;
    missing.clear();
    restyle();
    options.onRestored();
    map.once('idle', whenIdle);
  });

  // At every step of a flight, so that a link copied in the middle of one opens what was seen.
  map.on('move', (event) => {
    const { lng, lat } = map.getCenter();
    const camera = {
      zoom: map.getZoom(),
      center: [lng, lat] as const,
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    };
    options.onMoved(camera, visibleBounds(map, scene), 'originalEvent' in event && event.originalEvent !== undefined);
  });
  map.on('error', (event) => {
    const isPart = missing.add(event);
    if (isPart || hasDrawn) options.onPartMissing();
    // Without a source it is the worker, or the style itself.
    else options.onFailed('its program failed');
  });
  listenForMarks(map, options, () => (isLost ? null : scene));
  const handle = createHandle(map, { onMoving: options.onReaderRingMoving, onMoved: options.onReaderRingMoved });
  handle(scene.readerRing?.center ?? null);

  // What lies under the sheet is no part of the map that a reader sees: its middle, which links name, is that of the rest.
  const keepClear = () => map.setPadding({ top: 0, left: 0, right: 0, bottom: options.viewport().hidden });
  keepClear();
  const picture = createPrintPicture(map, scaleBar);

  // Buttons are the reader's own hand as much as a drag is.
  const byReader = { originalEvent: true };
  const motion = () => ({ animate: !reduced.matches });
  return {
    map,
    show(nextScene, nextTheme) {
      scene = nextScene;
      theme = nextTheme;
      handle(scene.readerRing?.center ?? null);
      restyle();
    },
    moveReaderRing(nextScene) {
      scene = nextScene;
      const { readerRing } = scene;
      if (!readerRing) return;
      handle(readerRing.center);
      const source = map.getSource<GeoJSONSource>(rangeSourceId(readerRing.id));
      // Set with the data that the next style will have, so that it finds nothing to change.
      if (source) source.setData(rangeData(readerRing));
      else restyle();
    },
    measure: (unit) => scale.setUnit(unit === 'mi' ? 'imperial' : 'metric'),
    pan: ([right, down]) =>
      map.panBy([right * container.clientWidth, down * container.clientHeight], motion(), byReader),
    zoom: (by) => map.zoomTo(map.getZoom() + by, motion(), byReader),
    turnNorth: () => map.easeTo({ bearing: 0, pitch: 0, ...motion() }, byReader),
    keepClear,
    go: (camera, { animate }) => (animate && !reduced.matches ? map.flyTo(turned(camera)) : map.jumpTo(turned(camera))),
    async loadMissing() {
      // The archive that is open goes on answering with what failed.
      openArchive(site.addressOf(archiveFile), []);
      await missing.loadAgain(map);
      if (isRemoved) return;
      map.once('idle', () => {
        if (missing.isEmpty()) options.onDrawn();
      });
      map.triggerRepaint();
    },
    remove() {
      isRemoved = true;
      picture.remove();
      map.remove();
      scaleBar.remove();
    },
  };
}

/** Clicks and pointing, tested against points, lines and hatched areas, never against the fills that lie under everything. */
function listenForMarks(map: MapLibreMap, { onChosen, onPointed }: ViewOptions, scene: () => Scene | null): void {
  const marksAt = (event: MapMouseEvent): string[] => {
    const { x, y } = event.point;
    const reach: [PointLike, PointLike] = [
      [x - 6, y - 6],
      [x + 6, y + 6],
    ];
    const drawn = scene();
    if (!drawn) return [];
    const { ranges, reaches } = drawn;
    const rangeLayers = [...ranges, ...reaches].flatMap(({ id }) => [`${id}:label`, `${id}:hit`]);
    const layers = [...pointHitLayerIds, ...rangeLayers].filter((id) => map.getLayer(id));
    const hits = map.queryRenderedFeatures(reach, { layers });
    // What is drawn from the published layer has its id, and no more.
    if (hits.length > 0) return [...new Set(hits.map(({ properties: { mark, id } }) => String(mark ?? id)))];
    // An area takes a click only where no point or line does: everything that stands in it stands on it.
    const areaLayers = shapeHitLayerIds(drawn.shapes).filter((id) => map.getLayer(id));
    const [topmost] = map.queryRenderedFeatures(event.point, { layers: areaLayers });
    return topmost ? [String(topmost.properties.id)] : [];
  };
  map.on('click', (event) => {
    const { clientX: x, clientY: y } = event.originalEvent;
    onChosen(marksAt(event), { x, y });
  });
  map.on('mousemove', (event) => {
    const marks = marksAt(event);
    map.getCanvas().style.cursor = marks.length > 0 ? 'pointer' : '';
    onPointed(marks);
  });
  map.on('mouseout', () => onPointed([]));
}

/** What of the world can be seen: the map without what its padding gives away. */
function visibleBounds(map: MapLibreMap, { isGlobe }: Pick<Scene, 'isGlobe'>): Bounds {
  const { clientWidth: right, clientHeight } = map.getContainer();
  const bottom = clientHeight - (map.getPadding().bottom ?? 0);
  const at = (x: number, y: number): Position => {
    const { lng, lat } = map.unproject([x * right, y * bottom]);
    return [lng, lat];
  };
  // A flat map may show the world more than once, and says so.
  if (!isGlobe) return boundsAround([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]);
  // On the globe the parallels are bent, and what is north of both upper corners may be seen between them. Beside the globe MapLibre gives
  // the nearest place on its edge.
  const steps = Array.from({ length: 16 }, (_, index) => index / 16);
  const edge = [
    ...steps.map((step) => at(step, 0)),
    ...steps.map((step) => at(1, step)),
    ...steps.map((step) => at(1 - step, 1)),
    ...steps.map((step) => at(0, 1 - step)),
  ];
  return boundsWithin(edge, map.getCenter().lng);
}
