// The names of characters, for those that look alike on the screen.

/** A character with its code point and name: "’ U+2019 right single quotation mark"; what cannot be seen, by its name: "a no-break space U+00A0". */
export function nameOfCharacter(character: string): string {
  const [first = ''] = character;
  const code = codeOf(first);
  const invisibleName = invisibleNames[first];
  if (invisibleName !== undefined) return `${invisibleName} ${code}`;
  const name = names[first] ?? scripts.find(({ is }) => is.test(first))?.name;
  return name === undefined ? `“${character}”` : `${character} ${code} ${name}`;
}

/** Whether a character is invisible. */
export const isInvisible = (character: string): boolean => /^[\p{Cf}\p{Cc}]/u.test(character) && !/^\s/.test(character);

/** How characters are written between double quotation marks in YAML: "\u00a0", "e\u0301". */
export const escapeOf = (characters: string): string =>
  [...characters]
    .map((one) => (/[!-~]/.test(one) ? one : `\\u${codeOf(one).slice(2).toLowerCase().padStart(4, '0')}`))
    .join('');

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const invisibleNames: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a carriage return, the line end of Windows,',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u2002': 'an en space',
  '\u2003': 'an em space',
  '\u2009': 'a thin space',
  '\u200a': 'a hair space',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};

const names: Readonly<Record<string, string>> = {
  "'": 'apostrophe',
  '"': 'quotation mark',
  '‘': 'left single quotation mark',
  '’': 'right single quotation mark',
  '‚': 'low single quotation mark',
  '“': 'left double quotation mark',
  '”': 'right double quotation mark',
  '„': 'low double quotation mark',
  '«': 'left guillemet',
  '»': 'right guillemet',
  '`': 'grave accent',
  '´': 'acute accent',
  '′': 'prime',
  '″': 'double prime',
  '-': 'hyphen',
  '‐': 'hyphen that is not the one of keyboards',
  '‑': 'non-breaking hyphen',
  '–': 'en dash',
  '—': 'em dash',
  '−': 'minus sign',
  '…': 'ellipsis',
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '!': 'exclamation mark',
  '?': 'question mark',
  '(': 'opening bracket',
  ')': 'closing bracket',
  '[': 'opening square bracket',
  ']': 'closing square bracket',
  '/': 'slash',
  '·': 'middle dot',
  '•': 'bullet',
};

/** Letters of these look like Latin ones. */
const scripts = [
  { is: /\p{Script=Cyrillic}/u, name: 'Cyrillic letter' },
  { is: /\p{Script=Greek}/u, name: 'Greek letter' },
];
