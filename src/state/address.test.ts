import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { connectAddress } from './address';
import { createPage } from './page';

const { dataset } = compiledStory('three-articles');

/** As much of a browser's window as the address bar needs: a history of addresses, and Back. */
function fakeWindow(fragment: string) {
  const entries = [{ hash: fragment, state: null as unknown }];
  let index = 0;
  const listeners = new Map<string, () => void>();
  const at = () => entries[index] as (typeof entries)[number];
  const hashOf = (url: string) => (url.startsWith('#') ? url : '');
  const go = (to: number) => {
    index = to;
    listeners.get('popstate')?.();
  };
  const browser = {
    location: {
      pathname: '/',
      search: '',
      get hash() {
        return at().hash;
      },
    },
    history: {
      get state() {
        return at().state;
      },
      pushState(state: unknown, _: string, url: string) {
        entries.splice(index + 1, Number.POSITIVE_INFINITY, { hash: hashOf(url), state });
        index += 1;
      },
      replaceState(state: unknown, _: string, url?: string) {
        entries[index] = { hash: url === undefined ? at().hash : hashOf(url), state };
      },
    },
    setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  } as unknown as Window;
  return {
    browser,
    addresses: () => entries.map(({ hash }) => hash),
    address: () => at().hash,
    back: () => go(index - 1),
    forward: () => go(index + 1),
    edit(hash: string) {
      entries.splice(index + 1, Number.POSITIVE_INFINITY, { hash, state: null });
      index += 1;
      listeners.get('hashchange')?.();
    },
  };
}

function openedAt(fragment: string) {
  const page = createPage(dataset, fragment);
  const fake = fakeWindow(fragment);
  connectAddress(page, fake.browser, { entries: true });
  const rest = () => vi.advanceTimersByTime(5000);
  return { ...page, ...fake, rest };
}

const camera = (zoom: number) => ({ zoom, center: [34, 53], bearing: 0, pitch: 0 }) as const;
const view = [29, 50, 39, 56] as const;

beforeEach(() => {
  vi.useFakeTimers();
});
// Other tests may run in the same process, and measure time.
afterEach(() => {
  vi.useRealTimers();
});

describe('the address stays as it was opened until the reader changes something', () => {
  test.each([
    '',
    '#mark=depot',
    '#step=5',
    '#rings=atacms',
    '#map=0.00/53.00000/34.00000&rings=atacms',
    '#map=6.00/53.00000/34.00000&rings=atacms&mark=storm-shadow',
    '#mark=depot).',
    '#mark=nowhere',
    '#MAP=5/53/34/x&rings=kinzhal%252Catacms&amp;mark=Depot&utm_source=x',
  ])('%s', (opened) => {
    const { actions, address, rest } = openedAt(opened);
    // The map fits itself, is padded, and is resized.
    actions.moved(camera(5.5), view, false);
    rest();
    actions.moved(camera(5.75), view, false);
    actions.highlight(['depot']);
    actions.setSheet('peek');
    actions.dismissNotices();
    actions.assumeUnits('mi');
    rest();
    expect(address()).toBe(opened);
    actions.moved(camera(6), view, true);
    rest();
    expect(address()).toMatch(/^#map=6\.00\/53\.00000\/34\.00000&rings=/);
  });

  test('and then says each change, with the camera of the map', () => {
    const { actions, address, rest } = openedAt('#rings=atacms,');
    actions.moved(camera(5.5), view, false);
    actions.toggleRing('kinzhal');
    rest();
    expect(address()).toBe('#map=5.50/53.00000/34.00000&rings=atacms,kinzhal&fit=strike');
    actions.moved(camera(6.5), view, false);
    rest();
    expect(address()).toBe('#map=6.50/53.00000/34.00000&rings=atacms,kinzhal&fit=strike');
    actions.moved(camera(7), view, true);
    rest();
    expect(address()).toBe('#map=7.00/53.00000/34.00000&rings=atacms,kinzhal');
  });

  test('also as the entry that Back returns to, and once it has been returned to', () => {
    const { actions, addresses, address, back, rest } = openedAt('#mark=depot).');
    actions.moved(camera(5.5), view, false);
    actions.select('kyiv', { show: true });
    expect(addresses()).toEqual(['#mark=depot).', '#mark=kyiv']);
    back();
    actions.moved(camera(5), view, false);
    rest();
    expect(address()).toBe('#mark=depot).');
  });

  test('also where it was edited by hand', () => {
    const { actions, address, edit, rest } = openedAt('#map=6.00/53.00000/34.00000&rings=');
    actions.moved(camera(7), view, true);
    rest();
    edit('#mark=nowhere');
    actions.moved(camera(5), view, false);
    rest();
    expect(address()).toBe('#mark=nowhere');
  });
});

test('a day chosen over an open mark is one history entry, and Back returns to the mark', () => {
  const { store, actions, addresses, back } = openedAt('#mark=depot');
  actions.chooseTime('2024-11-17');
  expect(addresses()).toEqual(['#mark=depot', '#time=2024-11-17']);
  back();
  expect(store.getState()).toMatchObject({ mark: 'depot', time: null });
});

test('Back to the ranges that the overview showed keeps the way back from there', () => {
  const { actions, store, back, rest } = openedAt('#map=8.00/53.00000/34.00000&rings=kinzhal');
  actions.moved(camera(8), view, true);
  actions.showOverview();
  rest();
  const before = store.getState().beforeOverview;
  expect(before?.camera).toEqual(camera(8));
  actions.select('kyiv', { show: true });
  rest();
  expect(store.getState().beforeOverview).toBeNull();
  back();
  expect(store.getState().beforeOverview).toEqual(before);
  // Once taken, it is no longer offered.
  actions.leaveOverview();
  actions.moved(camera(8), view, false);
  actions.select('kyiv', { show: true });
  back();
  expect(store.getState().beforeOverview).toBeNull();
});

test('Back keeps the theme and the units that the reader has chosen, and an edited link’s own win', () => {
  const { store, actions, address, back, edit, rest } = openedAt('#theme=light');
  actions.select('depot', { show: false });
  actions.chooseTheme('dark');
  actions.chooseUnits('mi');
  rest();
  expect(address()).toBe('#mark=depot&units=mi&theme=dark');
  back();
  expect(store.getState()).toMatchObject({ mark: null, theme: 'dark', units: 'mi' });
  expect(address()).toBe('#units=mi&theme=dark');
  edit('#mark=kyiv&theme=light');
  expect(store.getState()).toMatchObject({ mark: 'kyiv', theme: 'light', units: 'mi' });
});

test('Back and Forward write the chosen theme into the entry, so that loading the page again keeps it', () => {
  const { actions, address, addresses, back, forward, rest } = openedAt('#mark=depot).');
  actions.select('kyiv', { show: true });
  actions.chooseTheme('dark');
  rest();
  back();
  rest();
  expect(address()).toBe('#mark=depot&theme=dark');
  actions.chooseTheme('light');
  rest();
  forward();
  expect(addresses()).toEqual(['#mark=depot&theme=light', '#mark=kyiv&theme=light']);
});

test('a theme that is chosen just before Back is written too, where both entries have one address', () => {
  const { store, actions, addresses, address, back, rest } = openedAt('#mark=depot');
  actions.select('kyiv', { show: true });
  actions.setSheet('full');
  expect(addresses()).toEqual(['#mark=depot', '#mark=kyiv', '#mark=kyiv']);
  actions.chooseTheme('dark');
  back();
  rest();
  expect(store.getState().sheet).toBe('half');
  expect(address()).toBe('#mark=kyiv&theme=dark');
});
