/** The dataset that the compiler makes of `seeds/` and `data/`; see compile/plugin.ts. */
declare module 'virtual:dataset' {
  const dataset: import('./model/dataset').Dataset;
  export default dataset;
}
