// Wiring only: the store, its two views, and the address bar.
import dataset from 'virtual:dataset';
import { render } from 'preact';
import { createScene } from './map/scene';
import type { Padding, View } from './map/view';
import { connectAddress } from './state/address';
import { decodeLink } from './state/link';
import { type Command, createPage, openingCommand } from './state/page';
import { litMarks } from './state/select';
import type { State } from './state/state';
import { PageProvider } from './ui/page-context';
import { Panel } from './ui/panel';

const page = createPage(dataset, window.location.hash);
const { store, actions, marks } = page;
const panel = element('panel');
const container = element('map');

panel.replaceChildren();
render(
  <PageProvider value={page}>
    <Panel />
  </PageProvider>,
  panel,
);
connectAddress(page, window);
void startMap();

async function startMap(): Promise<void> {
  const root = document.documentElement;
  let view: View;
  const fail = (reason: string) => {
    root.dataset.map = 'failed';
    actions.notify(`The map could not be drawn (${reason}). Everything it shows is in the list.`);
  };
  try {
    // MapLibre is nearly all of the page's weight: the text does not wait for it.
    const { createView } = await import('./map/view');
    view = createView({
      container,
      title: `Map: ${dataset.story.title}. Arrow keys move it, plus and minus zoom. Everything on it is in the list of marks.`,
      units: dataset.story.units,
      baseUrl: new URL('.', document.baseURI).href,
      scene: createScene(page, seen(store.getState())),
      covered,
      onMoved: actions.moved,
      onChosen: (ids, at) => actions.choose(ids, at, { show: false }),
      onPointed: actions.light,
      onDrawn: () => {
        root.dataset.map = 'live';
        Object.assign(globalThis, { dateline: { map: view.map, store } });
      },
      onFailed: fail,
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return;
  }
  const run = (command: Command, animate: boolean) => {
    if (command.kind === 'jump') view.jump(command.camera);
    else if (command.kind === 'show')
      view.fitMarks(
        command.marks.flatMap((id) => marks.get(id) ?? []),
        { animate },
      );
    else if (dataset.views[0]) view.fit(dataset.views[0].bounds, { animate });
  };
  const { link } = decodeLink(window.location.hash, page.known);
  run(openingCommand(link.camera, link.mark), false);
  // What a command shows must not lie under what opens with it: the panel is drawn first.
  page.onCommand((command) => requestAnimationFrame(() => run(command, true)));
  store.subscribe((state, previous) => {
    const shown = ['rings', 'mark', 'lit', 'time', 'voice'] as const;
    if (shown.some((key) => state[key] !== previous[key])) view.show(createScene(page, seen(state)));
  });
}

/** The state as the map shows it: the marks of a chosen event are lit too. */
const seen = (state: State): State => ({ ...state, lit: litMarks(state, dataset) });

/** How much of each side of the map is covered by parts of the page that say they cover it. */
function covered(): Padding {
  const map = container.getBoundingClientRect();
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const cover of document.querySelectorAll<HTMLElement>('[data-covers-map]')) {
    const box = cover.getBoundingClientRect();
    const isOverMap = box.left < map.right && box.right > map.left && box.top < map.bottom && box.bottom > map.top;
    if (!isOverMap) continue;
    if (cover.dataset.coversMap === 'left') padding.left = Math.max(padding.left, box.right - map.left);
    else padding.right = Math.max(padding.right, map.right - box.left);
  }
  return padding;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element #${id}`);
  return found;
}
