import { Fragment } from 'preact';
import { type Account, accountsByEvent, type Count, canBeDots, countsOf } from '../../model/accounts';
import type { Claim, Voice } from '../../model/claim';
import type { AnsweredQuestion } from '../../model/front';
import { kmPer } from '../../model/length';
import type { LedgerColumn } from '../../model/story';
import { described, nameOfVoice } from '../../text/credit';
import { nameWithDate } from '../../text/event-name';
import { formatFigure, formatValue } from '../../text/format';
import { Filled } from '../parts/filled';
import { NotLoaded, useLoadedAnnouncement, usePart } from '../parts/loaded';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { useRemembered } from '../parts/remembered';
import { Words } from '../parts/words';
import { SpeakerNote } from './speaker-note';
import { DotKey, UnitDots } from './unit-dots';

/** The counts, a row for each voice. The double rule below shows that they are not added up. */
export function Ledger() {
  const { dataset, text } = usePage();
  const rows = countsOf(dataset);
  const { ledger } = dataset.story;
  if (!ledger || rows.length === 0) return null;
  const hasDots = canBeDots(rows, ledger);
  return (
    <section class="ledger-section" aria-labelledby="ledger-title">
      <div class="section-head">
        <h3 id="ledger-title">{ledger.title}</h3>
      </div>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{text.accounts.whoSaysSo}</th>
            {cellsOf(ledger.columns).map(([{ question, label }]) => (
              <th key={question} scope="col">
                {text.accounts.heading(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LedgerRow key={`${row.voice.id}/${row.source?.id}`} row={row} columns={ledger.columns} hasDots={hasDots} />
          ))}
        </tbody>
      </table>
      {hasDots && <DotKey />}
    </section>
  );
}

/** A column may share the cell of the one before it. */
function cellsOf(columns: readonly LedgerColumn[]): [LedgerColumn, ...LedgerColumn[]][] {
  const cells: [LedgerColumn, ...LedgerColumn[]][] = [];
  for (const column of columns) {
    const last = cells.at(-1);
    if (column.sharesCell && last) last.push(column);
    else cells.push([column]);
  }
  return cells;
}

function LedgerRow({ row, columns, hasDots }: { row: Count; columns: readonly LedgerColumn[]; hasDots: boolean }) {
  const { text } = usePage();
  const { voice, source, claims } = row;
  const countIn = (column: LedgerColumn) => claims[columns.indexOf(column)]?.value ?? null;
  return (
    <tr>
      <th scope="row">
        {source ? (
          <Filled sentence={text.accounts.inArticle(described(source, text))} voice={<VoiceButton voice={voice} />} />
        ) : (
          <VoiceButton voice={voice} />
        )}
        {hasDots && <UnitDots count={row} labelled />}
      </th>
      {cellsOf(columns).map(([first, ...others]) => {
        const value = countIn(first);
        return (
          <td key={first.question} data-label={text.accounts.heading(first.label)}>
            {value ? (
              <b class="numeral">{formatFigure(value, text)}</b>
            ) : (
              <span class="not-stated">{text.accounts.notGiven}</span>
            )}
            {others.map((column) => {
              const also = countIn(column);
              return (
                also && (
                  <small key={column.question}>
                    {' '}
                    <Filled
                      sentence={text.accounts.also(column.label)}
                      count={<b class="numeral">{formatFigure(also, text)}</b>}
                    />
                  </small>
                )
              );
            })}
          </td>
        );
      })}
    </tr>
  );
}

interface AccountsProps {
  readonly questions: readonly AnsweredQuestion[];
  /** Null where those to a question are loaded when it is opened. */
  readonly answers: readonly Claim[] | null;
}

/** Questions with each voice's answer. */
export function Accounts({ questions, answers }: AccountsProps) {
  const { text } = usePage();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="accounts-title">
      <div class="section-head">
        <h3 id="accounts-title">{text.accounts.byQuestion}</h3>
      </div>
      <p class="small-print">{text.accounts.note}</p>
      {questions.map((question) => (
        <QuestionRows key={question.id} question={question} answers={answers} />
      ))}
      <dl class="meanings">
        {(['claimed', 'confirmed', 'denied', 'not-said', 'reported'] as const).map((status) => (
          <div key={status}>
            <dt>{text.status[status].word}:</dt> <dd>{text.status[status].meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function QuestionRows({ question, answers }: Pick<AccountsProps, 'answers'> & { question: AnsweredQuestion }) {
  const { dataset, text } = usePage();
  const groups = question.accounts.map(({ event, ...group }) => ({
    ...group,
    heading: nameWithDate(dataset.events.find(({ id }) => event !== null && id === event) ?? null, text),
  }));
  const [isOpen, setOpen] = useRemembered(`question opened: ${question.id}`, false);
  return (
    <details
      class="question"
      data-question={answers === null ? question.id : undefined}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {question.text}
        {groups.map(({ heading, isStoryEvent, count }) => (
          <Fragment key={heading}>
            {' '}
            <small>
              {isStoryEvent || heading === null
                ? text.accounts.versions(count)
                : text.accounts.versionsOfEvent(heading, count)}
            </small>
          </Fragment>
        ))}
      </summary>
      {answers === null ? (
        <AnswersOnceOpen question={question} isOpen={isOpen} />
      ) : (
        <Answers question={question} answers={answers} />
      )}
    </details>
  );
}

function Answers({ question, answers }: { question: AnsweredQuestion; answers: readonly Claim[] }) {
  const { dataset, text } = usePage();
  return (
    <>
      {accountsByEvent(question.id, { ...dataset, claims: answers }).map(({ heading, accounts }) => (
        <div key={heading?.id}>
          {heading !== null && <h4 class="of-event">{nameWithDate(heading, text)}</h4>}
          <ul>
            {accounts.map((account) => (
              <AccountRow key={`${account.voice.id}/${account.via?.id}/${account.source.id}`} account={account} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** The answers are loaded when the question is opened. Without a script, which opens all, the articles are named in which they are. */
function AnswersOnceOpen({ question, isOpen }: { question: AnsweredQuestion; isOpen: boolean }) {
  const { actions, parts, sources, text } = usePage();
  const name = { kind: 'question', id: question.id } as const;
  const state = usePart(name, { isWanted: isOpen });
  const onAnnounced = useLoadedAnnouncement(state, 'answers');
  if (state?.status === 'loaded') return <Answers question={question} answers={state.part.answers} />;
  if (state !== null)
    return <NotLoaded state={state} what="answers" onAnnounced={onAnnounced} onRetry={() => void parts.load(name)} />;
  return (
    <p class="note">
      {text.accounts.readIn(question.sources.length)}
      {question.sources.map((id) => (
        <Fragment key={id}>
          {' '}
          <a href={`#source=${id}`} onClick={onPlainClick(() => actions.openSource(id))}>
            {sources.get(id)?.label}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

function AccountRow({ account: { voice, via, source, claims } }: { account: Account }) {
  const { text } = usePage();
  return (
    <li>
      <p class="who">
        <VoiceButton voice={voice} />
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
  const { text } = usePage();
  const units = useUnits();
  const inUnits = useInUnits();
  // Lengths are compared by their units too: 60 miles beside 100 km.
  const figure = value && (kmPer(value.unit) === null ? formatFigure(value, text) : formatValue(value, units, text));
  return (
    <div class="account">
      <p>
        {figure && <b class="numeral">{figure}</b>} {inUnits(says)} <i>{text.status[status].word}</i>
      </p>
      {passages.map((passage) => (
        <Words key={passage.start} of={passage} />
      ))}
      {speaker && <SpeakerNote speaker={speaker} />}
    </div>
  );
}

/** While pressed, the site on the map is captioned with what this voice says. */
function VoiceButton({ voice }: { voice: Voice }) {
  const { actions, text } = usePage();
  const isChosen = useSelected((state) => state.voice === voice.id);
  return (
    <button
      type="button"
      class="voice-button"
      aria-pressed={isChosen}
      onClick={() => actions.toggleCaptionVoice(voice.id)}
    >
      {nameOfVoice(voice, text)}
    </button>
  );
}
