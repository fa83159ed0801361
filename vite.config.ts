import { defineConfig } from 'vite';
import { lookCss } from './src/build/look-css';
import { shell } from './src/build/shell-plugin';
import { storyFolder } from './src/build/story-folder';
import { story } from './src/build/story-plugin';

// STORY is a folder with another story's seeds/ and data/; OUT is where its site goes; SITE_URL is the address that it will have.
// PREVIEWS=none leaves out the pictures that messengers show of links, which takes a third less time: for tests of everything else.
export default defineConfig({
  base: './',
  plugins: [
    story(storyFolder(), process.env.SITE_URL, { hasPreviews: process.env.PREVIEWS !== 'none' }),
    lookCss(),
    shell(),
  ],
  build: {
    outDir: process.env.OUT ?? 'dist',
    // The oldest browsers that the README promises. For them light-dark() and nesting in the styles are written out.
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // MapLibre alone is larger than the default warning allows.
    chunkSizeWarningLimit: 1200,
    // The worker gets the ending .js: hosts that do not know .mjs serve it as something else.
    rolldownOptions: {
      // Most of a build is the compilation of the story, which is meant to take its time.
      checks: { bundlerTimings: false },
      output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
  server: { watch: { ignored: ['**/data/basemap/node_modules/**'] } },
});
