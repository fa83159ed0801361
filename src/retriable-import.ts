/**
 * A function that imports a part of the program once, and again at the next call where that failed. Some browsers keep a failed import and
 * answer every further one of the same address with that failure, so that the built file is asked for by another address each time.
 * `builtAddress` is called then; null in the development server, which has no built file.
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
