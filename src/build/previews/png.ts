// PNG with a palette. A preview has few colours, so that it is a quarter of the size that it has with all bits of each pixel.
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** `pixels`: red, green, blue and alpha, of which the last is ignored. Colours are rounded to those that are used most. */
export async function palettePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const palette = paletteOf(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(pixels, 4 * (y * width + x));
      let index = nearest.get(colour);
      if (index === undefined) {
        index = nearestIn(palette, colour);
        nearest.set(colour, index);
      }
      // Each row begins with a 0, for no filter: the indices of neighbours have no likeness that one could use.
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', await promisify(deflate)(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}

const colourAt = (pixels: Uint8Array, at: number) =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

const channels = (colour: number): [red: number, green: number, blue: number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

/** The 256 colours that most pixels have; of colours that are hardly different only the first. */
function paletteOf(pixels: Uint8Array): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byUse = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byUse) {
    if (palette.every((one) => distance(one, colour) > leastDistance)) palette.push(colour);
    if (palette.length === 256) break;
  }
  return palette;
}

/** Squared: about five steps of one channel. */
const leastDistance = 5 ** 2;

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, one] of palette.entries()) {
    if (distance(one, colour) < distance(palette[best] ?? 0, colour)) best = index;
  }
  return best;
}
