import { expect, test } from 'vitest';
import type { Box } from '../geo/clip';
import { coveredSides } from './covered-sides';

const desk = { width: 976, height: 746 };
const phone = { width: 390, height: 792 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };

test('nothing over the map covers nothing, nor does what is beside it', () => {
  expect(coveredSides(desk, [])).toEqual(none);
  expect(coveredSides(desk, [[-400, 0, 0, 746]])).toEqual(none);
});

test('a box in a corner is kept clear of at the side that leaves the better shape', () => {
  const key: Box = [660, 530, 960, 730];
  expect(coveredSides(desk, [key])).toEqual({ ...none, right: 316 });
  expect(coveredSides({ width: 736, height: 746 }, [[420, 530, 720, 730]])).toEqual({
    ...none,
    bottom: 216,
  });
});

test('a pane and a sheet cover a whole side, and a box below the pane nothing more', () => {
  const pane: Box = [0, 0, 480, 746];
  expect(coveredSides(desk, [[10, 600, 200, 740], pane])).toEqual({ ...none, left: 480 });
  const sheet: Box = [0, 336, 390, 792];
  expect(coveredSides(phone, [sheet])).toEqual({ ...none, bottom: 456 });
});

test('a tray above a lowered sheet is added to it, and one that would leave nothing of the map is ignored', () => {
  const peek: Box = [0, 700, 390, 792];
  const tray: Box = [8, 400, 382, 692];
  expect(coveredSides(phone, [tray, peek])).toEqual({ ...none, bottom: 392 });
  const half: Box = [0, 336, 390, 792];
  expect(coveredSides(phone, [half, [8, 40, 382, 330]])).toEqual({ ...none, bottom: 456 });
  expect(coveredSides({ width: 560, height: 700 }, [[0, 0, 480, 700]])).toEqual(none);
});
