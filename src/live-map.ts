// The live map's life: loaded after the page, drawn over its picture, watched, and given up or built again where the graphics fail.
import { turnPicture } from './map/picture';
import { roomOf } from './map/room';
import { createScene } from './map/scene';
import { darkTheme, lightTheme, withMoreContrast } from './map/theme';
import type { createView, View } from './map/view';
import type { Camera } from './state/camera';
import { cameraOf } from './state/fit';
import type { Command, Page } from './state/page';
import { litMarks } from './state/select';
import { type State, unitsOf } from './state/state';

type ViewModule = { createView: typeof createView };

export interface LiveMapOptions {
  readonly isGuest: boolean;
  readonly container: HTMLElement;
  readonly foot: HTMLElement;
  /** Already on its way. */
  readonly view: Promise<ViewModule>;
  /** Asks for it again. */
  readonly loadView: () => Promise<ViewModule>;
}

/** A map from which nothing has come for so long is not coming. Long enough for a tile on a very slow line. */
const patienceMilliseconds = 20_000;
/** Graphics that a browser gives back come back sooner than this. */
const lossMilliseconds = 6_000;

export function startLiveMap(page: Page, options: LiveMapOptions): void {
  const { dataset, store, actions } = page;
  const { isGuest, container, foot, loadView } = options;
  const root = document.documentElement;
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const prefersContrast = window.matchMedia('(prefers-contrast: more)');
  const room = () => roomOf(container, { isGuest });
  const scene = () => createScene(page, seen(store.getState(), dataset));
  const theme = () => {
    const chosen = store.getState().theme;
    const base = (chosen === null ? prefersDark.matches : chosen === 'dark') ? darkTheme : lightTheme;
    return prefersContrast.matches ? withMoreContrast(base) : base;
  };
  const camera = () => cameraOf(actions.openingTurn(), room());
  // Without a live map its picture shows what it can: the rings that are on, and where the reader was taken last.
  let still: Camera | null = null;
  const turnStill = () => turnPicture(document, still ?? camera(), store.getState().rings, room());
  const showPicture = () => {
    root.dataset.map = 'static';
    turnStill();
  };

  let view: View | null = null;
  let timer: number | undefined;
  let hasRetried = false;

  const expect = (milliseconds: number, orElse: string) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => giveUp(orElse, true), milliseconds);
  };
  const giveUp = (reason: string, mayMend: boolean) => {
    window.clearTimeout(timer);
    showPicture();
    root.dataset.map = 'failed';
    view?.remove();
    view = null;
    const canRetry = mayMend && !hasRetried;
    const words = `The live map could not be drawn: ${reason}. The map is a still picture; everything on it is in the list.`;
    actions.mapFailed({ words, canRetry });
  };

  const build = async (coming: Promise<ViewModule>) => {
    view?.remove();
    view = null;
    let loaded: ViewModule;
    try {
      loaded = await coming;
    } catch {
      return giveUp('its program could not be loaded', true);
    }
    showPicture();
    let isComing = true;
    try {
      view = loaded.createView({
        container,
        foot,
        title: `Map: ${dataset.story.title}. Arrow keys move it, plus and minus zoom. Everything on it is in the list of marks.`,
        units: unitsOf(store.getState()),
        site: { baseUrl: new URL('.', document.baseURI).href, isPlain: root.dataset.type === 'plain' },
        scene: scene(),
        theme: theme(),
        isGuest,
        camera: still ?? camera(),
        room,
        onMoved: actions.moved,
        onChosen: (ids, at) => actions.choose(ids, at, { show: false }),
        onPointed: actions.light,
        onDrawn: () => {
          isComing = false;
          window.clearTimeout(timer);
          root.dataset.map = 'live';
          still = null;
          if (view) Object.assign(globalThis, { dateline: { map: view.map, store } });
        },
        onProgress: () => {
          if (isComing) expect(patienceMilliseconds, 'nothing more of it has come');
        },
        onLost: () => {
          isComing = false;
          showPicture();
          expect(lossMilliseconds, 'the browser took its graphics away');
        },
        onRestored: () => {
          isComing = true;
          expect(patienceMilliseconds, 'nothing more of it has come');
        },
        onOwnMoving: actions.dragOwn,
        onOwnMoved: (center) => {
          const { own } = store.getState();
          if (own) actions.placeOwn({ ...own, center }, { show: false });
        },
        onFailed: (reason) => giveUp(reason, true),
        onPartMissing: () => {
          const words = 'Some of the map could not be loaded. Everything on it is in the list.';
          if (store.getState().fault === null) actions.mapFailed({ words, canRetry: true });
        },
      });
      expect(patienceMilliseconds, 'nothing of it has come');
    } catch {
      giveUp('this browser has no WebGL2 to draw it with', false);
    }
  };

  const show = () => {
    if (view) view.show(scene(), theme());
    else turnStill();
  };

  void build(options.view);
  // What a command shows must not lie under what opens with it: the panel is drawn first.
  page.onCommand((command) => {
    if (command.kind === 'rebuild') {
      hasRetried = true;
      void build(loadView());
    } else requestAnimationFrame(() => run(command));
  });
  const run = (command: Exclude<Command, { kind: 'rebuild' }>) => {
    switch (command.kind) {
      case 'jump':
      case 'fit': {
        const goal = cameraOf(command, room());
        still = view ? null : goal;
        if (view) view.go(goal, { animate: command.kind === 'fit' });
        else turnStill();
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
    else if (state.dragged !== previous.dragged) view?.moveOwn(scene());
    if (unitsOf(state) !== unitsOf(previous)) view?.measure(unitsOf(state));
    if (state.sheet !== previous.sheet) requestAnimationFrame(() => view?.keepClear());
  });
  for (const preference of [prefersDark, prefersContrast]) preference.addEventListener('change', show);
  window.addEventListener('resize', () => (view ? view.keepClear() : turnStill()));
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
  'own',
] as const satisfies readonly (keyof State)[];

/** The state as the map shows it: the marks of the day or step that is open are lit too. */
function seen(state: State, dataset: Page['dataset']): State {
  return { ...state, lit: litMarks(state, dataset) };
}
