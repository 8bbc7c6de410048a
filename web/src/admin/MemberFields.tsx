import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { toggled } from "../design/editing/drafts";
import { LanguagesField } from "../design/editing/LanguagesField";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import classes from "./Admin.module.css";
import { MEMBER_ROLES } from "./adminSearch";
import { useTeamChoices } from "./choices";
import type { Gap, MemberDraft } from "./memberDraft";
import { Picker } from "./Picker";

interface MemberFieldsProps {
  draft: MemberDraft;
  gaps: readonly Gap[];
  error: unknown;
  edit: (part: Partial<MemberDraft>) => void;
}

/** The fields of a member, for who comes in and who is in. */
export function MemberFields({ draft, gaps, error, edit }: MemberFieldsProps) {
  const { t } = useTranslation();
  const refusedRoles = violationOf(error, "roles");
  const said = (field: Gap) => (gaps.includes(field) ? t(`admin.need.${field}`) : violationOf(error, field));
  return (
    <>
      <div className={fields.row}>
        <TextInput
          id="member-displayName"
          label={t("admin.name")}
          required
          maxLength={120}
          autoComplete="off"
          value={draft.displayName}
          error={said("displayName")}
          onChange={(event) => edit({ displayName: event.currentTarget.value })}
        />
        <TextInput
          id="member-email"
          label={t("admin.email")}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={draft.email}
          error={said("email")}
          onChange={(event) => edit({ email: event.currentTarget.value })}
        />
      </div>
      <div className={fields.row}>
        <TextInput
          id="member-jobRole"
          label={t("admin.jobRole")}
          required
          maxLength={120}
          value={draft.jobRole}
          error={said("jobRole")}
          onChange={(event) => edit({ jobRole: event.currentTarget.value })}
        />
        <TimeZone
          value={draft.timeZone}
          error={violationOf(error, "timeZone")}
          onChange={(timeZone) => edit({ timeZone })}
        />
      </div>
      <Picker
        label={t("admin.team")}
        description={t("admin.teamHint")}
        chosen={draft.team?.name ?? null}
        none={t("admin.noTeam")}
        error={violationOf(error, "teamId")}
        useFound={useTeamChoices}
        onChoose={(choice) => edit({ team: choice })}
      />
      <LanguagesField
        id="member-languages"
        hint={t("admin.languagesHint")}
        values={draft.languages}
        error={said("languages")}
        onChange={(languages) => edit({ languages })}
      />
      <fieldset className={fields.group}>
        <legend className={classes.legend}>{t("admin.roles")}</legend>
        {MEMBER_ROLES.filter((role) => role !== "learner").map((role) => (
          <CheckField
            key={role}
            label={t(`role.${role}`)}
            description={t(`admin.roleMeaning.${role}`)}
            checked={draft.roles.includes(role)}
            onChange={() => edit({ roles: toggled(draft.roles, role) })}
          />
        ))}
        {refusedRoles && (
          <p role="alert" className={classes.error}>
            {refusedRoles}
          </p>
        )}
      </fieldset>
    </>
  );
}

interface TimeZoneProps {
  value: string;
  error: string | undefined;
  onChange: (timeZone: string) => void;
}

function TimeZone({ value, error, onChange }: TimeZoneProps) {
  const { t } = useTranslation();
  const known = Intl.supportedValuesOf("timeZone");
  return (
    <NativeSelect
      label={t("admin.timeZone")}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={known.includes(value) ? known : [value, ...known]}
    />
  );
}
