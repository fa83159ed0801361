// The life of the live map: it is loaded after the page and drawn over the still picture. Where it fails the picture stays, and the reader can
// try again.

import type { Camera } from '../camera/camera';
import { cameraOf, type MapViewport } from '../camera/fit';
import { mapViewportOf } from '../camera/map-viewport';
import { cornersAt } from '../camera/overview-frame';
import { zoomLimits } from '../camera/zoom-limits';
import { boundsAround } from '../geo/bounds';
import { addressOf } from '../model/dataset';
import type { Page } from '../state/page';
import { highlightedMarks } from '../state/select';
import { pageUnits, type State, unitsOf } from '../state/state';
import { createAfterPaint } from './after-paint';
import { canReadCanvas } from './canvas-readback';
import { carryOut } from './carry-out';
import { createKeptCamera } from './kept-camera';
import { loadNamesFonts } from './names-fonts';
import { createReadersTheme } from './readers-theme';
import { drawnState } from './scene/drawn-state';
import { labelSpaceOn } from './scene/label-space';
import { createScene } from './scene/scene';
import type { canLoadWorker, createView, MapFault, View } from './view';
import { afterVisible } from './visible-time';
import { createWaitingPresses } from './waiting-presses';

export interface ViewModule {
  readonly createView: typeof createView;
  readonly canLoadWorker: typeof canLoadWorker;
}

export interface LiveMapOptions {
  readonly isEmbedded: boolean;
  readonly container: HTMLElement;
  readonly foot: HTMLElement;
  /** The module of the live map, already being loaded. */
  readonly view: Promise<ViewModule>;
  /** Shows the still picture at a camera, with the rings that are on and what belongs to the selected mark. */
  readonly movePicture: (camera: Camera, shown: Pick<State, 'rings' | 'mark'>, viewport: MapViewport) => void;
  /** Loads the module again after a failure. */
  readonly loadViewAgain: () => Promise<ViewModule>;
}

/** Give up after this long without progress while the page is visible. Even on a very slow connection one tile arrives sooner. */
const loadingMilliseconds = 20_000;
/** Browsers that restore a lost WebGL context do so sooner than this, while the page is visible. */
const restorationMilliseconds = 6_000;

export function startLiveMap(page: Page, options: LiveMapOptions): void {
  const { dataset, text, store, actions } = page;
  const { isEmbedded, container, foot } = options;
  const root = document.documentElement;
  const theme = createReadersTheme(store);
  // As in phone.css: the text is a sheet over the map.
  const isUnderSheet = window.matchMedia('(max-width: 56.24em)');
  const zooms = zoomLimits(page.linkIds.maxZoom);
  const viewport = () => mapViewportOf(container, { isEmbedded, hasCard: store.getState().mark !== null, zooms });
  const scene = () => {
    const state = store.getState();
    const labelSpace = labelSpaceOn(container, isUnderSheet.matches);
    return createScene(page, { ...state, ...labelSpace, highlighted: highlightedMarks(state, dataset) });
  };
  const openingCamera = () => cameraOf(actions.openingTarget(), viewport());
  const placePicture = () => {
    const at = openingCamera();
    // A rotated picture has no names: where no live map will replace it, north is up.
    const bearing = root.dataset.map === 'failed' ? 0 : at.bearing;
    const shown = { ...at, bearing };
    options.movePicture(shown, store.getState(), viewport());
    // A map that is not displayed has no size.
    const { width, height } = viewport();
    if (width > 0 && height > 0) actions.pictureMoved(boundsAround(cornersAt(shown, viewport())));
  };
  const showPicture = () => {
    root.dataset.map = 'static';
    placePicture();
  };

  const fonts = loadNamesFonts(document);
  let view: View | null = null;
  let loading = options.view;
  /** The reader pressed “Try again”, which has neither succeeded nor failed yet. */
  let isRetrying = false;
  let hasDrawn = false;
  let stopWaiting = () => {};
  const presses = createWaitingPresses(container, {
    live: () => (root.dataset.map === 'live' ? view : null),
    isLoading: () => root.dataset.map !== 'failed' || isRetrying,
    onWaiting: () => actions.announce(text.map.loading),
  });

  /** Replaces the previous timeout. */
  const waitFor = (milliseconds: number, onTimeout: () => void) => {
    stopWaiting();
    stopWaiting = afterVisible(milliseconds, onTimeout);
  };
  const waitForProgress = () => waitFor(loadingMilliseconds, () => giveUp('nothingMoreLoaded'));

  /** Removes the live map, so that the picture shows, and tells the reader why. */
  const giveUp = (reason: MapFault, { canRetry } = { canRetry: true }) => {
    stopWaiting();
    root.dataset.map = 'failed';
    placePicture();
    view?.remove();
    view = null;
    presses.forget();
    isRetrying = false;
    actions.setFault({ words: text.map.notDrawn[reason], canRetry });
  };

  const build = async () => {
    let program: ViewModule;
    try {
      program = await loading;
    } catch {
      return giveUp('noProgram');
    }
    if (isRetrying && !(await program.canLoadWorker())) return giveUp('noWorker');
    if (!canReadCanvas(document)) {
      return giveUp('canvasIsChanged');
    }
    showPicture();
    let isLoading = true;
    try {
      view = program.createView({
        container,
        foot,
        title: text.map.title(dataset.story.title),
        readerRingHandle: text.map.readerRingHandle,
        units: pageUnits(store.getState(), dataset.story),
        text,
        addressOf: (file) => new URL(addressOf(dataset, file), document.baseURI).href,
        scene: scene(),
        theme: theme.now(),
        isEmbedded,
        camera: openingCamera(),
        viewport,
        onMoved: actions.moved,
        onChosen: (ids, at) => actions.choose(ids, at, { show: false }),
        onPointed: actions.highlight,
        onDrawn: () => {
          isLoading = false;
          hasDrawn = true;
          stopWaiting();
          root.dataset.map = 'live';
          if (isRetrying) {
            isRetrying = false;
            actions.setFault(null);
            actions.announce(text.map.loaded);
          }
          if (view) Object.assign(globalThis, { dateline: { map: view.map, store } });
          presses.doAll();
        },
        onProgress: () => {
          if (isLoading) waitForProgress();
        },
        onContextLost: () => {
          isLoading = false;
          showPicture();
          waitFor(restorationMilliseconds, () => giveUp('graphicsLost'));
        },
        onContextRestored: () => {
          isLoading = true;
          waitForProgress();
        },
        onReaderRingMoving: actions.dragReaderRing,
        onReaderRingMoved: (center) => {
          const { readerRing } = store.getState();
          if (readerRing) actions.placeReaderRing({ ...readerRing, center }, { show: false });
        },
        onFailed: giveUp,
        onPartMissing: () => {
          if (store.getState().fault !== null && !isRetrying) return;
          if (hasDrawn) isRetrying = false;
          actions.setFault({ words: text.map.partMissing, canRetry: true });
        },
      });
      if (fonts.areLate()) void fonts.settled.then(() => view?.redrawNames());
      waitFor(loadingMilliseconds, () => giveUp('nothingLoaded'));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'GPUInitializationError')) return giveUp('programFailed');
      // Trying again may help in a browser that has drawn it before.
      if (hasDrawn) giveUp('noGraphics');
      else giveUp('noWebGl', { canRetry: false });
    }
  };

  /** A live map loads its missing parts and keeps the others; without one, the picture stays until a new map is drawn. */
  const retry = () => {
    // A map that is being loaded or restored has not failed.
    if (isRetrying || (view && root.dataset.map !== 'live')) return;
    isRetrying = true;
    if (view) {
      actions.setFault({ words: text.map.loadingPartsAgain, canRetry: true });
      void view.loadMissing();
      waitFor(loadingMilliseconds, () => {
        isRetrying = false;
        actions.setFault({ words: text.map.partMissing, canRetry: true });
      });
    } else {
      actions.setFault({ words: text.map.loadingAgain, canRetry: true });
      loading = loading.catch(options.loadViewAgain);
      void build();
    }
  };

  const show = () => {
    if (view) view.show(scene(), theme.now());
    else placePicture();
  };

  /** Null: what is shown stays, where another part of the map is covered. */
  const moveTo = (camera: Camera | null, options: { animate: boolean }) => {
    if (camera) keptCamera.setGoal(camera);
    if (!view) placePicture();
    else if (camera) view.moveTo(camera, options);
  };
  const afterPaint = createAfterPaint();
  const showSoon = () => afterPaint('show', show);
  const keptCamera = createKeptCamera(page, viewport, afterPaint, (camera, options) => {
    view?.updatePadding();
    moveTo(camera, options);
  });
  void build();
  // A command may come together with a panel that opens over the map: after that is drawn, the viewport is measured without it.
  page.onCommand((command) => {
    if (command.kind === 'retry') retry();
    else if (command.kind !== 'keep') afterPaint('move', () => carryOut(command, { viewport, moveTo, presses }));
  });
  store.subscribe((state, previous) => {
    if (drawnState.some((key) => state[key] !== previous[key])) showSoon();
    else if (state.dragged !== previous.dragged) view?.moveReaderRing(scene());
    if (unitsOf(state) !== unitsOf(previous)) view?.setUnits(pageUnits(state, dataset.story));
  });
  theme.onChange(showSoon);
  // A narrow map has other words. The picture would be seen in its old size for a frame.
  window.addEventListener('resize', () => (view ? showSoon() : placePicture()));
}
