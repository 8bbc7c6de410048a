import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { regionalTag } from "../i18n/dates";
import { nameOfLanguage } from "../i18n/languages";
import { roleKey } from "../session/roles";
import classes from "./Audit.module.css";
import type { AuditChange, AuditEntry } from "./audit";

const ACTOR = "[actor]";
const TARGET = "[target]";

/** One entry as a sentence, with what became of which field below it. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  const sentence: string = t(`admin.audit.did.${entry.action}`, { actor: ACTOR, target: TARGET });
  const time = new Intl.DateTimeFormat(regionalTag(i18n.language), { hour: "numeric", minute: "2-digit" });
  return (
    <li className={classes.line}>
      <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
      <div>
        <p>
          {sentence.split(/(\[actor\]|\[target\])/).map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name
            <Fragment key={place}>
              {part === ACTOR ? <Actor entry={entry} /> : part === TARGET ? <Target entry={entry} /> : part}
            </Fragment>
          ))}
        </p>
        {entry.changes.length > 0 && (
          <ul>
            {entry.changes.map((change) => (
              <li key={change.field}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Actor({ entry: { actor } }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  if (actor.memberId && actor.name) {
    return <MemberLink id={actor.memberId}>{actor.name}</MemberLink>;
  }
  if (actor.memberId) return <b>{t("admin.audit.unknown")}</b>;
  return <b>{t(actor.client ? "admin.audit.machine" : "admin.audit.academy")}</b>;
}

function Target({ entry: { target } }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const name = target.name ?? t("admin.audit.file");
  if (target.kind === "member" && target.id) return <MemberLink id={target.id}>{name}</MemberLink>;
  if (target.kind === "team" && target.id) {
    return (
      <Link to="/admin/teams/$teamId" params={{ teamId: target.id }}>
        {name}
      </Link>
    );
  }
  return <b>{name}</b>;
}

function MemberLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/admin/members/$memberId" params={{ memberId: id }}>
      {children}
    </Link>
  );
}

const FIELDS = [
  "displayName",
  "email",
  "jobRole",
  "team",
  "languages",
  "timeZone",
  "roles",
  "name",
  "lead",
  "description",
  "lines",
  "invited",
  "rights",
  "expiresOn",
] as const;

function Change({ change }: { change: AuditChange }) {
  const { t, i18n } = useTranslation();
  const known = FIELDS.find((field) => field === change.field);
  const words = (values: readonly string[]) =>
    values.length === 0
      ? t("admin.audit.noValue")
      : new Intl.ListFormat(i18n.language, { type: "unit" }).format(
          values.map((value) => word(change.field, value)),
        );

  function word(field: string, value: string): string {
    const role = field === "roles" ? roleKey(value) : null;
    if (role) return t(role);
    return field === "languages" ? nameOfLanguage(value, i18n.language) : value;
  }

  const label = <b>{known ? t(`admin.audit.field.${known}`) : change.field}: </b>;
  if (change.field === "roles") {
    const given = change.after.filter((role) => !change.before.includes(role));
    const taken = change.before.filter((role) => !change.after.includes(role));
    return (
      <>
        {label}
        {[
          ...(given.length > 0 ? [`${words(given)} (${t("admin.audit.given")})`] : []),
          ...(taken.length > 0 ? [`${words(taken)} (${t("admin.audit.taken")})`] : []),
        ].join(", ")}
      </>
    );
  }
  return (
    <>
      {label}
      {change.before.length === 0
        ? words(change.after)
        : t("admin.audit.became", { before: words(change.before), after: words(change.after) })}
    </>
  );
}
