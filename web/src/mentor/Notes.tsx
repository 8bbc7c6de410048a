import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { AskFirst } from "../design/AskFirst";
import { Badge } from "../design/Badge";
import { CheckField } from "../design/CheckField";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { violationOf } from "../design/violationOf";
import { timeInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { useMe } from "../session/session";
import { useSessions } from "./life";
import { type Note, type NoteAudience, useDeleteNote, useNotes, useRewriteNote, useWriteNote } from "./notes";
import classes from "./PairingPage.module.css";
import type { Pairing } from "./pairings";

/** What was written down: of a session for those in it, or for oneself alone. */
export function Notes({ pairing }: { pairing: Pairing }) {
  const { t, i18n } = useTranslation();
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [rewriting, setRewriting] = useState<string[]>([]);
  const sessions = useSessions(pairing.id);
  const notes = useNotes(pairing.id, sessionId);
  const named = (sessions.data ?? []).map(({ id, title, time }) => ({
    id,
    name: time ? `${title}, ${timeInWords(time.startsAt, i18n.language)}` : title,
  }));
  return (
    <section aria-labelledby="notes">
      <div className={classes.sectionHead}>
        <h2 id="notes">{t("mentor.notes")}</h2>
        {!writing && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setWriting(true)}
          >
            {t("mentor.writeNote")}
          </Button>
        )}
      </div>
      <NativeSelect
        aria-label={t("mentor.notesOf")}
        mb="sm"
        // What is being written belongs to what is chosen here.
        disabled={writing || notes.entries.some(({ id }) => rewriting.includes(id))}
        value={sessionId ?? ""}
        onChange={(event) => setSessionId(event.currentTarget.value || null)}
        data={[
          { value: "", label: t("mentor.allMyNotes") },
          ...named.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {writing && (
        <WriteNote
          pairing={pairing}
          session={named.find(({ id }) => id === sessionId) ?? null}
          onClose={() => setWriting(false)}
        />
      )}
      {notes.isPending && <ListSkeleton rows={1} />}
      {notes.isError && <ProblemNote error={notes.error} retry={() => notes.refetch()} />}
      {notes.isSuccess && notes.entries.length === 0 && !writing && (
        <EmptyState title={t("mentor.noNotes")} detail={t("mentor.noNotesDetail")} />
      )}
      <ul className={classes.list}>
        {notes.entries.map((note) => (
          <li key={note.id}>
            <NoteCard
              note={note}
              editing={rewriting.includes(note.id)}
              setEditing={(editing) =>
                setRewriting((now) => [...now.filter((id) => id !== note.id), ...(editing ? [note.id] : [])])
              }
            />
          </li>
        ))}
      </ul>
      <LoadMore {...notes} />
    </section>
  );
}

interface WriteNoteProps {
  pairing: Pairing;
  session: { id: string; name: string } | null;
  onClose: () => void;
}

function WriteNote({ pairing, session: chosen, onClose }: WriteNoteProps) {
  const { t } = useTranslation();
  // Of the session that was chosen when the writing began.
  const [session] = useState(chosen);
  const write = useWriteNote(pairing.id);
  const [text, setText] = useState("");
  const [shared, setShared] = useState(false);
  const [wordless, setWordless] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const audience: NoteAudience = session && shared ? "session" : "me";

  function send(event: FormEvent) {
    event.preventDefault();
    setWordless(text.trim() === "");
    if (text.trim() === "") document.getElementById("note")?.focus();
    else
      write.mutate(
        { sessionId: session?.id ?? null, audience, text: text.trim(), key },
        { onSuccess: onClose },
      );
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {session && <p className={fields.hint}>{t("mentor.noteOf", { session: session.name })}</p>}
      <Textarea
        id="note"
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("mentor.note")}
        description={t("post.markdown")}
        required
        rows={5}
        maxLength={20_000}
        value={text}
        error={wordless ? t("mentor.needNote") : violationOf(write.error, "text")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWordless(false);
          setKey(newIdempotencyKey());
        }}
      />
      {session ? (
        <CheckField
          label={t("mentor.shareNote")}
          description={t("mentor.shareNoteHint")}
          checked={shared}
          onChange={(event) => {
            setShared(event.currentTarget.checked);
            setKey(newIdempotencyKey());
          }}
        />
      ) : (
        <p className={fields.hint}>{t("mentor.noteForMe")}</p>
      )}
      {write.isError && <ProblemNote error={write.error} shownFields={["text"]} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={write.isPending}>
          {t("week.save")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface NoteCardProps {
  note: Note;
  editing: boolean;
  setEditing: (editing: boolean) => void;
}

function NoteCard({ note, editing, setEditing }: NoteCardProps) {
  const { t } = useTranslation();
  const me = useMe();
  const remove = useDeleteNote(note);
  const mine = note.authorId === me.memberId;
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <Badge tone={note.audience === "me" ? "quiet" : "brand"}>
          {t(`mentor.noteAudience.${note.audience}`)}
        </Badge>
        <span className={classes.hint}>
          {!mine && (
            <>
              <MemberName id={note.authorId} /> ·{" "}
            </>
          )}
          <TimeAgo at={note.updatedAt} />
        </span>
      </p>
      {editing ? (
        <RewriteNote note={note} onClose={() => setEditing(false)} />
      ) : (
        <Prose text={note.text} within="section" />
      )}
      {mine && !editing && (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
            {t("mentor.editNote")}
          </Button>
          <AskFirst
            size="compact-sm"
            label={t("mentor.deleteNote")}
            question={t("mentor.deleteNoteSure")}
            yes={t("mentor.deleteNote")}
            no={t("week.cancel")}
            pending={remove.isPending}
            onYes={() => remove.mutate(undefined)}
          />
        </div>
      )}
      {remove.isError && <ProblemNote error={remove.error} />}
    </article>
  );
}

function RewriteNote({ note, onClose }: { note: Note; onClose: () => void }) {
  const { t } = useTranslation();
  // Goes by what was read when the writing began.
  const [read] = useState(note);
  const rewrite = useRewriteNote(read);
  const [text, setText] = useState(note.text);

  function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "") rewrite.mutate(text.trim(), { onSuccess: onClose });
  }

  return (
    <form className={classes.form} onSubmit={send}>
      <Textarea
        autoFocus
        label={t("mentor.note")}
        required
        rows={5}
        maxLength={20_000}
        value={text}
        error={violationOf(rewrite.error, "text")}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {rewrite.isError && <ProblemNote error={rewrite.error} shownFields={["text"]} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={rewrite.isPending}>
          {t("week.save")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}
