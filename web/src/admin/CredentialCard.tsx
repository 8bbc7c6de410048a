import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { Badge } from "../design/Badge";
import { Card } from "../design/CardList";
import fields from "../design/Fields.module.css";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import admin from "./Admin.module.css";
import classes from "./Credentials.module.css";
import {
  type Credential,
  inDays,
  type Secret,
  useCredentialStep,
  useNewSecret,
  useRemoveCredential,
} from "./credentials";
import { isGoodDay, LONGEST_DAYS, USUAL_DAYS } from "./NewCredential";
import { Value } from "./SecretOnce";

const TONES = { active: "good", disabled: "quiet", expired: "bad", deleted: "quiet" } as const;

interface CredentialCardProps {
  credential: Credential;
  onSecret: (made: Secret) => void;
  onRemoved: () => void;
}

/** One credential: what it may do, until when, and what can be done to it. */
export function CredentialCard({ credential, onSecret, onRemoved }: CredentialCardProps) {
  const { t, i18n } = useTranslation();
  const step = useCredentialStep(credential.id);
  const remove = useRemoveCredential(credential.id);
  const [rotating, setRotating] = useState(false);
  const closed = useRef(false);
  const { name, status } = credential;
  const day = (value: string) => dateInWords(value, i18n.language);

  return (
    <Card
      title={name}
      aside={
        <span className={admin.badges}>
          <Badge tone={TONES[status]}>{t(`admin.credentials.status.${status}`)}</Badge>
          {credential.pending && <Badge tone="accent">{t("admin.credentials.pending")}</Badge>}
        </span>
      }
    >
      <p>
        {credential.rights.map((right) => t(`admin.credentials.right.${right}`)).join(" · ")}
        <br />
        {t(status === "expired" ? "admin.credentials.endedOn" : "admin.credentials.until", {
          day: day(credential.expiresOn),
        })}
        {" · "}
        {t("admin.credentials.since", { day: day(credential.secretSince) })}
      </p>
      <dl className={classes.values}>
        <Value label={t("admin.credentials.clientId")} value={credential.clientId} />
      </dl>
      {rotating ? (
        <Rotate
          credential={credential}
          onMade={(made) => {
            setRotating(false);
            onSecret(made);
          }}
          onClose={() => {
            closed.current = true;
            setRotating(false);
          }}
        />
      ) : (
        <div className={fields.actions}>
          <Button
            size="sm"
            variant="default"
            // Whoever did not go through with it goes on here.
            autoFocus={closed.current}
            aria-label={t("admin.credentials.rotateOf", { name })}
            onClick={() => setRotating(true)}
          >
            {t("admin.credentials.rotate")}
          </Button>
          {status === "active" && (
            <AskFirst
              label={t("admin.credentials.disable")}
              name={`${t("admin.credentials.disable")}: ${name}`}
              question={t("admin.credentials.disableSure", { name })}
              yes={t("admin.credentials.disable")}
              no={t("admin.cancel")}
              pending={step.isPending}
              onYes={() => step.mutate("deactivation")}
            />
          )}
          {status === "disabled" && (
            <Button
              size="sm"
              variant="default"
              loading={step.isPending}
              aria-label={`${t("admin.credentials.enable")}: ${name}`}
              onClick={() => step.mutate("reactivation")}
            >
              {t("admin.credentials.enable")}
            </Button>
          )}
          <AskFirst
            label={t("admin.credentials.remove")}
            name={`${t("admin.credentials.remove")}: ${name}`}
            question={t("admin.credentials.removeSure", { name })}
            yes={t("admin.credentials.remove")}
            no={t("admin.cancel")}
            pending={remove.isPending}
            onYes={() => remove.mutate(undefined, { onSuccess: onRemoved })}
          />
          <Link className={classes.history ?? ""} to="/admin/audit" search={{ target: credential.id }}>
            {t("admin.credentials.history")}
          </Link>
        </div>
      )}
      {step.isError && <ProblemNote error={step.error} />}
      {remove.isError && <ProblemNote error={remove.error} />}
      <p role="status" className={admin.said}>
        {step.isSuccess && t(`admin.credentials.done.${step.variables}`)}
      </p>
    </Card>
  );
}

function Rotate({
  credential: { id, name },
  onMade,
  onClose,
}: {
  credential: Credential;
  onMade: (made: Secret) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const renew = useNewSecret(id);
  const [expiresOn, setExpiresOn] = useState(inDays(USUAL_DAYS));
  const [wrong, setWrong] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setWrong(!isGoodDay(expiresOn));
    if (isGoodDay(expiresOn)) renew.mutate(expiresOn, { onSuccess: onMade });
  }

  return (
    <form className={classes.rotate} onSubmit={send} noValidate>
      <p>{t("admin.credentials.rotateQuestion", { name })}</p>
      <TextInput
        type="date"
        label={t("admin.credentials.expiresOn")}
        autoFocus
        required
        maw="16rem"
        min={inDays(0)}
        max={inDays(LONGEST_DAYS)}
        value={expiresOn}
        error={wrong ? t("admin.credentials.need.expiresOn") : violationOf(renew.error, "expiresOn")}
        onChange={(event) => {
          setExpiresOn(event.currentTarget.value);
          setWrong(false);
        }}
      />
      {renew.isError && <ProblemNote error={renew.error} shownFields={["expiresOn"]} />}
      <div className={fields.actions}>
        <Button type="submit" size="sm" loading={renew.isPending}>
          {t("admin.credentials.rotateYes")}
        </Button>
        {/* What is on its way comes with a secret that nobody would see. */}
        <Button size="sm" variant="subtle" disabled={renew.isPending} onClick={onClose}>
          {t("admin.cancel")}
        </Button>
      </div>
    </form>
  );
}
