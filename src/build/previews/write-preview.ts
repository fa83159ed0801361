// Writes the preview of the story's front where its README shows it: data/preview.png.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { storyBuilder } from '../build-story';
import { storyFolder } from '../story-folder';

const directory = storyFolder();
const built = await storyBuilder({ directory, basemap: () => path.join('public', 'basemap'), site: null })();
if ('report' in built) {
  console.error(built.report);
  process.exitCode = 1;
} else {
  const { 'preview.png': picture } = await built.previews();
  if (!picture) throw new Error('The front has no preview.');
  writeFileSync(path.join(directory, 'data', 'preview.png'), picture);
}
