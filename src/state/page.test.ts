import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { createPage } from './page';

const result = compile(readStory('.'));
if ('problems' in result) throw new Error('the story does not compile');
const { dataset } = result;

describe('a chosen day', () => {
  test('opens in the place of a mark, an article’s paragraph or a step of the tour, and the map keeps its rings', () => {
    const { store, actions } = createPage(dataset, '#rings=kinzhal&mark=kinzhal');
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, step: null, time: '2024-11-17', rings: ['kinzhal'] });
    actions.takeStep('2');
    actions.chooseTime('2024-11-19');
    expect(store.getState()).toMatchObject({ mark: null, step: null, time: '2024-11-19' });
  });

  test('under an open mark is opened by choosing it, and left by choosing it again', () => {
    const { store, actions } = createPage(dataset, '#mark=depot&time=2024-11-17');
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, time: '2024-11-17' });
    actions.chooseTime('2024-11-17');
    expect(store.getState()).toMatchObject({ mark: null, time: null });
  });
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
