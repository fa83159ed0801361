import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterVisible } from './visible-time';

let page: EventTarget & { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hideTab = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

test('waits as long as is asked, and calls once', () => {
  const callback = vi.fn();
  afterVisible(1000, callback);
  vi.advanceTimersByTime(999);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  hideTab(true);
  hideTab(false);
  vi.advanceTimersByTime(5000);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('time in a hidden tab does not count, and the whole time is given anew', () => {
  const callback = vi.fn();
  afterVisible(1000, callback);
  vi.advanceTimersByTime(900);
  hideTab(true);
  vi.advanceTimersByTime(60_000);
  hideTab(false);
  vi.advanceTimersByTime(900);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('in a tab that is hidden from the first nothing is counted until it is shown', () => {
  const callback = vi.fn();
  page.hidden = true;
  afterVisible(1000, callback);
  vi.advanceTimersByTime(60_000);
  expect(callback).not.toHaveBeenCalled();
  hideTab(false);
  vi.advanceTimersByTime(1000);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('stopped, it calls no more, whatever the tab does', () => {
  const callback = vi.fn();
  const stop = afterVisible(1000, callback);
  stop();
  hideTab(true);
  hideTab(false);
  vi.advanceTimersByTime(5000);
  expect(callback).not.toHaveBeenCalled();
});
