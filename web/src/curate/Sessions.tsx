import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { AskFirst } from "../design/AskFirst";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { timeInWords } from "../i18n/dates";
import {
  type Session,
  type SessionDraft,
  sessionContentOf,
  sessionGapsOf,
  sessionsQuery,
  useAddSession,
  useCancelSession,
} from "./sessions";

const NOTHING: SessionDraft = { startsAt: "", endsAt: "", place: "", link: "", capacity: "" };
const SHOWN_FIELDS = ["startsAt", "endsAt", "place", "link", "capacity"];

/** When an event takes place: the sessions to come, and a session more. Of a retired event they can still be cancelled. */
export function Sessions({ itemId, more }: { itemId: string; more: boolean }) {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery(itemId));
  return (
    <Panel title={t("curate.sessions")} lead={t("curate.sessionsLead")}>
      <div className={fields.form}>
        {sessions.isPending && <ListSkeleton rows={1} />}
        {sessions.isError && <ProblemNote error={sessions.error} retry={() => sessions.refetch()} />}
        {sessions.data && sessions.data.length > 0 && (
          <CardList>
            {sessions.data.map((session) => (
              <SessionCard key={session.id} session={session} />
            ))}
          </CardList>
        )}
        {more && <AddSession itemId={itemId} />}
      </div>
    </Panel>
  );
}

function SessionCard({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const cancel = useCancelSession(session);
  const time = timeInWords(session.startsAt, i18n.language);
  return (
    <Card
      headingLevel={3}
      title={time}
      aside={
        session.cancelled ? (
          <Badge tone="bad">{t("curate.sessionCancelled")}</Badge>
        ) : (
          <AskFirst
            label={t("curate.cancelSession")}
            name={t("curate.cancelSessionOf", { time })}
            question={t("curate.cancelSessionQuestion", { count: session.coming })}
            yes={t("curate.cancelSession")}
            no={t("curate.no")}
            pending={cancel.isPending}
            onYes={() => cancel.mutate(undefined)}
          />
        )
      }
    >
      <p>
        {[session.place, session.link].filter(Boolean).join(" · ")} ·{" "}
        {session.capacity === null
          ? t("curate.coming", { count: session.coming })
          : t("curate.comingOf", { coming: session.coming, capacity: session.capacity })}
        {session.waiting > 0 && ` · ${t("curate.waiting", { count: session.waiting })}`}
      </p>
      {cancel.isError && <ProblemNote error={cancel.error} />}
    </Card>
  );
}

function AddSession({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const add = useAddSession(itemId);
  const [draft, setDraft] = useState(NOTHING);
  const [gaps, setGaps] = useState<(keyof SessionDraft)[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);

  function edit(part: Partial<SessionDraft>) {
    setDraft({ ...draft, ...part });
    setGaps([]);
    setKey(newIdempotencyKey());
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = sessionGapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`session-${missing[0]}`)?.focus();
      return;
    }
    add.mutate({ content: sessionContentOf(draft), key }, { onSuccess: () => setDraft(NOTHING) });
  }

  const field = (name: keyof SessionDraft, type: string, maxLength: number) => (
    <TextInput
      id={`session-${name}`}
      type={type}
      label={t(`curate.session.${name}`)}
      maxLength={maxLength}
      value={draft[name]}
      error={
        gaps.includes(name)
          ? t(name === "capacity" ? "curate.need.number" : "curate.need.time")
          : violationOf(add.error, name)
      }
      {...(name === "capacity" ? { inputMode: "numeric" as const } : {})}
      onChange={(event) => edit({ [name]: event.currentTarget.value })}
    />
  );

  return (
    <form className={fields.form} onSubmit={send} noValidate>
      <div className={fields.row}>
        {field("startsAt", "datetime-local", 20)}
        {field("endsAt", "datetime-local", 20)}
        {field("place", "text", 500)}
        {field("link", "url", 2000)}
        {field("capacity", "text", 6)}
      </div>
      {add.isError && <ProblemNote error={add.error} shownFields={SHOWN_FIELDS} />}
      <div className={fields.actions}>
        <Button type="submit" variant="default" loading={add.isPending}>
          {t("curate.addSession")}
        </Button>
      </div>
    </form>
  );
}
