// MapLibre's worker, and the one thing that may be turned into code on this page: its address.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypePolicies {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string }): unknown;
}

/**
 * Whether the worker's program can be loaded now. Asks past the browser's cache and puts the answer there, so that a bad one that was kept
 * is used no more.
 */
export async function workerAnswers(): Promise<boolean> {
  try {
    const response = await fetch(new URL(workerUrl, import.meta.url), { cache: 'reload' });
    return response.ok && /javascript/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

/** Tells MapLibre where its worker is. Where the browser knows Trusted Types, no other address can become a script. */
export function prepareWorker(): void {
  const { href } = new URL(workerUrl, import.meta.url);
  setWorkerUrl(href);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      if (url === href) return url;
      throw new TypeError(`${url} is no script of this page`);
    },
  });
}
