import { describe, expect, test } from 'vitest';
import { openingOf } from '../camera/story-opening';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { textIn } from '../text/text';
import { announcements } from './announcement';
import { encodeLink } from './link';
import { extentLink } from './link-of';
import { createPage } from './page';

const { dataset } = compiledStory('three-articles');

describe('a chosen day', () => {
  test('opens in the place of a mark, an article’s paragraph or a step of the tour, and the map keeps its rings', () => {
    const { store, actions } = createPage(dataset, '#rings=kinzhal&mark=kinzhal');
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, step: null, time: '2024-11-17', rings: ['kinzhal'] });
    actions.takeStep('2');
    actions.chooseTime('2024-11-19');
    expect(store.getState()).toMatchObject({ mark: null, step: null, time: '2024-11-19' });
  });

  test('under an open mark is opened by choosing it, and stays so until another place is chosen', () => {
    const { store, actions } = createPage(dataset, '#mark=depot&time=2024-11-17');
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, time: '2024-11-17' });
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, time: '2024-11-17' });
    actions.chooseTime(null);
    expect(store.getState()).toMatchObject({ mark: null, time: null });
  });
});

describe('leaving the tour', () => {
  const commandsOf = (page: ReturnType<typeof createPage>) => {
    const sent: unknown[] = [];
    page.onCommand((command) => sent.push(command));
    return sent;
  };

  test('restores the view and the rings from before it, after any number of steps', () => {
    const page = createPage(dataset, '#map=6.00/53.25000/34.50000&rings=storm-shadow');
    const sent = commandsOf(page);
    for (const step of ['1', '5', '6', null]) page.actions.takeStep(step);
    expect(page.store.getState()).toMatchObject({ step: null, rings: ['storm-shadow'], linkSaysView: true });
    expect(sent.at(-1)).toMatchObject({ kind: 'jump', camera: { zoom: 6, center: [34.5, 53.25] } });
  });

  test('that a link opened shows what the page shows at first', () => {
    const page = createPage(dataset, '#step=6');
    const sent = commandsOf(page);
    page.actions.takeStep(null);
    expect(page.store.getState()).toMatchObject({ step: null, rings: ['atacms', 'kinzhal'], linkSaysView: false });
    expect(sent.at(-1)).toMatchObject({ kind: 'fit', bounds: dataset.views[0]?.bounds });
  });

  test('by a mark or a day restores the rings, and leaves the view to it', () => {
    for (const leave of ['mark', 'day']) {
      const page = createPage(dataset, '#rings=storm-shadow');
      page.actions.takeStep('6');
      expect(page.store.getState().rings).toEqual([]);
      if (leave === 'mark') page.actions.select('kyiv', { show: true });
      else page.actions.chooseTime('2024-11-19');
      expect(page.store.getState()).toMatchObject({ step: null, rings: ['storm-shadow'] });
    }
  });
});

test('a day moves the map to what its claims are about, pressed or by a link; one about nothing on the map does not', () => {
  const page = createPage(dataset, '');
  const sent: unknown[] = [];
  page.onCommand((command) => sent.push(command));
  page.actions.chooseTime('2024-11-18');
  expect(sent).toEqual([]);
  page.actions.chooseTime('2024-11-17');
  const { atacms } = openingOf(dataset).marks;
  expect(sent).toEqual([{ kind: 'fit', bounds: atacms }]);
  expect(createPage(dataset, '#time=2024-11-17').actions.openingTarget()).toEqual({ kind: 'fit', bounds: atacms });
  expect(createPage(dataset, '#map=6.00/53.25000/34.50000&time=2024-11-17').actions.openingTarget().kind).toBe('jump');
});

describe('theme and units are preferences of the reader, not part of a place', () => {
  const chosen = () => {
    const page = createPage(dataset, '#mark=depot');
    page.actions.assumeUnits('mi');
    page.actions.chooseTheme('dark');
    page.actions.chooseUnits('km');
    return page;
  };

  test('a link that names none keeps them, be it the front’s, one edited by hand, or Back', () => {
    for (const link of ['', '#mark=kyiv']) {
      const { store, actions } = chosen();
      actions.openLink(link);
      expect(store.getState()).toMatchObject({ theme: 'dark', units: 'km', usualUnits: 'mi' });
      actions.returnTo(link, 'half');
      expect(store.getState()).toMatchObject({ theme: 'dark', units: 'km', usualUnits: 'mi' });
    }
  });

  test('a link that names its own is opened with its own', () => {
    const { store, actions } = chosen();
    actions.openLink('#mark=kyiv&units=mi&theme=light');
    expect(store.getState()).toMatchObject({ theme: 'light', units: 'mi' });
  });

  test('Back does not bring back what the reader has changed since', () => {
    const { store, actions } = chosen();
    actions.returnTo('#mark=kyiv&units=mi&theme=light', 'half');
    expect(store.getState()).toMatchObject({ mark: 'kyiv', theme: 'dark', units: 'km' });
  });
});

describe('the link for a window of another shape', () => {
  const extentLinkOf = (fragment: string, act: (page: ReturnType<typeof createPage>) => void = () => undefined) => {
    const page = createPage(dataset, fragment);
    act(page);
    return encodeLink(extentLink(page.store.getState(), page.opening));
  };
  const camera = { zoom: 5.5, center: [34, 53], bearing: 0, pitch: 0 } as const;

  test('fits what the map was fitted to here, or what it shows once the reader has moved it', () => {
    const fitted = ({ actions }: ReturnType<typeof createPage>) => actions.moved(camera, [29, 50, 39, 56], false);
    expect(extentLinkOf('#rings=atacms&mark=kyiv', fitted)).toBe(
      '#map=5.50/53.00000/34.00000&rings=atacms&mark=kyiv&fit=mark.kyiv',
    );
    const shown = ({ actions }: ReturnType<typeof createPage>) => actions.moved(camera, [29, 50, 39, 56], true);
    expect(extentLinkOf('#rings=atacms&mark=kyiv', shown)).toBe(
      '#map=5.50/53.00000/34.00000&rings=atacms&mark=kyiv&fit=29.00000,50.00000,39.00000,56.00000',
    );
    const overAntimeridian = ({ actions }: ReturnType<typeof createPage>) =>
      actions.moved({ ...camera, center: [179, 0] }, [-191, -10, -171, 10], true);
    expect(extentLinkOf('#rings=', overAntimeridian)).toMatch(/&fit=169\.00000,-10\.00000,189\.00000,10\.00000$/);
    const worldTwice = ({ actions }: ReturnType<typeof createPage>) =>
      actions.moved(camera, [-300, -80, 360, 85], true);
    expect(extentLinkOf('#rings=', worldTwice)).toMatch(/&fit=-150\.00000,-80\.00000,210\.00000,85\.00000$/);
  });

  test('has no bounds for a rotated map, and needs no map that has reported what it shows', () => {
    const turned = ({ actions }: ReturnType<typeof createPage>) =>
      actions.moved({ ...camera, bearing: 30 }, [29, 50, 39, 56], true);
    expect(extentLinkOf('#rings=', turned)).toBe('#map=5.50/53.00000/34.00000/30&rings=');
    expect(extentLinkOf('#rings=', ({ actions }) => actions.select('kyiv', { show: true }))).toBe(
      '#rings=&mark=kyiv&fit=mark.kyiv',
    );
  });

  test('keeps what it was opened with until the map reports its camera', () => {
    expect(extentLinkOf('#rings=&fit=1,2,3,4')).toBe('#rings=&fit=1.00000,2.00000,3.00000,4.00000');
  });
});

describe('a link that says what to fit', () => {
  test('sends the map there, whatever camera and mark it names beside it', () => {
    const page = createPage(dataset, '#map=5/53/34&rings=&mark=kyiv&fit=170,-10,-170,10');
    expect(page.actions.openingTarget()).toMatchObject({ kind: 'fit', bounds: [170, -10, 190, 10], isExtent: true });
    page.actions.openLink('#fit=kinzhal');
    expect(page.actions.openingTarget()).toMatchObject({ kind: 'fit', bounds: [2.5, 34.8, 66.7, 71.6] });
    page.actions.moved({ zoom: 4, center: [34, 53], bearing: 0, pitch: 0 }, [2, 34, 67, 72], false);
    expect(page.actions.openingTarget()).toMatchObject({ kind: 'fit', bounds: [2.5, 34.8, 66.7, 71.6] });
    page.actions.moved({ zoom: 4, center: [34, 53], bearing: 0, pitch: 0 }, [2, 34, 67, 72], true);
    expect(page.actions.openingTarget()).toMatchObject({ kind: 'jump', camera: { zoom: 4 } });
  });
});

describe('a notice that is dismissed', () => {
  const words = 'The map could not be drawn.';

  test('leaves the way to try the map again, where that may help, and is not said again', () => {
    const { store, actions } = createPage(dataset, '#mark=nowhere');
    actions.setFault({ words, canRetry: true });
    const before = store.getState();
    actions.dismissNotices();
    expect(store.getState()).toMatchObject({ notices: [], fault: { canRetry: true, isDismissed: true } });
    expect(announcements(store.getState(), before, dataset, textIn('en')).size).toBe(0);
    actions.setFault({ words, canRetry: true });
    expect(store.getState().fault).toEqual({ words, canRetry: true });
  });

  test('leaves nothing where trying again cannot help', () => {
    const { store, actions } = createPage(dataset, '');
    actions.setFault({ words, canRetry: false });
    actions.dismissNotices();
    expect(store.getState().fault).toBeNull();
  });
});
