// Accounts side by side: what each voice says to one question. Never a mean, never a winner.
import type { Claim, Dataset, Source, Voice } from './dataset';

/** What one voice says in one article; the same voice in two articles stays two accounts, since the words differ. */
export interface Account {
  readonly voice: Voice;
  readonly via: Voice | null;
  readonly source: Source;
  readonly claims: readonly Claim[];
}

type Sayings = Pick<Dataset, 'claims' | 'voices' | 'sources'>;

/** The accounts that answer a question, in the order of the articles. */
export function accountsOf(question: string, { claims, voices, sources }: Sayings): Account[] {
  const accounts = new Map<string, Account>();
  for (const claim of claims.filter((candidate) => candidate.question === question)) {
    const key = [claim.voice, claim.via, claim.source].join('/');
    const voice = voices.find(({ id }) => id === claim.voice);
    const source = sources.find(({ id }) => id === claim.source);
    if (!voice || !source) continue;
    const via = voices.find(({ id }) => id === claim.via) ?? null;
    const earlier = accounts.get(key);
    accounts.set(key, { voice, via, source, claims: [...(earlier?.claims ?? []), claim] });
  }
  return [...accounts.values()];
}

/** One row of the ledger of counts; null where the voice gave none. */
export interface Count {
  readonly voice: Voice;
  readonly source: Source | null;
  readonly fired: Claim | null;
  readonly stopped: Claim | null;
  readonly damaged: Claim | null;
}

/** The counts of every voice that gave one, by article, and the voices whose silence is shown. */
export function countsOf({ story, ...sayings }: Pick<Dataset, 'story'> & Sayings): Count[] {
  const { ledger } = story;
  if (!ledger) return [];
  const rows = new Map<string, Count>();
  for (const column of ['fired', 'stopped', 'damaged'] as const) {
    const question = ledger[column];
    if (question === null) continue;
    for (const { voice, source, claims } of accountsOf(question, sayings)) {
      const key = `${voice.id}/${source.id}`;
      const row = rows.get(key) ?? { voice, source, fired: null, stopped: null, damaged: null };
      rows.set(key, { ...row, [column]: claims.find(({ value }) => value !== null) ?? null });
    }
  }
  const silent = ledger.silent.flatMap((id): Count[] => {
    const voice = sayings.voices.find((candidate) => candidate.id === id);
    return voice ? [{ voice, source: null, fired: null, stopped: null, damaged: null }] : [];
  });
  return [...rows.values(), ...silent];
}

/** The claim that captions a site while a voice is chosen: that voice's account of it, or null where it gave none. */
export function captionBy(
  voiceId: string,
  mark: string,
  { story, claims }: Pick<Dataset, 'story' | 'claims'>,
): Claim | null {
  const said = claims.filter(({ voice, marks }) => voice === voiceId && marks.includes(mark));
  return said.find(({ question }) => question === story.captionQuestion) ?? said[0] ?? null;
}
