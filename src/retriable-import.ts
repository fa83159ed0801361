/**
 * Returns a function that imports a module once, and again at the next call after a failure. Some browsers cache a failed import, so every
 * retry uses another address of the built file. `builtAddress` returns null in the development server, which has no built file.
 */
export function retriableImport<Module>(
  load: () => Promise<Module>,
  builtAddress: () => string | null,
): () => Promise<Module> {
  let failures = 0;
  let loading: Promise<Module> | null = null;
  return () => {
    const address = failures === 0 ? null : builtAddress();
    loading ??= (
      address === null ? load() : (import(/* @vite-ignore */ `${address}?again=${failures}`) as Promise<Module>)
    ).catch((error: unknown) => {
      failures += 1;
      loading = null;
      throw error;
    });
    return loading;
  };
}
