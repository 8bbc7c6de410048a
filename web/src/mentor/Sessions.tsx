import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { outsideAddress, siteOf } from "../design/outside";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { violationOf } from "../design/violationOf";
import { timeInWords } from "../i18n/dates";
import { useMe } from "../session/session";
import { type Session, sortedSessions, useSessionChange, useSessions } from "./life";
import classes from "./PairingPage.module.css";
import { ProposeSession } from "./ProposeSession";
import type { Pairing } from "./pairings";

const PAST_SHOWN = 5;

/** When the two meet, with the agenda that they share. */
export function Sessions({ pairing, active }: { pairing: Pairing; active: boolean }) {
  const { t, i18n } = useTranslation();
  const sessions = useSessions(pairing.id);
  const [proposing, setProposing] = useState(false);
  const { toCome, unsettled, past } = sortedSessions(sessions.data ?? [], Date.now());
  return (
    <section aria-labelledby="sessions">
      <div className={classes.sectionHead}>
        <h2 id="sessions">{t("mentor.sessions")}</h2>
        {active && !proposing && (
          <Button
            size="sm"
            variant="light"
            leftSection={<Icon name="plus" size={18} />}
            onClick={() => setProposing(true)}
          >
            {t("mentor.propose")}
          </Button>
        )}
      </div>
      {proposing && <ProposeSession pairingId={pairing.id} onClose={() => setProposing(false)} />}
      {sessions.isPending && <ListSkeleton rows={2} />}
      {sessions.isError && <ProblemNote error={sessions.error} retry={() => sessions.refetch()} />}
      {sessions.data && toCome.length === 0 && !proposing && (
        <EmptyState title={t("mentor.noSession")} detail={active ? t("mentor.noSessionDetail") : ""} />
      )}
      <ul className={classes.list}>
        {unsettled.map((session) => (
          <li key={session.id}>
            <UnsettledCard session={session} />
          </li>
        ))}
        {toCome.map((session) => (
          <li key={session.id}>
            <SessionCard session={session} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <ul className={classes.past} aria-label={t("mentor.past")}>
          {past.slice(0, PAST_SHOWN).map((session) => (
            <li key={session.id}>
              <span>{session.title}</span>
              <small>
                {session.time && timeInWords(session.time.startsAt, i18n.language)} ·{" "}
                {t(`mentor.sessionStatus.${session.status}`)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Over, and nobody said yet whether it took place. */
function UnsettledCard({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const change = useSessionChange(session);
  return (
    <article className={classes.card}>
      <h3>{t("mentor.didYouMeet")}</h3>
      <p className={classes.hint}>
        {session.title} · {session.time && timeInWords(session.time.startsAt, i18n.language)}
      </p>
      <div className={classes.actions}>
        <Button size="sm" loading={change.isPending} onClick={() => change.mutate({ kind: "held" })}>
          {t("mentor.held")}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={change.isPending}
          onClick={() => change.mutate({ kind: "missed", by: "unknown" })}
        >
          {t("mentor.missed")}
        </Button>
      </div>
      {change.isError && <ProblemNote error={change.error} />}
    </article>
  );
}

function SessionCard({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const change = useSessionChange(session);
  const { time, offer } = session;
  const link = outsideAddress(session.link);
  const mine = offer?.by === me.memberId;
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <Badge tone={session.status === "scheduled" ? "good" : "accent"}>
          {t(`mentor.sessionStatus.${session.status}`)}
        </Badge>
      </p>
      <h3>{session.title}</h3>
      {time && (
        <p className={classes.when}>
          <Icon name="clock" size={18} />
          <time dateTime={time.startsAt}>{timeInWords(time.startsAt, i18n.language)}</time>
        </p>
      )}
      {session.place && <p className={classes.hint}>{session.place}</p>}
      {link && (
        <p>
          <a href={link.href} target="_blank" rel="noopener noreferrer">
            {t("mentor.join", { site: siteOf(link) })}
          </a>
        </p>
      )}
      {offer && (
        <fieldset className={classes.times}>
          <legend>{t(mine ? "mentor.youOffered" : "mentor.whichTime")}</legend>
          {offer.times.map(({ time: offered, suits }) => {
            const suitsMe = me.memberId !== null && suits.includes(me.memberId);
            return mine || suitsMe ? (
              <span key={offered.startsAt} className={classes.time}>
                {timeInWords(offered.startsAt, i18n.language)}
              </span>
            ) : (
              <Button
                key={offered.startsAt}
                size="sm"
                variant="default"
                disabled={change.isPending}
                onClick={() => change.mutate({ kind: "accept", startsAt: offered.startsAt })}
              >
                {timeInWords(offered.startsAt, i18n.language)}
              </Button>
            );
          })}
          <Button
            size="sm"
            variant="subtle"
            disabled={change.isPending}
            onClick={() => change.mutate({ kind: "decline" })}
          >
            {t(mine ? "mentor.takeBack" : "mentor.noneSuits")}
          </Button>
        </fieldset>
      )}
      <Agenda session={session} />
      {time && (
        <div className={classes.actions}>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={change.isPending}
            onClick={() => change.mutate({ kind: "cancel" })}
          >
            {t("mentor.cancelSession")}
          </Button>
        </div>
      )}
      {change.isError && <ProblemNote error={change.error} />}
    </article>
  );
}

/** What the two want to talk about; either of them writes in it. */
function Agenda({ session }: { session: Session }) {
  const { t } = useTranslation();
  // Goes by what was read when the writing began: what the other wrote since is not written over.
  const [read, setRead] = useState(session);
  const change = useSessionChange(read);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");

  function edit() {
    setRead(session);
    setText(session.agenda ?? "");
    setOpen(true);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    change.mutate({ kind: "agenda", agenda: text.trim() }, { onSuccess: () => setOpen(false) });
  }

  return (
    <div className={classes.agenda}>
      <div className={classes.sectionHead}>
        <h4>{t("mentor.agenda")}</h4>
        {!open && (
          <Button size="compact-sm" variant="subtle" onClick={edit}>
            {t(session.agenda ? "mentor.editAgenda" : "mentor.writeAgenda")}
          </Button>
        )}
      </div>
      {open ? (
        <form className={classes.form} onSubmit={send}>
          <Textarea
            // The form was opened by the person who is about to write in it.
            autoFocus
            label={t("mentor.agenda")}
            description={t("post.markdown")}
            rows={8}
            maxLength={8000}
            value={text}
            error={violationOf(change.error, "agenda")}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {change.isError && <ProblemNote error={change.error} shownFields={["agenda"]} />}
          <div className={classes.actions}>
            <Button type="submit" size="sm" loading={change.isPending}>
              {t("week.save")}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => setOpen(false)}>
              {t("week.cancel")}
            </Button>
          </div>
        </form>
      ) : session.agenda ? (
        <Prose text={session.agenda} within="section" />
      ) : (
        <p className={classes.hint}>{t("mentor.noAgenda")}</p>
      )}
    </div>
  );
}
