// Everything that a story's site is made of, or a report of what keeps it from being made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Compiled, compile, type StoryFiles } from '../compile/compile';
import type { Problem } from '../compile/problems/problem';
import { headingOf, reportOf } from '../compile/report';
import { versionOf } from '../compile/version';
import { frontOf } from '../model/front';
import { writeFront, writePart } from '../model/part-files';
import { fileOf, partNamesOf, partOf } from '../model/parts';
import { publishedFiles } from '../publish/published';
import { textIn } from '../text/text';
import { laterWords } from './fonts/characters';
import { addressByContent, namedByContent } from './named-file';
import { notFoundPage } from './not-found';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';
import { addressFiles, pageMetadata, withMetadata } from './page-metadata';
import { previews } from './previews/previews';
import { NoStory, readBasemapGazetteer, readStory } from './read';
import { sharedPages } from './shared-pages';

export interface BuiltStory {
  /** By path below the site's base. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** index.html with the story written into it; of the page at a path below the site's base, or of the front. */
  readonly page: (html: string, path?: string) => Promise<string>;
  /** Of the pages beside the front: `m/depot/`. */
  readonly paths: readonly string[];
  /** Everything that the page may say once it is open, for its fonts. */
  readonly laterWords: string;
  /** The pictures that messengers show of links, by path. They take seconds, so that only a site has them. */
  readonly previews: () => Promise<Readonly<Record<string, Uint8Array>>>;
}

/** What is wrong with the story, for its author to read. */
export interface FailedStory {
  readonly report: string;
  /** The same one by one; empty where the story could not be compiled at all. */
  readonly problems: readonly Problem[];
}

export type StoryBuilder = () => Promise<BuiltStory | FailedStory>;

interface StoryToBuild {
  /** With `seeds/` and `data/` in it. */
  readonly directory: string;
  /** The folder of the basemap. Vite’s configuration, which names it, is read after the plugin is made: hence a function. */
  readonly basemap: () => string;
  /** The address of the site, ending in a slash; null where it is not known. */
  readonly site: string | null;
  readonly compileStory?: typeof compile;
}

/**
 * Returns a function that builds the story from its files as they are now. It builds only when a file has changed since the last call; calls at
 * the same time share one build. It never rejects, because a development server must go on running while the story cannot be built.
 */
export function storyBuilder(story: StoryToBuild): StoryBuilder {
  let gazetteer: StoryFiles['gazetteer'] | null = null;
  let last: { readonly content: string; readonly result: Promise<BuiltStory | FailedStory> } | null = null;
  return async () => {
    try {
      gazetteer ??= readBasemapGazetteer();
      const files = readStory(story.directory, gazetteer);
      const content = JSON.stringify([versionOf(files), files.unreadable, files.archives]);
      if (last?.content !== content) last = { content, result: build(story, files) };
      return last.result;
    } catch (error) {
      return failureOf(story, null, error);
    }
  };
}

async function build(story: StoryToBuild, files: StoryFiles): Promise<BuiltStory | FailedStory> {
  const { directory, basemap, site, compileStory = compile } = story;
  try {
    const compiled = compileStory(files);
    if ('problems' in compiled) {
      const { problems } = compiled;
      return { report: reportOf(directory, files, problems), problems };
    }
    return await filesAndPage(compiled, { directory, basemap: basemap(), site });
  } catch (error) {
    return failureOf(story, files, error);
  }
}

/** A missing story is the author’s mistake, and a sentence is enough. Any other error is one of the program, which cannot be found without the stack. */
function failureOf({ directory }: StoryToBuild, files: StoryFiles | null, error: unknown): FailedStory {
  const words = error instanceof NoStory ? error.message : error instanceof Error ? error.stack : String(error);
  return { report: `${headingOf(directory, files)}\n\nThe story cannot be built.\n\n${words}`, problems: [] };
}

/** The names of the basemap with those around the story. */
const namesNearFile = 'basemap/labels-near.geojson';

async function filesAndPage(
  compiled: Compiled,
  { directory, basemap, site }: { directory: string; basemap: string; site: string | null },
): Promise<BuiltStory> {
  const { streetsFile } = compiled;
  const { streets } = compiled.dataset;
  const archive = streetsFile === null ? null : readFileSync(path.join(directory, streetsFile));
  const map = await openingMap(compiled, basemap, archive);
  const own: Record<string, string | Uint8Array> = {
    ...(streets && archive ? { [streets.file]: archive } : {}),
    ...(map.hasNamesNear ? { [namesNearFile]: JSON.stringify(map.names) } : {}),
  };
  const published = publishedFiles(compiled, site);
  const addressed = [
    ...Object.entries(published),
    ...Object.entries(own),
    ...['basemap.pmtiles', 'labels.geojson', 'cities.json'].map(
      (name) => [`basemap/${name}`, readFileSync(path.join(basemap, name))] as const,
    ),
  ];
  const addressOf = Object.fromEntries(addressed.map(([name, content]) => [name, addressByContent(name, content)]));
  const { [namesNearFile]: namesNear } = addressOf;
  // The page reads it in place of the file that every story has.
  const addresses = namesNear === undefined ? addressOf : { ...addressOf, 'basemap/labels.geojson': namesNear };
  const dataset = { ...compiled.dataset, addresses };
  const text = textIn(dataset.story.language);
  const pages = sharedPages(dataset, text);
  const data = namedByContent('dataset', 'json', writeFront(frontOf(dataset)));
  const parts = Object.fromEntries(
    partNamesOf(dataset).flatMap((name) => {
      const part = partOf(dataset, name);
      return part ? [[fileOf(name), writePart(dataset.version, part)]] : [];
    }),
  );
  const words = laterWords(data.text + Object.values(parts).join(''), map.names, dataset.story.language);
  return {
    files: {
      ...published,
      ...own,
      ...(site ? { '404.html': notFoundPage(dataset.story, site, text), ...addressFiles(dataset, site, text) } : {}),
      ...parts,
      [data.name]: data.text,
      [map.world.name]: map.world.text,
    },
    page: async (html, path = '') => {
      const shared = pages.find((page) => page.path === path);
      const described = withMetadata(html, pageMetadata(path, dataset, site, text));
      if (!shared) return prerenderPage(described, dataset, map, data.name, text, { site });
      const { attribution } = map;
      const { bounds: picture, map: ofPage } = await map.mapOf(shared);
      return prerenderPage(described, dataset, { map: ofPage, attribution }, data.name, text, {
        of: { shared, picture },
        site,
      });
    },
    paths: pages.map(({ path }) => path),
    laterWords: words,
    previews: () => previews(compiled, { basemap, archive, map, words }),
  };
}
