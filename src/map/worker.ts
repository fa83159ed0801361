// MapLibre's worker. Its address is the only string that Trusted Types let become a script on this page.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypePolicies {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Whether the worker's script can be loaded now. The response replaces what the browser's cache has, which may be a bad one. */
export async function canFetchWorker(): Promise<boolean> {
  try {
    const response = await fetch(new URL(workerUrl, import.meta.url), { cache: 'reload' });
    return response.ok && /javascript/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

/** Tells MapLibre where its worker is, and allows no other address where the browser supports Trusted Types. */
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
