// Verbs of English, told by their form.

/** The verbs of English whose past is not made with "-ed", and those that help other verbs. */
const verbs = new Set(
  `am is are was were be been being has have had do does did will would can could may might must shall should cannot
  became began broke brought built bought came caught chose cut drew drove fell fed felt fought found flew forgot gave went grew heard held hit
  kept knew laid led left lent let lost made meant met paid put ran rang read rose said sat saw sold sent set shook shot showed shut slept spoke
  spent sank split spread stood stole struck swore swept swung took taught told thought threw understood woke won wore wrote says tells`.split(
    /\s+/,
  ),
);

/** Whether a word is probably a verb, by its form: good enough to judge what follows "and". */
export const isVerb = (word: string) =>
  verbs.has(word.toLowerCase()) || /^\p{Ll}{2,}(?:ed|ing)$/u.test(word) || /n[’']t$/.test(word);
