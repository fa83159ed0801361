// What the tests use of the library: it comes without types.
declare module 'jsonld' {
  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    readonly base?: string;
  }
  const jsonld: { readonly toRDF: (document: object, options: Options) => Promise<Quad[]> };
  export default jsonld;
}
