// Where the page prints quotation marks. They are round words that an article or a cited source has, which are types of their own
// (`model/quotation.ts`); round what a link said or a reader typed; and, written out in a sentence of the page, round the name of a button or a command.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('src', name.replaceAll('\\', '/')))
  .filter((name) => /\.(?:tsx?|css)$/.test(name) && !/\.test\.tsx?$/.test(name))
  // What the compiler, the suggestions and the desk say to authors quotes their records; readers see none of it.
  .filter((name) => !/^src\/(?:compile|suggest|desk)\//.test(name));

/** The lines of code that match, as `file: line`; comments print nothing. */
function linesWith(pattern: RegExp, among: readonly string[] = files): string[] {
  return among.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

test('only a quotation, and what a reader’s link said or a reader typed, is put into quotation marks', () => {
  const filledIn = linesWith(/[“‘„«]\$?\{|\}[”’»]|&[lr][sd]quo;|\\u201[89a-f]/i);
  const allowed = [
    // The one place that prints a quotation.
    /^src\/model\/quotation\.ts: return .*inQuotationMarks|^src\/model\/quotation\.ts: return \/\[“”"\]\//,
    // What the reader's own link says, or the reader typed, in a sentence about it.
    /^src\/text\/en\/(?:link-problems|reader-ring)\.ts: .*“\$\{(?:first|unit)\}”/,
    // For whoever reads the console.
    /throw new (?:Range)?Error\(/,
  ];
  expect(filledIn.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
});

test('no style adds quotation marks, so that those on the page are those of the one function', () => {
  const css = files.filter((name) => name.endsWith('.css'));
  expect(linesWith(/quotes:(?!\s*none)|open-quote|[“”‘’„«»]|\\20(?:1[89a-f]|39|3a)|\\00?ab/i, css)).toEqual([]);
});

test('an element of quoted words has them from that function, or is a stretch of an article', () => {
  expect(linesWith(/<(?:q|blockquote)[\s>]/).map((line) => line.split(':')[0])).toEqual([
    'src/ui/evidence/outside-source.tsx',
    'src/ui/evidence/quotes.tsx',
    'src/ui/mark/lead-quote.tsx',
    'src/ui/mark/other-sources.tsx',
    'src/ui/parts/words.tsx',
  ]);
});

test('a quotation is made of its article, and cited words only of what an author cites', () => {
  const everywhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('src', name.replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/.test(name) && name !== 'src/ui/quotation-marks.test.ts');
  expect(linesWith(/\bas (?:Quotation|OutsideWords)\b/, everywhere)).toEqual([
    expect.stringMatching(
      /^src\/model\/quotation\.ts: return \{ id: .*exact: text\.slice\(start, end\), start, end \} as Quotation;$/,
    ),
    // From a file, where the words fit the place that they name.
    'src/model/quotation.ts: return { id, source, exact, start, end } as Quotation;',
    'src/model/quotation.ts: export const outsideWords = (exact: string): OutsideWords => exact as OutsideWords;',
  ]);
  expect(linesWith(/\boutsideWords\(/, everywhere).map((line) => line.split(':')[0])).toEqual([
    'src/compile/records/outside-references.ts',
  ]);
});
