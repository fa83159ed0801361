import countries from 'i18n-iso-countries';
import { readPackageJson } from './files';

interface NameFile {
  locale: string;
  countries: Record<string, string | string[]>;
}

const languages = ['en', 'ru', 'uk'] as const;
const namesByLanguage = new Map(
  languages.map((language) => [
    language,
    readPackageJson<NameFile>(`i18n-iso-countries/langs/${language}.json`).countries,
  ]),
);

export type Language = (typeof languages)[number];

/** ISO 3166-1 alpha-3; Kosovo's XK is a user-assigned code. */
export function alpha3(alpha2: string): string {
  return alpha2 === 'XK' ? 'XKX' : (countries.alpha2ToAlpha3(alpha2) ?? '');
}

/** The shortest name in full that the dataset knows, with the comma and bracket forms of the ISO list taken off. */
export function countryName(iso: string, language: Language): string | null {
  const alpha2 = iso === 'XKX' ? 'XK' : countries.alpha3ToAlpha2(iso);
  const names = alpha2 ? namesByLanguage.get(language)?.[alpha2] : undefined;
  if (names === undefined) return null;
  const candidates = (typeof names === 'string' ? [names] : names)
    .map((name) => name.replace(/,.*$/, '').replace(/ \(.*\)$/, ''))
    .filter((name) => !/^[A-Z.]+$/.test(name));
  return candidates.sort((one, other) => one.length - other.length)[0] ?? null;
}
