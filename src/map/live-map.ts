// The live map's life: loaded after the page, drawn over its picture, watched, and given up or built again where the graphics fail.

import type { Camera } from '../camera/camera';
import { cameraOf } from '../camera/fit';
import { mapViewportOf } from '../camera/map-viewport';
import { themeFor } from '../look/theme';
import { addressOf } from '../model/dataset';
import { movePicture } from '../picture/picture';
import type { Command, Page } from '../state/page';
import { litMarks } from '../state/select';
import { type State, unitsOf } from '../state/state';
import { canReadCanvas } from './canvas-readback';
import { createScene } from './scene';
import type { canLoadWorker, createView, View } from './view';
import { afterVisible } from './visible-time';

export interface ViewModule {
  readonly createView: typeof createView;
  readonly canLoadWorker: typeof canLoadWorker;
}

export interface LiveMapOptions {
  readonly isEmbedded: boolean;
  readonly container: HTMLElement;
  readonly foot: HTMLElement;
  /** Being loaded already. */
  readonly view: Promise<ViewModule>;
  /** Loads it again after it could not be loaded; at every call from another address, since some browsers keep an import that failed. */
  readonly loadViewAgain: () => Promise<ViewModule>;
}

/** A map from which nothing has come for so long is not coming. Long enough for a tile on a very slow line. Only visible time counts. */
const patienceMilliseconds = 20_000;
/** Graphics that a browser gives back come back sooner than this, while the page is visible. */
const lossMilliseconds = 6_000;

const partMissing = 'Some of the map could not be loaded. Everything on it is in the list.';

export function startLiveMap(page: Page, options: LiveMapOptions): void {
  const { dataset, store, actions } = page;
  const { isEmbedded, container, foot } = options;
  const root = document.documentElement;
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const prefersContrast = window.matchMedia('(prefers-contrast: more)');
  const viewport = () => mapViewportOf(container, { isEmbedded, hasCard: store.getState().mark !== null });
  const scene = () => createScene(page, seen(store.getState(), dataset));
  const theme = () => {
    const chosen = store.getState().theme;
    const isDark = chosen === null ? prefersDark.matches : chosen === 'dark';
    return themeFor({ isDark, moreContrast: prefersContrast.matches });
  };
  const camera = () => cameraOf(actions.openingTarget(), viewport());
  // Without a live map its picture shows what it can: the rings that are on, and where the reader was taken last.
  let still: Camera | null = null;
  // Turned round, the picture has no names: where no live map is coming to take its place, north is up.
  const placePicture = () => {
    const at = still ?? camera();
    const isAlone = root.dataset.map === 'failed';
    movePicture(document, isAlone ? { ...at, bearing: 0 } : at, store.getState().rings, viewport());
  };
  const showPicture = () => {
    root.dataset.map = 'static';
    placePicture();
  };

  let view: View | null = null;
  let loading = options.view;
  /** The reader pressed “Try again”, and it is not known yet whether it helped. */
  let isRetrying = false;
  let hasDrawn = false;
  let stopWaiting = () => {};

  const expect = (milliseconds: number, orElse: () => void) => {
    stopWaiting();
    stopWaiting = afterVisible(milliseconds, orElse);
  };
  const expectMore = () => expect(patienceMilliseconds, () => giveUp('nothing more of it has come'));

  /** Leaves the picture, says why, and offers to try again wherever that may help. `reason` completes a sentence. */
  const giveUp = (reason: string, { canRetry } = { canRetry: true }) => {
    stopWaiting();
    root.dataset.map = 'failed';
    placePicture();
    view?.remove();
    view = null;
    isRetrying = false;
    const words = `The live map could not be drawn: ${reason}. The map is a still picture; everything on it is in the list.`;
    actions.setFault({ words, canRetry });
  };

  const build = async () => {
    let program: ViewModule;
    try {
      program = await loading;
    } catch {
      return giveUp('its program could not be loaded');
    }
    if (isRetrying && !(await program.canLoadWorker())) return giveUp('a part of its program could not be loaded');
    if (!canReadCanvas(document)) {
      return giveUp(
        'this browser changes what a page reads back from a canvas, to protect against tracking, and its names could not be read',
      );
    }
    showPicture();
    let isComing = true;
    try {
      view = program.createView({
        container,
        foot,
        title: `Map: ${dataset.story.title}. Arrow keys move it, plus and minus zoom. Everything on it is in the list of marks.`,
        units: unitsOf(store.getState()),
        site: {
          addressOf: (file) => new URL(addressOf(dataset, file), document.baseURI).href,
          isPlain: root.dataset.type === 'plain',
        },
        scene: scene(),
        theme: theme(),
        isEmbedded,
        camera: still ?? camera(),
        viewport,
        onMoved: actions.moved,
        onChosen: (ids, at) => actions.choose(ids, at, { show: false }),
        onPointed: actions.highlight,
        onDrawn: () => {
          isComing = false;
          hasDrawn = true;
          stopWaiting();
          root.dataset.map = 'live';
          still = null;
          if (isRetrying) {
            isRetrying = false;
            actions.setFault(null);
            actions.announce('The map has been loaded.');
          }
          if (view) Object.assign(globalThis, { dateline: { map: view.map, store } });
        },
        onProgress: () => {
          if (isComing) expectMore();
        },
        onLost: () => {
          isComing = false;
          showPicture();
          expect(lossMilliseconds, () => giveUp('the browser took its graphics away'));
        },
        onRestored: () => {
          isComing = true;
          expectMore();
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
          actions.setFault({ words: partMissing, canRetry: true });
        },
      });
      expect(patienceMilliseconds, () => giveUp('nothing of it has come'));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'GPUInitializationError')) return giveUp('its program failed');
      // A browser that drew it before may draw it again; one that never did has no way to.
      if (hasDrawn) giveUp('the browser gives it no graphics at the moment');
      else giveUp('this browser has no WebGL2 to draw it with', { canRetry: false });
    }
  };

  /** What works stays: a live map is only asked for its missing parts; without one, the picture stays until a new map is drawn. */
  const retry = () => {
    // A map that is being drawn or restored has not failed yet.
    if (isRetrying || (view && root.dataset.map !== 'live')) return;
    isRetrying = true;
    if (view) {
      actions.setFault({ words: 'The missing parts of the map are being loaded again.', canRetry: true });
      void view.loadMissing();
      expect(patienceMilliseconds, () => {
        isRetrying = false;
        actions.setFault({ words: partMissing, canRetry: true });
      });
    } else {
      actions.setFault({ words: 'The live map is being loaded again.', canRetry: true });
      loading = loading.catch(options.loadViewAgain);
      void build();
    }
  };

  const show = () => {
    if (view) view.show(scene(), theme());
    else placePicture();
  };

  void build();
  // What a command shows must not lie under what opens with it: the panel is drawn first.
  page.onCommand((command) => {
    if (command.kind === 'retry') retry();
    else requestAnimationFrame(() => run(command));
  });
  const run = (command: Exclude<Command, { kind: 'retry' }>) => {
    switch (command.kind) {
      case 'jump':
      case 'fit': {
        const goal = cameraOf(command, viewport());
        still = view ? null : goal;
        if (view) view.go(goal, { animate: command.kind === 'fit' });
        else placePicture();
        break;
      }
      case 'pan':
        view?.pan(command.by);
        break;
      case 'zoom':
        view?.zoom(command.by);
        break;
      case 'north':
        view?.turnNorth();
    }
  };
  store.subscribe((state, previous) => {
    if (shown.some((key) => state[key] !== previous[key])) show();
    else if (state.dragged !== previous.dragged) view?.moveReaderRing(scene());
    if (unitsOf(state) !== unitsOf(previous)) view?.measure(unitsOf(state));
    if (state.sheet !== previous.sheet) requestAnimationFrame(() => view?.keepClear());
  });
  for (const preference of [prefersDark, prefersContrast]) preference.addEventListener('change', show);
  window.addEventListener('resize', () => (view ? view.keepClear() : placePicture()));
}

const shown = [
  'rings',
  'mark',
  'lit',
  'time',
  'step',
  'voice',
  'theme',
  'units',
  'usualUnits',
  'globe',
  'readerRing',
] as const satisfies readonly (keyof State)[];

/** The state as the map shows it: the marks of the day or step that is open are lit too. */
function seen(state: State, dataset: Page['dataset']): State {
  return { ...state, lit: litMarks(state, dataset) };
}
