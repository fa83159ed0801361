// MapLibre draws letters on a canvas and reads their pixels back. A browser that protects against fingerprinting may return noise, and every
// name on the map would be a block.

const size = 16;
/** Of 255. Some browsers change each value by a few steps, which leaves letters legible. */
const tolerance = 16;

/** Draws four squares and compares every pixel. True where the browser has no canvas to try. */
export function canReadCanvas(page: Pick<Document, 'createElement'>): boolean {
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  const isDark = (x: number, y: number) => x < size / 2 === y < size / 2;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fillRect(0, 0, size / 2, size / 2);
  context.fillRect(size / 2, size / 2, size / 2, size / 2);
  const { data } = context.getImageData(0, 0, size, size);
  return data.every((value, index) => {
    const pixel = Math.floor(index / 4);
    const expected = index % 4 === 3 || !isDark(pixel % size, Math.floor(pixel / size)) ? 255 : 0;
    return Math.abs(value - expected) <= tolerance;
  });
}
