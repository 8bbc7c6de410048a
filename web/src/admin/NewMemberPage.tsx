import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { BackLink } from "../design/BackLink";
import { CheckField } from "../design/CheckField";
import fields from "../design/Fields.module.css";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { useTakeIn } from "./directory";
import { MemberFields } from "./MemberFields";
import { contentOf, FIELDS, type Gap, gapsOf, type MemberDraft } from "./memberDraft";

/** Takes a person in, as a rule with an invitation by mail. */
export function NewMemberPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const takeIn = useTakeIn();
  const [draft, setDraft] = useState<MemberDraft>({
    displayName: "",
    email: "",
    jobRole: "",
    team: null,
    languages: [i18n.language],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    roles: [],
  });
  const [invite, setInvite] = useState(true);
  const [gaps, setGaps] = useState<Gap[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);
  usePageTitle(t("admin.takeIn"));

  function edit(part: Partial<MemberDraft>) {
    setDraft({ ...draft, ...part });
    setGaps([]);
    setKey(newIdempotencyKey());
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`member-${missing[0]}`)?.focus();
      return;
    }
    takeIn.mutate(
      { member: { ...contentOf(draft), invite }, key },
      {
        onSuccess: ({ id }) => navigate({ to: "/admin/members/$memberId", params: { memberId: id } }),
      },
    );
  }

  return (
    <>
      <BackLink to="/admin/members">{t("admin.members")}</BackLink>
      <PageHeading title={t("admin.takeIn")} lead={t("admin.takeInLead")} />
      <Panel title={t("admin.who")}>
        <form className={fields.form} onSubmit={send} noValidate>
          <MemberFields draft={draft} gaps={gaps} error={takeIn.error} edit={edit} />
          <CheckField
            label={t("admin.invite")}
            description={t("admin.inviteHint")}
            checked={invite}
            onChange={(event) => {
              setInvite(event.currentTarget.checked);
              setKey(newIdempotencyKey());
            }}
          />
          {takeIn.isError && <ProblemNote error={takeIn.error} shownFields={FIELDS} />}
          <div className={fields.actions}>
            <Button type="submit" loading={takeIn.isPending}>
              {t(invite ? "admin.takeInAndInvite" : "admin.takeInOnly")}
            </Button>
          </div>
        </form>
      </Panel>
    </>
  );
}
