/**
 * The note of a clip: read as Markdown, edited in its place. It saves by itself once the reader pauses,
 * and at once when the reader leaves the field, the clip or the page.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Span } from '../../lib/text/article';
import { Markdown } from '../parts/markdown';
import { useSay } from '../parts/texts';
import {
  chosen,
  draftOf,
  given,
  heard,
  isUnsaved,
  type NoteDraft,
  refused,
  typed,
} from './note-draft';

interface Props {
  /** What the collection has. */
  readonly note: string;
  /** What of a text is to be emphasised: what was searched for. */
  readonly find: (text: string) => readonly Span[];
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** Gives the words to the collection; rejects where it cannot take them. */
  readonly onSave: (note: string) => Promise<void>;
}

/** So long a pause is the end of a thought (milliseconds). */
const PAUSE = 800;

export function ClipNote(props: Props) {
  const say = useSay();
  const heading = useId();
  const { note, find, editing, onEdit } = props;
  return (
    <section class="clip-note" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{say('clip.note')}</h3>
        {!editing && (
          <button
            type="button"
            class="quiet"
            data-action="edit-note"
            aria-keyshortcuts="e"
            onClick={() => onEdit(true)}
          >
            {say(note === '' ? 'clip.note.write' : 'clip.note.edit')}
          </button>
        )}
      </header>
      {editing ? (
        <Editor {...props} labelledBy={heading} />
      ) : (
        note !== '' && <Markdown text={note} find={find} />
      )}
    </section>
  );
}

function Editor({ note, onEdit, onSave, labelledBy }: Props & { labelledBy: string }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const { draft, failed, type, choose, flush } = useDraft(note, onSave);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(note.length, note.length);
  }, []);
  const lines = Math.min(24, Math.max(5, draft.text.split('\n').length + 1));
  const state = failed ? 'failed' : isUnsaved(draft) || draft.sent !== null ? 'saving' : 'saved';
  return (
    <>
      {draft.other !== null && (
        <OtherWords
          words={draft.other}
          onChoose={(words) => {
            choose(words);
            // What was pressed goes away with the question.
            field.current?.focus();
          }}
        />
      )}
      <textarea
        ref={field}
        rows={lines}
        value={draft.text}
        aria-labelledby={labelledBy}
        aria-describedby={hint}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          const done =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!done || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          flush();
          onEdit(false);
        }}
      />
      <p class="note-foot">
        <span id={hint} class="quiet-text">
          {say('clip.note.hint')}
        </span>
        <span class="sign" role="status" data-state={state}>
          {say(`clip.note.${state}`)}
        </span>
        <button
          type="button"
          class="quiet"
          data-action="end-note"
          onClick={() => {
            flush();
            onEdit(false);
          }}
        >
          {say('clip.note.done')}
        </button>
      </p>
    </>
  );
}

/** What another page has made of the note meanwhile. */
function OtherWords(props: { words: string; onChoose: (words: 'own' | 'other') => void }) {
  const say = useSay();
  return (
    <div class="note other-words" role="status">
      <p>{say('clip.note.other')}</p>
      <blockquote>{props.words === '' ? say('clip.note.otherEmpty') : props.words}</blockquote>
      <button
        type="button"
        class="quiet"
        data-action="take-other"
        onClick={() => props.onChoose('other')}
      >
        {say('clip.note.takeOther')}
      </button>{' '}
      <button
        type="button"
        class="quiet"
        data-action="keep-own"
        onClick={() => props.onChoose('own')}
      >
        {say('clip.note.keepOwn')}
      </button>
    </div>
  );
}

/** The draft of the field, given to the collection as the reader goes on. */
function useDraft(note: string, onSave: Props['onSave']) {
  // The newest draft is wanted by what happens later, so it lives outside of what was drawn.
  const now = useRef<NoteDraft>(draftOf(note));
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(onSave);
  const put = (draft: NoteDraft) => {
    now.current = draft;
    redraw((count) => count + 1);
  };
  const flush = () => {
    clearTimeout(timer.current);
    // Two versions are in question: the reader decides, and nothing is written over till then.
    if (!isUnsaved(now.current) || now.current.other !== null) return;
    put(given(now.current));
    save.current(now.current.text).then(
      () => setFailed(false),
      () => {
        setFailed(true);
        put(refused(now.current));
      },
    );
  };
  const wait = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  };
  const heardOf = heard(now.current, note);
  if (heardOf !== now.current) now.current = heardOf;
  useEffect(() => {
    // A page that is closed or put away has no later.
    const leave = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', flush);
      // Left with two versions in question, the reader's own stand: the other's are in the history.
      now.current = chosen(now.current, 'own');
      flush();
    };
  }, []);
  return {
    draft: now.current,
    failed,
    flush,
    type: (text: string) => {
      put(typed(now.current, text));
      wait();
    },
    choose: (words: 'own' | 'other') => {
      put(chosen(now.current, words));
      flush();
    },
  };
}
