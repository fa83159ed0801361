/** From which whole zoom on a label has room, given the labels that matter more. */

export interface LabelBox {
  readonly position: readonly [number, number];
  /** Pixels on the screen, halo and the room around it included. */
  readonly width: number;
  readonly height: number;
  /** The first zoom at which it may be shown at all. */
  readonly floor: number;
}

interface PlacedBox {
  readonly mercator: readonly [number, number];
  readonly box: LabelBox;
  readonly zoom: number;
}

const tileSize = 512;

export function mercator([longitude, latitude]: readonly [number, number]): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The zoom for each box, in the order given, or null where there is no room up to `maxZoom`. */
export function thin(boxes: readonly LabelBox[], maxZoom: number): (number | null)[] {
  const placed: PlacedBox[] = [];
  return boxes.map((box) => {
    const center = mercator(box.position);
    for (let zoom = box.floor; zoom <= maxZoom; zoom++) {
      const scale = tileSize * 2 ** zoom;
      const isFree = placed.every((other) => {
        if (other.zoom > zoom) return true;
        const across = Math.abs(other.mercator[0] - center[0]) * scale;
        const down = Math.abs(other.mercator[1] - center[1]) * scale;
        return across > (box.width + other.box.width) / 2 || down > (box.height + other.box.height) / 2;
      });
      if (!isFree) continue;
      placed.push({ mercator: center, box, zoom });
      return zoom;
    }
    return null;
  });
}
