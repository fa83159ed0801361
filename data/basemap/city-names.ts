/** English names where GeoNames' main name is not the one an English newspaper prints, and names in Cyrillic. */

/** By country, then by GeoNames' name. Ukrainian places take the transliteration Ukraine uses, and names of 2024. */
const corrections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BE: { Antwerpen: 'Antwerp', Gent: 'Ghent' },
  BY: {
    Baranovichi: 'Baranavichy',
    Bierazino: 'Byerazino',
    Gorodok: 'Haradok',
    'Horad Zhodzina': 'Zhodzina',
    "Homyel'": 'Homel',
    Kostyukovichi: 'Kastsyukovichy',
    Maladziečna: 'Maladzyechna',
    'Marina Horka': 'Maryina Horka',
    Mscislau: 'Mstsislaw',
    Novogrudok: 'Navahrudak',
    Smaliavičy: 'Smalyavichy',
    Smarhoń: 'Smarhon',
    Vitebsk: 'Vitsebsk',
    Volkovysk: 'Vawkavysk',
  },
  CA: { Montréal: 'Montreal' },
  DE: { Hannover: 'Hanover', Köln: 'Cologne', Nürnberg: 'Nuremberg' },
  DK: { Århus: 'Aarhus' },
  ES: { Sevilla: 'Seville' },
  FM: { 'Palikir - National Government Center': 'Palikir' },
  MA: { Fès: 'Fez' },
  MM: { 'Nay Pyi Taw': 'Naypyidaw' },
  MN: { 'Ulan Bator': 'Ulaanbaatar' },
  PA: { Panamá: 'Panama City' },
  RU: {
    'Rostov-na-Donu': 'Rostov-on-Don',
  },
  SE: { Göteborg: 'Gothenburg' },
  UA: {
    Chervonohrad: 'Sheptytskyi',
    Feodosiya: 'Feodosia',
    Hadyach: 'Hadiach',
    Haysyn: 'Haisyn',
    Kadiyivka: 'Kadiivka',
    Kamyanske: 'Kamianske',
    Kozyatyn: 'Koziatyn',
    Kropyvnytskyy: 'Kropyvnytskyi',
    'Kryvyy Rih': 'Kryvyi Rih',
    Lokhvytsya: 'Lokhvytsia',
    Lyubotyn: 'Liubotyn',
    'Mohyliv-Podilskyy': 'Mohyliv-Podilskyi',
    Mykolayiv: 'Mykolaiv',
    Novomoskovsk: 'Samar',
    'Novohrad-Volynskyi': 'Zviahel',
    Oleksandriya: 'Oleksandriia',
    Pervomaysk: 'Pervomaisk',
    Starokostyantyniv: 'Starokostiantyniv',
    Uzhgorod: 'Uzhhorod',
    Vinnytsya: 'Vinnytsia',
    'Volodymyr-Volynskyi': 'Volodymyr',
    Yevpatoriya: 'Yevpatoria',
    Yuzhnoukrayinsk: 'Yuzhnoukrainsk',
    Zaporizhzhya: 'Zaporizhzhia',
  },
  US: { 'New York City': 'New York' },
};

/** GeoNames' transliterations here carry marks that English print leaves out; its ASCII name has none. */
const plainSpelling = new Set(
  'AE AF BH DZ EG IL IN IQ IR JO KW LB LY OM PK PS QA SA SD SY TJ TM TN UZ YE WS TO'.split(' '),
);

export function englishName(name: string, asciiName: string, country: string): string {
  const corrected = corrections[country]?.[name];
  if (corrected) return corrected;
  if (plainSpelling.has(country)) return withoutApostrophes(asciiName);
  if (country === 'RU') return russianInEnglish(name);
  if (country === 'UA' || country === 'BY') {
    const plain = withoutApostrophes(name);
    return corrections[country]?.[plain] ?? plain;
  }
  return name;
}

function withoutApostrophes(name: string): string {
  return name.replace(/['‘’ʼ`]/g, '');
}

/** Nizhniy to Nizhny, Groznyy to Grozny, Orël to Oryol: as BBC and Reuters print them. */
function russianInEnglish(name: string): string {
  return withoutApostrophes(name)
    .replace(/ë/g, 'yo')
    .replace(/(iy|yy)\b/g, 'y')
    .replace(/yye\b/g, 'ye');
}

/** Names that no transliteration of the English one would find. */
const exonyms: Readonly<Record<string, string>> = {
  Moscow: 'Москва',
  'Rostov-on-Don': 'Ростов-на-Дону',
  'Saint Petersburg': 'Санкт-Петербург',
};

/** BGN/PCGN 1947 for Russian, resolution 55 of Ukraine's Cabinet of Ministers (2010) for Ukrainian. */
const sharedLetters = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'yu',
  я: 'ya',
} as const;
const lettersByLanguage: Readonly<Record<'ru' | 'uk', Readonly<Record<string, string>>>> = {
  ru: { ...sharedLetters, г: 'g', ё: 'yo', и: 'i', й: 'y', ъ: '', ы: 'y', э: 'e' },
  uk: { ...sharedLetters, г: 'h', ґ: 'g', є: 'ye', и: 'y', і: 'i', ї: 'i', й: 'i' },
};

/** What differs between English spellings of one name: ya or ia, ye or e, -iy or -y. */
function comparable(latin: string): string {
  return latin
    .toLowerCase()
    .replace(/(iy|yy)\b/g, 'y')
    .replace(/[^a-z]/g, '')
    .replace(/[iy]e/g, 'e')
    .replace(/i?[iy]([aou])/g, 'i$1');
}

/** Other languages write the sound of ц and щ with two letters; a soft sign they leave out. */
function closenessToStandard(name: string): number {
  const foreignPairs = name.match(/тс|шч/g)?.length ?? 0;
  return name.length - 3 * foreignPairs;
}

/**
 * GeoNames' alternate names in cities500 carry no language. One counts as Russian or Ukrainian when its letters all
 * belong to that alphabet and its transliteration is the English name.
 */
export function cyrillicName(name: string, alternates: readonly string[], language: 'ru' | 'uk'): string | null {
  if (exonyms[name]) return exonyms[name];
  const letters = lettersByLanguage[language];
  const candidates = alternates.filter((alternate) => {
    const characters = [...alternate.toLowerCase()];
    const latin = characters.map((character) => letters[character] ?? (/[ -]/.test(character) ? ' ' : character));
    const isCyrillic = characters.every((character) => character in letters || /[ '’ʼ-]/.test(character));
    return isCyrillic && comparable(latin.join('')) === comparable(name);
  });
  return candidates.sort((one, other) => closenessToStandard(other) - closenessToStandard(one))[0] ?? null;
}
