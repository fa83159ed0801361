// MapLibre's worker, and the one thing that may be turned into code on this page: its address.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface TrustedTypePolicies {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string }): unknown;
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
