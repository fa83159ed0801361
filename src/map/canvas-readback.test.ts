import { expect, test } from 'vitest';
import { canReadCanvas } from './canvas-readback';

/** A page whose canvas keeps what is drawn in opaque black and white, and changes each value when it is read. */
function pageWith(change: (value: number, index: number) => number): Pick<Document, 'createElement'> {
  const canvas = {
    width: 0,
    height: 0,
    getContext() {
      const data = new Uint8ClampedArray(canvas.width * canvas.height * 4);
      return {
        fillStyle: '',
        fillRect(left: number, top: number, width: number, height: number) {
          const value = this.fillStyle === '#000' ? 0 : 255;
          for (let y = top; y < top + height; y += 1) {
            for (let x = left; x < left + width; x += 1) {
              data.set([value, value, value, 255], (y * canvas.width + x) * 4);
            }
          }
        },
        getImageData: () => ({ data: data.map(change) }),
      };
    },
  };
  return { createElement: () => canvas } as unknown as Pick<Document, 'createElement'>;
}

test('a canvas that is read as it was drawn can be read', () => {
  expect(canReadCanvas(pageWith((value) => value))).toBe(true);
});

test('a few steps up or down, as browsers blur a fingerprint with, leave letters as they are', () => {
  expect(canReadCanvas(pageWith((value, index) => value + ((index % 5) - 2)))).toBe(true);
});

test.each([
  ['white', () => 255],
  ['black', () => 0],
  ['noise', (_: number, index: number) => (index * 97) % 256],
  ['what was drawn, inverted', (value: number) => 255 - value],
  ['what was drawn, but for the last pixel', (value: number, index: number) => (index > 1019 ? 128 : value)],
])('a canvas that is read as %s cannot be read', (_name, change) => {
  expect(canReadCanvas(pageWith(change))).toBe(false);
});

test('where a browser has no canvas at all, something else says so', () => {
  const page = { createElement: () => ({ getContext: () => null }) } as unknown as Pick<Document, 'createElement'>;
  expect(canReadCanvas(page)).toBe(true);
});
