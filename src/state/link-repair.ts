// Links are damaged in transit: mail clients wrap them, messengers encode them, linkifiers include the full stop after them, trackers add
// fields. Here a fragment is repaired and split into its fields.
//
// The values of known fields contain only letters, digits and a few signs, so they are decoded until nothing changes. Unknown fields are
// decoded once and passed on, for newer pages that know them.

export interface Fields {
  /** The values of each known key, in their order, trimmed. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Unknown keys with their first value; their number and length are bounded. */
  readonly unknown: readonly (readonly [key: string, value: string])[];
  /** Parts that are no fields, and unknown fields beyond the bounds. */
  readonly unreadable: readonly string[];
}

const maxUnknownFields = 16;
const maxUnknownLength = 200;

const maxEncodings = 6;

/** `fragment` with or without its `#`. Never throws; time and result are bounded by its length. */
export function fieldsOf(fragment: string, knownKeys: readonly string[]): Fields {
  const known = new Map<string, string[]>();
  const unknown = new Map<string, string>();
  const unreadable: string[] = [];
  const knownKey = `(?=(?:${knownKeys.join('|')})=)`;
  // Some programs write `;` between fields, and one link may follow another. In an unknown field `?` and `#` may mean anything.
  const separator = new RegExp(`[?#]${knownKey}|;(?=[\\w-]+=)`, 'i');
  const separatorInUnknown = new RegExp(`;${knownKey}`, 'i');
  const keyAndValue = (part: string) => {
    const [, keyAsWritten = '', value = ''] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const key = keyAsWritten.replace(/^[^\p{L}\p{N}_%]+|\s+$/gu, '').toLowerCase();
    const isKnown = knownKeys.includes(key);
    return { key, value, isKnown, isForeign: !isKnown && plainKey.test(key) };
  };

  const take = (text: string, rounds: number) => {
    // Fields found within another are read last, since the first value of a key wins.
    const following: string[] = [];
    const parts = withoutEntities(text).replace(redirectSource, '$1').split('&');
    const plain = parts.map((part) => {
      const [start = '', ...others] = part.split(keyAndValue(part).isForeign ? separatorInUnknown : separator);
      following.push(...others);
      return start;
    });
    for (const part of [...plain, ...following]) {
      const { key, value, isKnown, isForeign } = keyAndValue(part);
      if (isForeign) {
        const kept = decoded(value);
        const isKeepable = kept.length <= maxUnknownLength && kept.isWellFormed();
        if (!isKeepable || (unknown.size >= maxUnknownFields && !unknown.has(key))) unreadable.push(part);
        else if (!unknown.has(key)) unknown.set(key, kept);
        continue;
      }
      const plainer = rounds > 0 ? decoded(part) : part;
      if (plainer !== part) take(plainer, rounds - 1);
      else if (isKnown) {
        const values = known.get(key) ?? [];
        values.push(bare(value));
        known.set(key, values);
      }
      // Trackers' keys have underscores, and those of links have none.
      else if (/[\p{L}\p{N}]/u.test(part) && !key.includes('_')) unreadable.push(part);
    }
  };
  take(fragment.replace(/^#+/, ''), maxEncodings);
  if (unknown.has('ust') || unknown.has('usg')) for (const key of redirectKeys) unknown.delete(key);
  return { known, unknown: [...unknown], unreadable };
}

const plainKey = /^[a-z][a-z0-9-]{0,31}$/;

/** What Google's documents and mail add to addresses that they redirect to. Their `source`, such as "editors", is not an article's id. */
const redirectKeys = ['sa', 'sntz', 'ust', 'usg', 'ved', 'opi'];
const redirectSource = /(&sa=[A-Z])&source=[a-z]+(?=&|$)|&source=[a-z]+(?=&ust=)/g;

/** Decodes the escapes of HTML and JSON, and removes quotes and brackets. */
const withoutEntities = (text: string): string =>
  text
    .replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&')
    .replace(/&(?:quot|apos|lt|gt|nbsp);/gi, ' ')
    .replace(/&#(?:0*(\d{2,3})|x0*([\da-f]{2}));/gi, (_, decimal, hexadecimal) =>
      String.fromCharCode(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)),
    )
    .replace(/\\+u00([2-7][\da-f])/gi, (_, hexadecimal) => String.fromCharCode(Number.parseInt(hexadecimal, 16)));

/** Decodes percent-encoding once, wherever it is valid. */
const decoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/**
 * The value of a known field without what people, mail clients and linkifiers add to it; the value itself where nothing would be left, so
 * that the message about it can quote it. White space within it is left to the parser of the field.
 */
const bare = (value: string): string => {
  const cleaned = value
    .replace(/\p{Cf}+/gu, '')
    .replace(/[?#][\w-]+=.*$/s, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .trim();
  const plain = cleaned
    .replace(/^[^\p{L}\p{N}.-]+/u, '')
    .replace(/[?#].*$/s, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
  return plain || cleaned;
};
