import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { CheckField } from "../design/CheckField";
import fields from "../design/Fields.module.css";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./Admin.module.css";
import { inDays, RIGHTS, type Right, type Secret, useMakeCredential } from "./credentials";

const SHOWN = ["name", "rights", "expiresOn"] as const;
type Gap = (typeof SHOWN)[number];
export const LONGEST_DAYS = 730;
export const USUAL_DAYS = 365;

/** Says who gets a credential, for what and until when. */
export function NewCredential({ onMade, onClose }: { onMade: (made: Secret) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const make = useMakeCredential();
  const [draft, setDraft] = useState({
    name: "",
    rights: [] as Right[],
    expiresOn: inDays(USUAL_DAYS),
  });
  const [gaps, setGaps] = useState<Gap[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);
  const said = (field: Gap) =>
    gaps.includes(field) ? t(`admin.credentials.need.${field}`) : violationOf(make.error, field);

  function edit(part: Partial<typeof draft>) {
    setDraft({ ...draft, ...part });
    setGaps([]);
    setKey(newIdempotencyKey());
    if (!make.isPending) make.reset();
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing: Gap[] = [
      ...(draft.name.trim() === "" ? (["name"] as const) : []),
      ...(draft.rights.length === 0 ? (["rights"] as const) : []),
      ...(isGoodDay(draft.expiresOn) ? [] : (["expiresOn"] as const)),
    ];
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`credential-${missing[0]}`)?.focus();
      return;
    }
    make.mutate({ credential: { ...draft, name: draft.name.trim() }, key }, { onSuccess: onMade });
  }

  return (
    <Panel title={t("admin.credentials.add")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <TextInput
          id="credential-name"
          label={t("admin.credentials.name")}
          description={t("admin.credentials.nameHint")}
          required
          // Whoever pressed the button before goes on here.
          autoFocus
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          error={said("name")}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <fieldset id="credential-rights" tabIndex={-1} className={fields.group}>
          <legend className={classes.legend}>{t("admin.credentials.rights")}</legend>
          {RIGHTS.map((right) => (
            <CheckField
              key={right}
              label={t(`admin.credentials.right.${right}`)}
              description={t(`admin.credentials.rightHint.${right}`)}
              checked={draft.rights.includes(right)}
              onChange={() =>
                edit({
                  rights: draft.rights.includes(right)
                    ? draft.rights.filter((one) => one !== right)
                    : [...draft.rights, right],
                })
              }
            />
          ))}
          {said("rights") && (
            <p role="alert" className={classes.error}>
              {said("rights")}
            </p>
          )}
        </fieldset>
        <TextInput
          id="credential-expiresOn"
          type="date"
          label={t("admin.credentials.expiresOn")}
          description={t("admin.credentials.expiresHint")}
          required
          maw="16rem"
          min={inDays(0)}
          max={inDays(LONGEST_DAYS)}
          value={draft.expiresOn}
          error={said("expiresOn")}
          onChange={(event) => edit({ expiresOn: event.currentTarget.value })}
        />
        {make.isError && <ProblemNote error={make.error} shownFields={SHOWN} />}
        <div className={fields.actions}>
          <Button type="submit" loading={make.isPending}>
            {t("admin.credentials.make")}
          </Button>
          {/* What is on its way comes with a secret that nobody would see. */}
          <Button variant="subtle" disabled={make.isPending} onClick={onClose}>
            {t("admin.cancel")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Whether a credential may end on this day. */
export function isGoodDay(day: string): boolean {
  return day >= inDays(0) && day <= inDays(LONGEST_DAYS);
}
