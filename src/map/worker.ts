// MapLibre's worker. With Trusted Types its address is the only string that may become a script on this page.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypePolicies {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Whether the worker's script can be loaded now. Replaces a bad response in the browser's cache. */
export async function canFetchWorker(): Promise<boolean> {
  try {
    const response = await fetch(new URL(workerUrl, import.meta.url), { cache: 'reload' });
    return response.ok && /javascript/.test(response.headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

/** Sets the address of MapLibre's worker, and forbids every other where the browser supports Trusted Types. */
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
