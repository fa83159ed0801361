// How soon the page appears on a phone's connection and processor: its paint is compared with that of a page of text, its map with a minimal
// MapLibre page on the same basemap. Both are built here, the map's style from that of the site.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { type BenchServer, serve } from './bench-server';
import { median } from './median';

const rounds = 15;
const folder = 'test-results/bench';

/** As “Fast 4G” in Chromium's tools: a round trip of 165 ms, 9 Mbit/s less a tenth; and a processor a fourth as fast. */
const fast4g = {
  offline: false,
  latency: 165,
  downloadThroughput: (9e6 / 8) * 0.9,
  uploadThroughput: (1.5e6 / 8) * 0.9,
};
const slowdown = 4;

interface Load {
  readonly firstPaint: number;
  /** When the map is visible, as a still map or live; NaN where the page has none. */
  readonly mapVisible: number;
  readonly mapLive: number;
  readonly layoutShift: number;
  /** Of scripts and styles, as transferred. */
  readonly codeBytes: number;
  readonly htmlBytes: number;
}

export async function measureLoading(browser: Browser): Promise<void> {
  const server = await serve({ site: 'dist', text: `${folder}/text`, bare: `${folder}/bare` });
  try {
    await rm(folder, { recursive: true, force: true });
    await buildTextPage();
    await buildBarePage(browser, server);
    const loads: Record<'site' | 'text' | 'bare', Load[]> = { site: [], text: [], bare: [] };
    // The first round warms up.
    for (let round = -1; round < rounds; round++) {
      for (const name of ['text', 'site', 'bare'] as const) {
        const load = await loadOnce(browser, server, name);
        if (round >= 0) loads[name].push(load);
      }
    }
    const compare = (what: string, budget: number, ours: (at: number) => number, floor: (at: number) => number) => {
      const indices = loads.site.map((_, index) => index);
      const ratios = indices.map((index) => ours(index) / floor(index));
      const missing = ratios.filter((one) => !Number.isFinite(one)).length;
      if (missing > 0) {
        console.error(
          `${what}: not measured in ${missing} of ${ratios.length} loads. Run the bench again on a quieter machine.`,
        );
        process.exitCode = 1;
        return;
      }
      const ratio = median(ratios);
      const [least, most] = [Math.min(...ratios).toFixed(2), Math.max(...ratios).toFixed(2)];
      const [one, other] = [median(indices.map(ours)), median(indices.map(floor))].map((value) => value.toFixed(0));
      console.log(
        `${what}: ${ratio.toFixed(2)}, from ${least} to ${most} (budget ${budget}; medians ${one} and ${other}) ${ratio <= budget ? '' : 'OVER'}`,
      );
    };
    const of = (name: keyof typeof loads, key: keyof Load) => (index: number) =>
      loads[name][index]?.[key] ?? Number.NaN;
    compare('first contentful paint x text-only page, ms', 1.25, of('site', 'firstPaint'), of('text', 'firstPaint'));
    compare('map visible x first paint, ms', 1.3, of('site', 'mapVisible'), of('site', 'firstPaint'));
    compare('live map x bare MapLibre, ms', 1.1, of('site', 'mapLive'), of('bare', 'mapLive'));
    compare(
      'script and style x bare MapLibre and Preact, bytes',
      1.05,
      of('site', 'codeBytes'),
      of('bare', 'codeBytes'),
    );
    console.log(`HTML: ${median(loads.site.map(({ htmlBytes }) => htmlBytes))} bytes of brotli (budget 50000)`);
    console.log(
      `layout shift: ${Math.max(...loads.site.map(({ layoutShift }) => layoutShift)).toFixed(4)} at most (budget 0)`,
    );
  } finally {
    await server.close();
  }
}

/** The text of the page in its fonts, and nothing else. */
async function buildTextPage(): Promise<void> {
  const html = await readFile('dist/index.html', 'utf8');
  const { preloads, rules, sans } = fontsIn(html);
  const [, panel = ''] = /<div id="panel">([\s\S]*)<div id="map">/.exec(html) ?? [];
  const words = panel
    .replaceAll(/<(svg|button|input)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/(?:p|li|h\d|tr|figure|section)>/g, '\n')
    .replaceAll(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  await mkdir(`${folder}/text`, { recursive: true });
  const body = words.map((line) => `<p>${line}</p>`).join('\n');
  await writeFile(
    `${folder}/text/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Words</title>${preloads}<style>${rules} body { font: 15px/1.34 ${sans} }</style><body>\n${body}`,
  );
  await copyFonts('text');
}

/** What the page loads its fonts with. */
function fontsIn(html: string): { preloads: string; rules: string; sans: string } {
  const preloads = html.match(/<link rel="preload" as="font"[^>]*>/g)?.join('') ?? '';
  const [, rules = ''] = /<style>(@font-face[\s\S]*?)<\/style>/.exec(html) ?? [];
  const [, sans = ''] = /--sans:([^;}]+)/.exec(html) ?? [];
  if (!preloads || !rules || !sans) throw new Error('The page loads no fonts.');
  return { preloads, rules, sans };
}

const copyFonts = (name: string) =>
  cp('dist/assets', `${folder}/${name}/assets`, {
    recursive: true,
    filter: (file) => !/\.\w+$/.test(file) || file.endsWith('.woff2'),
  });

/** MapLibre, the PMTiles protocol and Preact, with the basemap and its names as the site draws them, at the camera that the site opens with. */
async function buildBarePage(browser: Browser, server: BenchServer): Promise<void> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', locale: 'en-IE' });
  // tsx wraps functions in a helper, `__name`, that the page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped' });
  await page.goto(server.address('site'), { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.map === 'live', null, { timeout: 120_000 });
  const opening = await page.evaluate(() => {
    const { map } = dateline;
    const style = map.getStyle();
    const isGround = (id: string) => /^(ground-world|ground-detailed|names)$/.test(id);
    const layers = style.layers.filter((layer) => !('source' in layer) || isGround(String(layer.source)));
    const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => isGround(id)));
    const { width, height } = map.getContainer().getBoundingClientRect();
    return {
      style: JSON.stringify({ ...style, layers, sources }).replaceAll(new URL('.', document.baseURI).href, './'),
      camera: { zoom: map.getZoom(), center: map.getCenter().toArray() },
      size: { width, height },
    };
  });
  await page.close();
  const source = `${folder}/source`;
  await mkdir(source, { recursive: true });
  const { width, height } = opening.size;
  await writeFile(
    `${source}/index.html`,
    `<!doctype html><html><head><meta charset="utf-8"><title>Bare</title><style>#map{position:absolute;right:0;top:0;width:${width}px;height:${height}px}</style></head><body><div id="map"></div><script type="module" src="./bare.js"></script></body></html>`,
  );
  await writeFile(
    `${source}/bare.js`,
    `import 'maplibre-gl/dist/maplibre-gl.css';
import { Map, addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import { h, hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
setWorkerUrl(new URL(workerUrl, import.meta.url).href);
addProtocol('pmtiles', new Protocol().tile);
const base = new URL('.', document.baseURI).href;
const style = JSON.parse(${JSON.stringify(opening.style)}.replaceAll('"./', '"' + base).replaceAll('pmtiles://./', 'pmtiles://' + base));
const map = new Map({ container: 'map', style, ...${JSON.stringify(opening.camera)}, attributionControl: false, fadeDuration: 0, maxZoom: 12 });
map.setMissingStyleImageResolver((id) => map.addImage(id, { width: 1, height: 1, data: new Uint8ClampedArray(4) }));
map.once('idle', () => { document.documentElement.dataset.map = 'live'; });
Object.assign(globalThis, { preact: { h, hydrate, useEffect, useState } });
`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    base: './',
    publicDir: path.resolve('public'),
    build: {
      outDir: path.resolve(`${folder}/bare`),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  });
  const built = `${folder}/bare/index.html`;
  const { rules } = fontsIn(await readFile('dist/index.html', 'utf8'));
  await writeFile(
    built,
    (await readFile(built, 'utf8')).replace('</head>', () => `<style>${rules}</style></head>`),
  );
  await copyFonts('bare');
}

const viewport = { width: 1280, height: 800 };

/** In a browser without a cache. */
async function loadOnce(browser: Browser, server: BenchServer, name: 'site' | 'text' | 'bare'): Promise<Load> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-IE' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', fast4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript({
    content: `globalThis.seen = { shift: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      const look = () => {
        const root = document.documentElement;
        const picture = document.querySelector('svg[data-static-map] [clip-path] .land')?.getBoundingClientRect();
        if (!seen.map && (picture?.width > 0 || root?.dataset.map === 'live')) seen.map = performance.now();
        if (!seen.live && root?.dataset.map === 'live') seen.live = performance.now();
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);`,
  });
  server.reset();
  await page.goto(server.address(name), { waitUntil: 'commit' });
  if (name === 'text') await page.waitForLoadState('load');
  // Not the attribute alone: `look` sees it in the next frame.
  else
    await page.waitForFunction(() => (globalThis as unknown as { seen: { live?: number } }).seen.live, null, {
      timeout: 120_000,
      polling: 200,
    });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0 || document.querySelector('canvas'),
  );
  const seen = await page.evaluate(() => {
    const { map, live, shift } = (globalThis as unknown as { seen: { map?: number; live?: number; shift: number } })
      .seen;
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
    return { firstPaint, mapVisible: map ?? null, mapLive: live ?? null, layoutShift: shift };
  });
  await context.close();
  const { code, html } = server.sent();
  const firstPaint = seen.firstPaint ?? Number.NaN;
  return {
    firstPaint,
    // A still map that is in place is visible with the first paint, or after it.
    mapVisible: seen.mapVisible === null ? Number.NaN : Math.max(firstPaint, seen.mapVisible),
    mapLive: seen.mapLive ?? Number.NaN,
    layoutShift: seen.layoutShift,
    codeBytes: code,
    htmlBytes: html,
  };
}
