import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ArticleFormat,
  type ChangeAnswer,
  type Encoding,
  type Fields,
  paths,
  type ReadArticle,
  type ReceivedArticle,
} from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { Modal } from '../parts/modal';
import { text } from '../text/en';
import { fromFile } from './from-file';
import { SourceFields } from './source-fields';

/** How the editor wants the article to be read, where it is not as the server would. */
type Wishes = Pick<ReceivedArticle, 'format' | 'encoding' | 'lineEnds'>;

/** From what was pasted or dropped to an article that is kept: first as it is read, then what it says of itself. */
export function ReceivedDialog() {
  const desk = useDesk();
  const { received } = usePage();
  const [wishes, setWishes] = useState<Wishes>({});
  const [read, setRead] = useState<ReadArticle | null>(null);
  const [source, setSource] = useState<Fields>({});
  const [fault, setFault] = useState<string | null>(null);
  const words = text.received;
  const article: ReceivedArticle | null = received && {
    name: received.name,
    ...(received.text === undefined ? {} : { text: received.text }),
    ...(received.base64 === undefined ? {} : { base64: received.base64 }),
    ...(received.isHtml ? { format: 'html' as const } : {}),
    ...wishes,
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something else was received, or it is to be read otherwise
  useEffect(() => {
    if (!article) return;
    let isCurrent = true;
    setFault(null);
    void desk.server.post<ReadArticle>(paths.readArticle, article).then((answer) => {
      if (!isCurrent) return;
      if ('given' in answer) {
        setRead(answer.given);
        setSource(answer.given.source);
      } else {
        setRead(null);
        setFault('refused' in answer ? answer.refused : text.connection.cannotDo);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [received, wishes]);
  const close = () => desk.set({ dialog: null, received: null });
  const keep = async () => {
    if (!article) return;
    const answer = await desk.server.post<ChangeAnswer>(paths.addArticle, { ...article, source });
    if ('refused' in answer) return setFault(answer.refused);
    if ('isGone' in answer) return setFault(text.connection.notWritten);
    if ('conflict' in answer.given) return setFault(answer.given.conflict.message);
    await desk.refresh();
    const { story } = desk.get();
    const kept = story?.articles.find(({ id }) => id === source.id) ?? story?.articles.at(-1);
    desk.set({ dialog: null, received: null, draft: null, goTo: null, ...(kept ? { article: kept.file } : {}) });
    desk.say(words.kept(kept?.label ?? ''));
  };
  return (
    <Modal heading={words.heading} onClose={close}>
      {!received && <Paste />}
      {received && !read && fault === null && <p>{words.reading}</p>}
      {fault !== null && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {read && (
        <form
          class="received"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          {read.sameAs !== null && <p class="fault">{words.sameAs(read.sameAs)}</p>}
          <div class="how">
            <HowRead read={read} wishes={wishes} onChange={setWishes} />
          </div>
          {read.notes.length > 0 && (
            <ul class="notes">
              {read.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <h3>{words.asKept}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also with the keyboard */}
          <pre class="kept-text" tabIndex={0}>
            {read.text}
          </pre>
          <SourceFields text={read.text} source={source} onChange={setSource} />
          <div class="actions">
            <KeepButton label={words.keep} />
            <button type="button" onClick={close}>
              {words.cancel}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}

/** It takes the focus once the article is read: what was pasted can then be kept with one key. */
function KeepButton({ label }: { label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="submit" class="main">
      {label}
    </button>
  );
}

/** For those who open the dialog before they have pasted anything. */
function Paste() {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const words = text.received;
  const read = (value: string) => desk.set({ received: { name: '', text: value, isHtml: false } });
  return (
    <div class="paste">
      <p>{words.lead}</p>
      <label>
        <span>{words.paste}</span>
        <textarea rows={10} value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      <div class="actions">
        <button type="button" class="main" disabled={typed.trim() === ''} onClick={() => read(typed)}>
          {words.read}
        </button>
        <label class="file-choice">
          <span>{words.file}</span>
          <input
            type="file"
            accept=".txt,.md,.html,.htm,.docx,.mhtml,.mht"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) desk.set({ received: await fromFile(file) });
            }}
          />
        </label>
      </div>
    </div>
  );
}

interface HowReadProps {
  readonly read: ReadArticle;
  readonly wishes: Wishes;
  readonly onChange: (wishes: Wishes) => void;
}

function HowRead({ read, wishes, onChange }: HowReadProps) {
  const words = text.received;
  return (
    <>
      {read.formats.length > 1 && (
        <label>
          <span>{words.format}</span>
          <select
            value={wishes.format ?? read.formats[0]}
            onChange={({ currentTarget }) => onChange({ ...wishes, format: currentTarget.value as ArticleFormat })}
          >
            {read.formats.map((format) => (
              <option key={format} value={format}>
                {words.formats[format]}
              </option>
            ))}
          </select>
        </label>
      )}
      {read.encodings.length === 0 && (
        <p class="encoding">
          <span>{words.encoding}</span> {words.pastedEncoding}
        </p>
      )}
      {read.encodings.length > 0 && (
        <label>
          <span>{words.encoding}</span>
          <select
            value={wishes.encoding ?? read.encodings[0]?.encoding}
            onChange={({ currentTarget }) => onChange({ ...wishes, encoding: currentTarget.value as Encoding })}
          >
            {read.encodings.map(({ encoding, reads }) => (
              <option key={encoding} value={encoding}>
                {words.reads(encoding, reads)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{words.lineEnds}</span>
        <select
          value={wishes.lineEnds ?? ''}
          onChange={({ currentTarget }) => {
            const { lineEnds: _, ...others } = wishes;
            const { value } = currentTarget;
            onChange(value === 'LF' || value === 'CRLF' ? { ...others, lineEnds: value } : others);
          }}
        >
          <option value="">{`${words.asTheyAre}: ${text.article.lineEnds[read.lineEnds]}`}</option>
          <option value="LF">LF</option>
          <option value="CRLF">CRLF</option>
        </select>
      </label>
    </>
  );
}
