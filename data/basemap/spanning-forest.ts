/** A minimal spanning forest (Kruskal 1956), taken apart into its longest paths: main streams, then tributaries. */

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface ForestPath {
  readonly nodes: number[];
  readonly length: number;
}

interface Link {
  readonly to: number;
  readonly length: number;
}

function spanningForest(nodeCount: number, edges: readonly Edge[]): Link[][] {
  const parents = Array.from({ length: nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  const links: Link[][] = parents.map(() => []);
  const shortestFirst = [...edges].sort(
    (one, other) => one.length - other.length || one.from - other.from || one.to - other.to,
  );
  for (const { from, to, length } of shortestFirst) {
    const [fromRoot, toRoot] = [rootOf(from), rootOf(to)];
    if (fromRoot === toRoot) continue;
    parents[fromRoot] = toRoot;
    links[from]?.push({ to, length });
    links[to]?.push({ to: from, length });
  }
  return links;
}

interface Reach {
  /** Each node's neighbour on the way back to the start. */
  readonly cameFrom: Map<number, number>;
  readonly distances: Map<number, number>;
  readonly farthest: number;
}

function reachFrom(start: number, links: readonly Link[][], isFree: (node: number) => boolean): Reach {
  const cameFrom = new Map<number, number>();
  const distances = new Map([[start, 0]]);
  const waiting = [start];
  let farthest = start;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const distance = distances.get(node) as number;
    if (distance > (distances.get(farthest) as number)) farthest = node;
    for (const { to, length } of links[node] ?? []) {
      if (distances.has(to) || !isFree(to)) continue;
      distances.set(to, distance + length);
      cameFrom.set(to, node);
      waiting.push(to);
    }
  }
  return { cameFrom, distances, farthest };
}

function pathTo(node: number, { cameFrom }: Reach): number[] {
  const nodes = [node];
  for (let next = cameFrom.get(node); next !== undefined; next = cameFrom.get(next)) nodes.push(next);
  return nodes;
}

/** Every path at least `shortest` long, each beginning at an end or on a path found before. */
export function longestPaths(nodeCount: number, edges: readonly Edge[], shortest: number): ForestPath[] {
  const links = spanningForest(nodeCount, edges);
  const used = new Uint8Array(nodeCount);
  const seen = new Uint8Array(nodeCount);
  const isFree = (node: number) => used[node] === 0;
  const paths: ForestPath[] = [];
  const take = (reach: Reach): number[] => {
    const nodes = pathTo(reach.farthest, reach);
    for (const node of nodes) used[node] = 1;
    paths.push({ nodes, length: reach.distances.get(reach.farthest) as number });
    return nodes;
  };
  for (let start = 0; start < nodeCount; start++) {
    if (seen[start]) continue;
    const first = reachFrom(start, links, isFree);
    for (const node of first.distances.keys()) seen[node] = 1;
    const main = reachFrom(first.farthest, links, isFree);
    if ((main.distances.get(main.farthest) as number) < shortest) continue;
    const waiting = [take(main)];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      for (const junction of path) {
        for (;;) {
          const branch = reachFrom(junction, links, isFree);
          if ((branch.distances.get(branch.farthest) as number) < shortest) break;
          waiting.push(take(branch));
        }
      }
    }
  }
  return paths;
}
