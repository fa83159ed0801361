import type { Position } from 'geojson';
import type { Country } from './countries';
import { type Bounds, boundsContain, latitude, longitude } from './planar';

/** Degrees. Two outlines closer than this are one border: neighbours share only about half of their vertices. */
const cellSize = 0.002;
const rowsPerColumn = 200_000;

function cellOf(column: number, row: number): number {
  return column * rowsPerColumn + row;
}

function columnOf(position: Position): number {
  return Math.floor((longitude(position) + 180) / cellSize);
}

function rowOf(position: Position): number {
  return Math.floor((latitude(position) + 90) / cellSize);
}

/** A position of an outline; `added` when it was put between two positions of the data. */
export interface OutlinePosition {
  readonly position: Position;
  readonly added: boolean;
}

/** The outline with positions added so that none is farther than `spacing` degrees from the next. */
export function densify(ring: readonly Position[], spacing: number): OutlinePosition[] {
  const result: OutlinePosition[] = [];
  ring.forEach((end, index) => {
    const start = ring[index - 1];
    if (start) {
      const east = longitude(end) - longitude(start);
      const north = latitude(end) - latitude(start);
      const steps = Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / spacing);
      for (let step = 1; step < steps; step++) {
        const share = step / steps;
        const position = [longitude(start) + east * share, latitude(start) + north * share];
        result.push({ position, added: true });
      }
    }
    result.push({ position: end, added: false });
  });
  return result;
}

/** Which countries have an outline near a position, by a grid of cells over all outlines. */
export class NeighbourIndex {
  private readonly cells = new Map<number, number[]>();

  constructor(countries: readonly Country[], area: Bounds) {
    countries.forEach(({ polygons }, country) => {
      for (const ring of polygons.flat()) {
        for (const { position } of densify(ring, cellSize * 0.7)) {
          if (boundsContain(area, position)) this.add(position, country);
        }
      }
    });
  }

  private add(position: Position, country: number): void {
    const cell = cellOf(columnOf(position), rowOf(position));
    const present = this.cells.get(cell);
    if (!present) this.cells.set(cell, [country]);
    else if (!present.includes(country)) present.push(country);
  }

  /** The countries other than `country` near a position, by their index, smallest first. */
  near(position: Position, country: number): number[] {
    const found: number[] = [];
    for (let column = columnOf(position) - 1; column <= columnOf(position) + 1; column++) {
      for (let row = rowOf(position) - 1; row <= rowOf(position) + 1; row++) {
        for (const other of this.cells.get(cellOf(column, row)) ?? []) {
          if (other !== country && !found.includes(other)) found.push(other);
        }
      }
    }
    return found.sort((one, other) => one - other);
  }
}
