// The text of bytes whose encoding nobody has stated. The editor sees how each reads, and chooses.
import { inWindows1252, lengthInUtf8 } from '../../../compile/sources/article-text';
import type { Encoding } from '../../protocol';

export interface Decoded {
  readonly text: string;
  /** The most likely first. */
  readonly encodings: readonly { readonly encoding: Encoding; readonly reads: string }[];
  readonly notes: readonly string[];
}

const all: readonly Encoding[] = ['utf-8', 'windows-1252', 'windows-1251', 'utf-16le', 'utf-16be'];

/** `stated`: the encoding that a web page names. */
export function decode(bytes: Uint8Array, wanted: Encoding | undefined, stated: string | null = null): Decoded {
  const likely = likelyEncoding(bytes, stated);
  const others = all.filter((encoding) => encoding !== likely && mayBe(bytes, encoding));
  const encodings = [likely, ...others].map((encoding) => ({ encoding, reads: sampleOf(decoded(bytes, encoding)) }));
  const text = decoded(bytes, wanted ?? likely);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const notes =
    lost > 0
      ? [`${lost} characters cannot be read in this encoding; choose another, or have the text sent again.`]
      : [];
  return { text, encodings, notes };
}

const isUtf8 = (bytes: Uint8Array) => lengthInUtf8(bytes) === bytes.length;

function likelyEncoding(bytes: Uint8Array, stated: string | null): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // In the UTF-16 of most languages every second byte is often 0.
  const zeros = [0, 1].map(
    (parity) => bytes.subarray(0, 8192).filter((byte, at) => at % 2 === parity && byte === 0).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > Math.min(bytes.length, 8192) / 8) return odd > even ? 'utf-16le' : 'utf-16be';
  const named = all.find((encoding) => encoding === stated?.toLowerCase());
  if (named && (named !== 'utf-8' || isUtf8(bytes))) return named;
  if (isUtf8(bytes)) return 'utf-8';
  // Words in Cyrillic letters are runs of bytes above 0xC0; in a text in Latin letters such a byte stands alone among others.
  const letters = [...bytes].filter((byte) => byte >= 0xc0).length;
  const inRuns = [...bytes].filter((byte, at) => byte >= 0xc0 && (bytes[at + 1] ?? 0) >= 0xc0).length;
  return inRuns > letters / 2 ? 'windows-1251' : 'windows-1252';
}

/** Text of ASCII alone is the same in most, and only one is worth showing. */
function mayBe(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding.startsWith('utf-16')) return bytes.includes(0);
  return encoding === 'utf-8' ? isUtf8(bytes) : bytes.some((byte) => byte >= 0x80);
}

const decoded = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252' ? inWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);

/** The words around the first character that encodings differ in. */
function sampleOf(text: string): string {
  const at = Math.max(0, text.search(/[^\n\r\t -~]/));
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split('\n')
      .at(-1) ?? '';
  return `${before}${text.slice(at, at + 40).split('\n')[0]}`.trim();
}
