import { Fragment } from 'preact';
import { type Account, accountsByEvent, type Count, canBeDots, countsOf } from '../../model/accounts';
import { statuses } from '../../model/basis';
import type { Claim, ClaimValue, Question, Voice } from '../../model/claim';
import { formatFigure } from '../../model/format';
import { naming } from '../../model/naming';
import { useKept } from '../parts/kept';
import { usePage, useSelected } from '../parts/page-context';
import { Words } from '../parts/words';
import { SpeakerNote } from './speaker-note';
import { DotKey, UnitDots } from './unit-dots';

/** The counts of every voice, one row each; closed with a double rule and no sum under it. */
export function Ledger() {
  const { dataset, text } = usePage();
  const rows = countsOf(dataset);
  const { ledger } = dataset.story;
  if (!ledger || rows.length === 0) return null;
  const hasDots = canBeDots(rows);
  return (
    <section class="ledger-section" aria-labelledby="ledger-title">
      <div class="section-head">
        <h3 id="ledger-title">{ledger.title}</h3>
        <span>{text.accounts.notAddedUp}</span>
      </div>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{text.accounts.whoSaysSo}</th>
            <th scope="col">Fired</th>
            <th scope="col">Stopped</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LedgerRow key={`${row.voice.id}/${row.source?.id}`} row={row} hasDots={hasDots} />
          ))}
        </tbody>
      </table>
      {hasDots && <DotKey />}
    </section>
  );
}

function LedgerRow({ row: { voice, source, fired, stopped, damaged }, hasDots }: { row: Count; hasDots: boolean }) {
  const [firedCount, stoppedCount, damagedCount] = [fired, stopped, damaged].map((claim) => claim?.value ?? null);
  return (
    <tr>
      <th scope="row">
        <Hear voice={voice} />
        {source && ` (${source.label})`}
        {hasDots && firedCount && (
          <UnitDots
            fired={firedCount.number}
            stopped={stoppedCount?.number ?? 0}
            damaged={damagedCount?.number ?? 0}
            described
          />
        )}
      </th>
      <td data-label="Fired">
        <Figure count={firedCount} />
      </td>
      <td data-label="Stopped">
        <Figure count={stoppedCount} />
        {damagedCount && (
          <small>
            {' '}
            and <b class="numeral">{formatFigure(damagedCount)}</b> damaged
          </small>
        )}
      </td>
    </tr>
  );
}

function Figure({ count }: { count: ClaimValue | null | undefined }) {
  const { text } = usePage();
  return count ? (
    <b class="numeral">{formatFigure(count)}</b>
  ) : (
    <span class="not-stated">{text.accounts.notGiven}</span>
  );
}

/** Every question with one row a voice; with `about`, only those that its claims answer. */
export function Accounts({ about }: { about: string | null }) {
  const { dataset, text } = usePage();
  const questions = dataset.questions.filter(({ id }) =>
    dataset.claims.some(({ question, marks }) => question === id && (about === null || marks.includes(about))),
  );
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="accounts-title">
      <div class="section-head">
        <h3 id="accounts-title">{text.accounts.title}</h3>
        <span>{text.accounts.note}</span>
      </div>
      {questions.map((question) => (
        <QuestionRows key={question.id} question={question} />
      ))}
      <dl class="standings">
        {(['claimed', 'confirmed', 'denied', 'not-said', 'reported'] as const).map((status) => (
          <div key={status}>
            <dt>{statuses[status].word}:</dt> <dd>{statuses[status].meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function QuestionRows({ question }: { question: Question }) {
  const { dataset, text } = usePage();
  const groups = accountsByEvent(question.id, dataset);
  const [isOpen, setOpen] = useKept(`question opened: ${question.id}`, false);
  return (
    <details class="question" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {question.text}
        {groups.map(({ heading, isStoryEvent, accounts }) => (
          <Fragment key={heading}>
            {' '}
            <small>
              {isStoryEvent || heading === null
                ? text.accounts.versions(accounts.length)
                : text.accounts.versionsOfEvent(heading, accounts.length)}
            </small>
          </Fragment>
        ))}
      </summary>
      {groups.map(({ heading, accounts }) => (
        <div key={heading}>
          {heading !== null && <h4 class="of-event">{heading}</h4>}
          <ul>
            {accounts.map((account) => (
              <AccountRow key={`${account.voice.id}/${account.via?.id}/${account.source.id}`} account={account} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function AccountRow({ account: { voice, via, source, claims } }: { account: Account }) {
  const { text } = usePage();
  return (
    <li>
      <p class="who">
        <Hear voice={voice} />
        {via && ` (${via.name})`} {voice.article === null && <small>{source.label}</small>}
      </p>
      {voice.sameAs && <p class="reading">{text.accounts.ourReading(voice.sameAs.reason)}</p>}
      {claims.map((claim) => (
        <AccountClaim key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

function AccountClaim({ claim: { says, value, status, passages, speaker } }: { claim: Claim }) {
  return (
    <div class="account">
      <p>
        {value && <b class="numeral">{formatFigure(value)}</b>} {says} <i>{statuses[status].word}</i>
      </p>
      {passages.map((passage) => (
        <Words key={passage.start} of={passage} />
      ))}
      {speaker && <SpeakerNote speaker={speaker} />}
    </div>
  );
}

/** Captions the site on the map in this voice's account. A comma after a button may begin a line: what follows one stands in brackets. */
function Hear({ voice }: { voice: Voice }) {
  const { actions } = usePage();
  const isHeard = useSelected((state) => state.voice === voice.id);
  return (
    <button type="button" class="hear" aria-pressed={isHeard} onClick={() => actions.toggleCaptionVoice(voice.id)}>
      {voice.name}
      {naming(voice)}
    </button>
  );
}
