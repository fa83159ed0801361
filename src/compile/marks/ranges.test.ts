import { expect, test } from 'vitest';
import { isBuffer } from '../../model/mark';
import { compiledFiles, storyFiles } from '../fixtures/compiled-story';

const { data, ...story } = storyFiles('second-story');

test.each([
  [0, 'north', 1, 3],
  [90, 'east', 0, 2],
  [180, 'south', 1, 1],
  [270, 'west', 0, 0],
] as const)(
  'the name of a buffer is where its outline is outermost on the side of its range’s label, at %i degrees in the %s',
  (bearing, side, axis, edge) => {
    const marks = data['marks.yaml']?.replace('  labelBearing: 0\n', `  labelBearing: ${bearing}\n`) ?? '';
    const { dataset } = compiledFiles({ ...story, data: { ...data, 'marks.yaml': marks } });
    const [buffer] = dataset.marks.filter(isBuffer);
    expect(buffer?.labelSide).toBe(side);
    // In the longitudes of the bounds, which may pass 180.
    const [position, bound] = [buffer?.labelPosition[axis] ?? Number.NaN, buffer?.bounds[edge] ?? Number.NaN];
    expect(Math.abs(((position - bound + 540) % 360) - 180)).toBeLessThan(0.001);
  },
);
