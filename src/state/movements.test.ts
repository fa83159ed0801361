import { describe, expect, test } from 'vitest';
import { openingOf } from '../camera/story-opening';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { textIn } from '../text/text';
import { decodeLink, encodeLink } from './link';
import { viewLink } from './link-of';
import { createPage } from './page';

const { dataset } = compiledStory('three-articles');

describe('what the map was fitted to', () => {
  const at = { zoom: 5, center: [34, 53], bearing: 0, pitch: 0 } as const;
  const seen = [29, 50, 39, 56] as const;
  const pageAt = (fragment: string) => {
    const page = createPage(dataset, fragment);
    const sent: unknown[] = [];
    page.onCommand((command) => sent.push(command));
    page.actions.moved(at, seen, false);
    return { ...page, sent, link: () => encodeLink(viewLink(page.store.getState(), page.opening)) };
  };
  const camera = '#map=5.00/53.00000/34.00000';

  test('is in links beside the camera, whatever the page fitted it to, until the reader moves the map', () => {
    const acts: [string, (page: ReturnType<typeof pageAt>) => void, string][] = [
      ['', () => undefined, '&rings=atacms,kinzhal&fit=strike'],
      ['#mark=depot', () => undefined, '&rings=atacms,kinzhal&mark=depot&fit=mark.depot'],
      ['', ({ actions }) => actions.select('kyiv', { show: true }), '&rings=atacms,kinzhal&mark=kyiv&fit=mark.kyiv'],
      ['', ({ actions }) => actions.select('kyiv', { show: false }), '&rings=atacms,kinzhal&mark=kyiv&fit=strike'],
      ['', ({ actions }) => actions.showOverview(), '&rings=atacms,kinzhal&fit=mark.kinzhal'],
      ['', ({ actions }) => actions.takeStep('2'), '&rings=atacms&fit=step.2&step=2'],
      [
        '',
        ({ actions }) => actions.chooseTime('2024-11-17'),
        '&rings=atacms,kinzhal&fit=time.2024-11-17&time=2024-11-17',
      ],
      [
        '#rings=&center=50,30&reach=300',
        ({ actions }) => actions.toggleRing('atacms'),
        '&rings=atacms&center=50.00000,30.00000&reach=300&fit=center',
      ],
      ['#fit=29,50,39,56', () => undefined, '&rings=atacms,kinzhal&fit=29.00000,50.00000,39.00000,56.00000'],
      [`${camera}&rings=`, ({ actions }) => actions.showOpeningView(), '&rings=&fit=strike'],
    ];
    for (const [opened, act, written] of acts) {
      const page = pageAt(opened);
      act(page);
      expect(page.link()).toBe(camera + written);
      const { link, notices } = decodeLink(page.link(), page.linkIds, textIn('en'));
      expect([encodeLink(link), ...notices]).toEqual([page.link()]);
      page.actions.moved(at, seen, true);
      expect(page.link()).not.toContain('fit=');
    }
    expect(pageAt(`${camera}&rings=`).link()).toBe(`${camera}&rings=`);
  });

  test('is no longer the reader’s ring once that has moved or gone', () => {
    for (const act of [
      ({ actions }: ReturnType<typeof pageAt>) => actions.placeReaderRing(null, { show: false }),
      ({ actions }: ReturnType<typeof pageAt>) =>
        actions.placeReaderRing({ center: [20, 40], size: 300 }, { show: false }),
      ({ actions }: ReturnType<typeof pageAt>) => actions.measureFrom('center'),
    ]) {
      const page = pageAt('#center=50,30&reach=300');
      expect(page.store.getState().fit).toBe('center');
      act(page);
      expect(page.store.getState().fit).not.toBe('center');
    }
  });

  test('is restored with the camera when the tour is left', () => {
    const page = pageAt('#mark=depot');
    page.actions.takeStep('5');
    page.actions.takeStep(null);
    expect(page.store.getState().fit).toBe('mark.depot');
    expect(page.sent.at(-1)).toMatchObject({ kind: 'fit', bounds: openingOf(dataset).marks.depot, camera: at });
  });

  test('is the opening view by one press, with what is on and open left as it is', () => {
    const page = pageAt(`${camera}&rings=storm-shadow&mark=kyiv`);
    page.actions.showOpeningView();
    expect(page.sent).toEqual([{ kind: 'fit', bounds: dataset.views[0]?.bounds }]);
    expect(page.store.getState()).toMatchObject({ mark: 'kyiv', rings: ['storm-shadow'] });
  });

  test('has a name in a story without views', () => {
    const { dataset: small } = compiledStory('small-story');
    const page = createPage(small, '');
    page.actions.moved(at, seen, false);
    const link = encodeLink(viewLink(page.store.getState(), page.opening));
    expect(link).toMatch(/&fit=\w+$/);
    expect(createPage(small, link).store.getState().notices).toEqual([]);
  });

  test('what is open has bounds that stay in view, and the front page has none', () => {
    const { marks } = openingOf(dataset);
    expect(pageAt(`${camera}&mark=depot`).actions.chosenBounds()).toEqual(marks.depot);
    expect(pageAt(camera).actions.chosenBounds()).toBeNull();
  });
});
