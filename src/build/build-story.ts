// Everything that a story's site is made of, or in words what keeps it from being made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Compiled, compile, type StoryFiles } from '../compile/compile';
import { headingOf, reportOf } from '../compile/report';
import { versionOf } from '../compile/version';
import { writeDataset } from '../model/dataset-file';
import { publishedFiles } from '../publish/published';
import { addressByContent, namedByContent } from './named-file';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';
import { NoStory, readStory } from './read';

export interface BuiltStory {
  /** By path below the site's base. */
  readonly files: Readonly<Record<string, string>>;
  /** index.html with the story written into its places. */
  readonly page: (html: string) => string;
}

/**
 * Gives a function that builds the story in `directory` on the basemap in the folder that `basemap` gives, for the site at `site`, where that is known. It never rejects: whatever is
 * wrong with the story's files, or goes wrong with them, is given back in words, because a server that an author works with must outlive
 * it. As long as the story's files stay the same they are built once; the basemap is taken to stay the same.
 */
export function storyBuilder(
  directory: string,
  basemap: () => string,
  site: string | null,
): () => Promise<BuiltStory | { readonly wrong: string }> {
  let last: { readonly version: string; readonly built: BuiltStory } | null = null;
  return async () => {
    let files: StoryFiles | null = null;
    try {
      files = readStory(directory);
      const version = versionOf(files);
      if (last?.version === version) return last.built;
      const compiled = compile(files);
      if ('problems' in compiled) return { wrong: reportOf(directory, files, compiled.problems) };
      const built = await build(compiled, basemap(), site);
      last = { version, built };
      return built;
    } catch (error) {
      // Where there is no story its author has something to mend; all else is for whoever mends the program.
      const words = error instanceof NoStory ? error.message : error instanceof Error ? error.stack : String(error);
      return { wrong: `${headingOf(directory, files)}\n\nThe story cannot be built.\n\n${words}` };
    }
  };
}

async function build(compiled: Compiled, basemap: string, site: string | null): Promise<BuiltStory> {
  const map = await openingMap(compiled, basemap);
  const published = publishedFiles(compiled, site);
  const addressed = [
    ...Object.entries(published),
    ...['basemap.pmtiles', 'labels.geojson'].map(
      (name) => [`basemap/${name}`, readFileSync(path.join(basemap, name))] as const,
    ),
  ];
  const addresses = Object.fromEntries(addressed.map(([name, content]) => [name, addressByContent(name, content)]));
  const dataset = { ...compiled.dataset, addresses };
  const data = namedByContent('dataset', 'json', writeDataset(dataset));
  return {
    files: { ...published, [data.name]: data.text, [map.world.name]: map.world.text },
    page: (html) => prerenderPage(html, dataset, map, data.name),
  };
}
