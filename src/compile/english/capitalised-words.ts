// English words that help to distinguish names from other words with a capital.

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that begin sentences and are not part of a name that follows, as in "While Ukraine". In lower case. */
export const openers = wordsOf(`
  a about above according across additionally admittedly after afterwards again against all almost along already also although always amid
  among an and another any anyone anything apart are around as at away back because been before behind being below beneath beside besides
  between beyond both but by can could despite did do does down due during each earlier early either elsewhere enough even eventually every
  everyone everybody everything except few fewer finally first firstly following for former formerly from further had has have having he
  hence her here hers him his how however i if in indeed initially inside instead into is it its itself just last late later latest least
  less like likewise many may maybe me meanwhile might more moreover most much must my near nearly neither never nevertheless next no nobody
  none nonetheless nor not nothing notably now of off often on once one only onto or other others otherwise our out outside over overall
  overnight own past per perhaps photo photograph picture plus previously rather recently regarding same second secondly separately several
  she should similarly since so some somebody someone something sometimes soon still such than that the their them then there thereafter
  therefore these they third this those though through throughout thus till to today together tomorrow tonight too toward towards
  ultimately under unless unlike until up upon us very via was we were what whatever when whenever where whereas wherever whether which
  whichever while who whoever whom whose why will with within without would yes yesterday yet you your
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
  forty fifty sixty seventy eighty ninety hundred thousand million billion dozens hundreds thousands millions billions half`);

/** Days and months, and their short forms: they are parts of dates, not names. */
export const calendarWords = wordsOf(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
  Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`);

/** Shortened words before a name: their full stop ends no sentence. */
export const titlesBeforeNames = wordsOf(`
  Mr Mrs Ms Dr Prof Gen Col Lt Sgt Maj Capt Adm Cmdr Brig Cpl Gov Sen Rep Rev St Sr Fr Pres Hon`);

/** Words that are part of longer names, and are no names by themselves. */
export const partsOfNames = wordsOf(`
  Administration Affairs Agency Air Army Assembly Association Authority Bank Board Bureau Center Centre Chief City Command Commission
  Committee Company Congress Council County Court Defence Defense Democrats Department Development Director District East Emergency Federal Federation
  Fleet Force Forces Foreign Foundation Fund General Government Governor Group House Industries Institute Intelligence International Island Islands Journal
  Justice King Manager Mayor Military Minister Ministry National Navy News North Oblast Office Party Police Press Post President Prime
  Prince Princess Province Queen Region Report Representatives Republic Republicans Research Review River Road Roads Secretary Security Senate Service
  Sheriff Society South Staff State States Street System Telegraph Times Township Trade Treasury Union University Valley War Weapons West`);

/** Titles without a name, abbreviations of the time of day, and time zones. */
export const titlesAndZones = wordsOf(`
  AM PM GMT UTC EST EDT CET BST BY
  Ambassador Chairman Chancellor Chief Director Foreign Governor King Manager Mayor Minister President Prime Prince Princess Queen Secretary
  Senator`);

/** Towns whose names are ordinary words. At the beginning of a sentence they are read as the word. */
export const townsThatAreWords = wordsOf('Batman Cork Hail Male Marks Ogre Reading Roman Sari Split Van');

const nationalities = wordsOf(`
  Afghan Albanian Algerian American Andorran Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahamian Bahraini
  Bangladeshi Barbadian Basque Bavarian Belarusian Belgian Belizean Beninese Bhutanese Bolivian Bosnian Brazilian British Bulgarian Burmese
  Burundian Cambodian Cameroonian Canadian Catalan Chadian Chechen Chilean Chinese Colombian Congolese Corsican Cossack Croatian Cuban Cypriot
  Czech Danish Djiboutian Dominican Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian Fijian Filipino Finnish Flemish
  French Gabonese Gambian Georgian German Ghanaian Greek Grenadian Guatemalan Guinean Guyanese Haitian Honduran Hungarian Icelandic Indian
  Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurdish Kuwaiti Kyrgyz
  Laotian Latvian Lebanese Liberian Libyan Lithuanian Luxembourgish Macedonian Malagasy Malawian Malaysian Maldivian Malian Maltese
  Mauritanian Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien
  Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Persian Peruvian Polish Portuguese Qatari Romanian Russian Rwandan Samoan
  Saudi Scottish Senegalese Serbian Singaporean Slovak Slovene Slovenian Somali Spanish Sudanese Surinamese Swedish Swiss Syrian
  Taiwanese Tajik Tanzanian Tatar Thai Tibetan Togolese Tongan Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan
  Vietnamese Welsh Yemeni Zambian Zimbabwean Briton Dane Dutchman Englishman Finn Frenchman Irishman Pole Scot Serb Spaniard Swede Turk
`);
const others = wordsOf(`
  African Alpine Antarctic Arab Arabian Arabic Arctic Asian Atlantic Balkan Baltic Caribbean Caucasian European Hispanic Latin Mediterranean
  Nordic Scandinavian Slavic Soviet Eastern Northern Southern Western Anglo Austro Franco Sino
  Bolshevik Buddhist Catholic Christian Hindu Islamic Islamist Jewish Jew Muslim Nazi Orthodox Protestant Shiite Sunni
  Communist Democrat Democratic Republican`);
const nationalitiesAndOthers: ReadonlySet<string> = new Set([...nationalities, ...others]);
const directions = wordsOf('North South East West Central');

const areAllIn = (words: readonly string[], list: ReadonlySet<string>) => {
  const parts = words.flatMap((word) => word.split('-'));
  const isListed = (word: string) => list.has(word) || list.has(word.replace(/s$/, ''));
  return parts.some(isListed) && parts.every((word) => isListed(word) || directions.has(word));
};

/** Whether words are the name of a people, or the adjective of a nation: "Russian", "North Korean", "Ukrainians", "Franco-German". */
export const isNationality = (words: readonly string[]): boolean => areAllIn(words, nationalities);

/** Whether words are only adjectives of nations, regions, faiths and parties: "Western", "Sunni" too. */
export const isAdjective = (words: readonly string[]): boolean => areAllIn(words, nationalitiesAndOthers);
