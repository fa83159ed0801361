// All effects on MapLibre: one Map for the page's life, shown scenes, turned to places, listened to.
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  AttributionControl,
  addProtocol,
  type LngLatBoundsLike,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  type PointLike,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { geodesicRing, ringBounds } from '../geo/ring';
import type { Bounds, Mark, Units } from '../model/dataset';
import { type Camera, maxZoom } from '../state/link';
import { hatchImage } from './layers/hatch';
import { cityDot } from './layers/names';
import { pointHitLayerIds } from './layers/points';
import { shapeHitLayerIds } from './layers/shapes';
import type { Scene } from './scene';
import { style } from './style';
import { darkTheme, lightTheme } from './theme';

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ViewOptions {
  readonly container: HTMLElement;
  /** Says what the canvas shows, for those who do not see it. */
  readonly title: string;
  readonly units: Units;
  /** The site's own address, ending in a slash. */
  readonly baseUrl: string;
  readonly scene: Scene;
  /** How much of each edge of the map is covered, in pixels, at this moment. */
  readonly covered: () => Padding;
  readonly onMoved: (camera: Camera, visible: Bounds, byReader: boolean) => void;
  /** Marks under a click or tap, the topmost first. */
  readonly onChosen: (marks: string[], at: { x: number; y: number }) => void;
  readonly onPointed: (marks: string[]) => void;
  /** MapLibre has drawn for the first time. */
  readonly onDrawn: () => void;
  readonly onFailed: (reason: string) => void;
}

export interface View {
  readonly map: MapLibreMap;
  readonly show: (scene: Scene) => void;
  readonly jump: (camera: Camera) => void;
  readonly fit: (bounds: Bounds, options: { animate: boolean }) => void;
  readonly fitMarks: (marks: readonly Mark[], options: { animate: boolean }) => void;
}

/** Throws where the browser has no WebGL2. */
export function createView(options: ViewOptions): View {
  const { container, units, baseUrl } = options;
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  addProtocol('pmtiles', new Protocol().tile);

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  let scene = options.scene;
  const currentStyle = () => style(scene, dark.matches ? darkTheme : lightTheme, baseUrl);

  const map = new MapLibreMap({
    container,
    style: currentStyle(),
    attributionControl: false,
    maxZoom,
    maxPitch: 60,
    fadeDuration: reduced.matches ? 0 : 150,
    locale: { 'Map.Title': options.title },
  });
  map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
  map.addControl(new ScaleControl({ unit: units === 'mi' ? 'imperial' : 'metric', maxWidth: 90 }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');

  map.setMissingStyleImageResolver((id) => {
    if (id === cityDot.id) map.addImage(cityDot.id, cityDot.image, cityDot.options);
    const hatch = hatchImage(id);
    if (hatch) map.addImage(id, hatch.image, hatch.options);
  });

  // Before the style has loaded a change would start it from scratch: the last scene is set once it has.
  let isLoaded = false;
  const restyle = () => {
    if (isLoaded) map.setStyle(currentStyle(), { diff: true, validate: false });
  };
  map.once('style.load', () => {
    isLoaded = true;
    restyle();
  });
  dark.addEventListener('change', restyle);
  map.once('idle', options.onDrawn);

  // At every step of a flight, so that a link copied in the middle of one opens what was seen.
  map.on('move', (event) => {
    const { lng, lat } = map.getCenter();
    const camera = {
      zoom: map.getZoom(),
      center: [lng, lat] as const,
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    };
    const [[west, south], [east, north]] = map.getBounds().toArray();
    options.onMoved(camera, [west, south, east, north], 'originalEvent' in event && event.originalEvent !== undefined);
  });
  map.on('error', ({ error }) => {
    if (!isLoaded) options.onFailed(error.message);
  });
  listenForMarks(map, options, () => scene);

  const fit = (bounds: Bounds, { animate }: { animate: boolean }) => {
    const [west, south, east, north] = bounds;
    map.fitBounds([west, south, east, north] satisfies LngLatBoundsLike, {
      padding: withMargin(options.covered(), container),
      animate: animate && !reduced.matches,
      maxZoom: 7.5,
    });
  };
  return {
    map,
    show(next) {
      scene = next;
      restyle();
    },
    jump: ({ zoom, center: [lng, lat], bearing, pitch }) => map.jumpTo({ zoom, center: [lng, lat], bearing, pitch }),
    fit,
    fitMarks: (marks, animation) => fit(boundsOf(marks), animation),
  };
}

/** Clicks and pointing, tested against points, lines and hatched areas, never against the fills that lie under everything. */
function listenForMarks(map: MapLibreMap, { onChosen, onPointed }: ViewOptions, scene: () => Scene): void {
  const marksAt = (event: MapMouseEvent): string[] => {
    const { x, y } = event.point;
    const reach: [PointLike, PointLike] = [
      [x - 6, y - 6],
      [x + 6, y + 6],
    ];
    const rangeLayers = scene().ranges.flatMap(({ id }) => [`${id}:label`, `${id}:hit`]);
    const layers = [...pointHitLayerIds, ...rangeLayers].filter((id) => map.getLayer(id));
    const hits = map.queryRenderedFeatures(reach, { layers });
    if (hits.length > 0) return [...new Set(hits.map((feature) => String(feature.properties.mark)))];
    // An area takes a click only where no point or line does: everything that stands in it stands on it.
    const areaLayers = shapeHitLayerIds(scene().shapes).filter((id) => map.getLayer(id));
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

/** Bounds that hold all the marks; a point gets as much round it as tells where it is. */
function boundsOf(marks: readonly Mark[]): Bounds {
  const all = marks.map((mark): Bounds => {
    if ('bounds' in mark) return mark.bounds;
    if ('radiusKm' in mark) return ringBounds(geodesicRing(mark.center, mark.radiusKm));
    return ringBounds(geodesicRing(mark.position, mark.reachKm));
  });
  return all.reduce(([west, south, east, north], [w, s, e, n]) => [
    Math.min(west, w),
    Math.min(south, s),
    Math.max(east, e),
    Math.max(north, n),
  ]);
}

/** At the foot and at the right edge of the map, in pixels. */
const attributionHeight = 22;
const buttonsWidth = 44;

/** What is covered, and some air; never so much that nothing is left to fit into. */
function withMargin({ top, right, bottom, left }: Padding, { clientWidth, clientHeight }: HTMLElement): Padding {
  const margin = Math.min(48, clientWidth * 0.06, clientHeight * 0.08);
  // A pane at the left covers the map from top to bottom; what stands at the right covers a corner, and gives way first.
  const hasRoom = (covered: number) => clientWidth - covered > 320;
  const sides = hasRoom(left + right) ? { left, right } : { left: hasRoom(left) ? left : 0, right: 0 };
  return {
    top: top + margin,
    bottom: bottom + margin + attributionHeight,
    left: sides.left + margin,
    right: (sides.right || buttonsWidth) + margin,
  };
}
