// Where the names on the map are, in CSS pixels from the map's upper left corner.
import type { Page } from '@playwright/test';
import './driver';

export interface NameBox {
  readonly name: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  /** The same for a name and its own symbol. */
  readonly feature?: string;
}

/** What the names must not touch: the size of the map, and what lies over it. */
export function mapAndWhatIsOver(page: Page) {
  return page.evaluate(() => {
    const map = document.getElementById('map')?.getBoundingClientRect() ?? new DOMRect();
    const over = [...document.querySelectorAll('[data-covers-map], [data-over-map]')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        name: element.className || element.id,
        box: [left - map.left, top - map.top, right - map.left, bottom - map.top] as const,
      };
    });
    return { width: map.width, height: map.height, over };
  });
}

/** The words on the still map, each name as one box. */
export function namesOnPicture(page: Page): Promise<NameBox[]> {
  return page.evaluate(() => {
    const map = document.getElementById('map')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('svg[data-static-map] .label')].flatMap((label) => {
      const lines = [...label.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
      const shown = lines.filter(({ width }) => width > 0);
      if (shown.length === 0) return [];
      const box = [
        Math.min(...shown.map(({ left }) => left)) - map.left,
        Math.min(...shown.map(({ top }) => top)) - map.top,
        Math.max(...shown.map(({ right }) => right)) - map.left,
        Math.max(...shown.map(({ bottom }) => bottom)) - map.top,
      ] as const;
      return [{ name: label.textContent ?? '', box }];
    });
  });
}

/** The names that MapLibre has placed: the boxes by which it keeps them apart, with the id of their layer. */
export function namesOnLiveMap(page: Page): Promise<NameBox[]> {
  return page.evaluate(() => {
    type Key = { bucketInstanceId: number; featureIndex: number; overlapMode: string };
    type Internals = {
      collisionIndex: { grid: { boxKeys: Key[]; bboxes: number[] } };
      retainedQueryData: Record<number, { bucketIndex: number; featureIndex: { bucketLayerIDs: string[][] } }>;
    };
    // Not in MapLibre’s types.
    const { placement } = dateline.map.style as unknown as { placement: Internals };
    const { boxKeys, bboxes } = placement.collisionIndex.grid;
    // MapLibre places names in a margin outside the map too.
    const margin = 100;
    return boxKeys.flatMap(({ bucketInstanceId, featureIndex, overlapMode }, index) => {
      const data = placement.retainedQueryData[bucketInstanceId];
      const name = data?.featureIndex.bucketLayerIDs[data.bucketIndex]?.[0] ?? '';
      const [left = 0, top = 0, right = 0, bottom = 0] = bboxes
        .slice(4 * index, 4 * index + 4)
        .map((at) => at - margin);
      const feature = `${bucketInstanceId} ${featureIndex}`;
      return overlapMode !== 'never' ? [] : [{ name, feature, box: [left, top, right, bottom] as const }];
    });
  });
}

/** Names that are cut by the map's edge or by what lies over it, and names that overlap. */
export function faultsOf(
  names: readonly NameBox[],
  { width, height, over }: Awaited<ReturnType<typeof mapAndWhatIsOver>>,
): string[] {
  const overlap = (a: NameBox['box'], b: NameBox['box']) =>
    a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
  const inView = names.filter(({ box }) => overlap(box, [0, 0, width, height]));
  return inView.flatMap(({ name, box, feature }, index) => {
    const [left, top, right, bottom] = box;
    const isWithin = left >= 0 && top >= 0 && right <= width && bottom <= height;
    return [
      ...(isWithin ? [] : [`${name} is cut by the edge`]),
      ...over.filter((one) => overlap(box, one.box)).map((one) => `${name} lies under ${one.name}`),
      ...inView
        .slice(index + 1)
        .filter((other) => overlap(box, other.box) && (feature === undefined || feature !== other.feature))
        .map((other) => `${name} lies on ${other.name}`),
    ];
  });
}
