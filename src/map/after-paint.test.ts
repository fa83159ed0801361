import { afterEach, expect, test, vi } from 'vitest';
import { createAfterPaint } from './after-paint';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is asked for is done after the next paint, in its order, and the same work once', () => {
  vi.useFakeTimers();
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const done: string[] = [];
  const show = () => done.push('show');
  const afterPaint = createAfterPaint();
  const press = () => {
    afterPaint('keep', () => done.push('keep'));
    afterPaint('move', () => done.push('move'));
    afterPaint('show', show);
    afterPaint('show', show);
  };
  press();
  vi.runAllTimers();
  expect(done).toEqual([]);
  expect(frames).toHaveLength(1);
  // A frame is painted after its callbacks.
  frames.pop()?.();
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['show', 'move', 'keep']);

  press();
  frames.pop()?.();
  vi.runAllTimers();
  expect(done).toHaveLength(6);
});
