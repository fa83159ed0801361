// The package has no types of its own, and @types/subset-font does not know which features are kept.
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype';
      /** Four letters each, such as `kern`. */
      readonly keepFeatures: readonly string[];
      /** A variable font becomes a plain one at these places of its axes. */
      readonly variationAxes: Readonly<Record<string, number>>;
    },
  ): Promise<Buffer>;
}
