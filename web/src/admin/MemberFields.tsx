import { NativeSelect, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import fields from "../design/Fields.module.css";
import { Icon } from "../design/icons";
import { violationOf } from "../design/violationOf";
import { nameOfLanguage } from "../i18n/languages";
import classes from "./Admin.module.css";
import { MEMBER_ROLES } from "./adminSearch";
import { useTeamChoices } from "./choices";
import type { Gap, MemberDraft } from "./memberDraft";
import { Picker } from "./Picker";

/** Languages that people of an academy are likely to work in, by BCP 47. */
const LANGUAGES = [
  "ar",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fa",
  "fi",
  "fr",
  "fy",
  "ga",
  "hr",
  "hu",
  "it",
  "ku",
  "lt",
  "lv",
  "mt",
  "nb",
  "nl",
  "pap",
  "pl",
  "pt",
  "ro",
  "ru",
  "sk",
  "sl",
  "so",
  "sr",
  "sv",
  "ti",
  "tr",
  "uk",
  "ur",
  "zh",
] as const;
const MOST_LANGUAGES = 10;

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
      <Languages
        languages={draft.languages}
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
            onChange={() =>
              edit({
                roles: draft.roles.includes(role)
                  ? draft.roles.filter((one) => one !== role)
                  : [...draft.roles, role],
              })
            }
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

function Languages({
  languages,
  error,
  onChange,
}: {
  languages: string[];
  error: string | undefined;
  onChange: (languages: string[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const group = useRef<HTMLFieldSetElement>(null);
  const more = useRef<HTMLSelectElement>(null);
  const name = (tag: string) => nameOfLanguage(tag, i18n.language);
  const others = LANGUAGES.filter((tag) => !languages.includes(tag)).sort((a, b) =>
    name(a).localeCompare(name(b), i18n.language),
  );

  // What was pressed goes away with it; whoever uses the keyboard goes on from here.
  function remove(tag: string) {
    onChange(languages.filter((one) => one !== tag));
    (more.current ?? group.current)?.focus();
  }

  function add(tag: string) {
    onChange([...languages, tag]);
    if (languages.length + 1 === MOST_LANGUAGES) group.current?.focus();
  }

  return (
    <fieldset ref={group} id="member-languages" tabIndex={-1} className={fields.group}>
      <legend className={classes.legend}>{t("admin.languages")}</legend>
      <p className={fields.hint}>{t("admin.languagesHint")}</p>
      <ul className={classes.languages}>
        {languages.map((tag) => (
          <li key={tag}>
            <button
              type="button"
              aria-label={t("admin.removeLanguage", { name: name(tag) })}
              onClick={() => remove(tag)}
            >
              {name(tag)}
              <Icon name="clear" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {languages.length < MOST_LANGUAGES && (
        <NativeSelect
          ref={more}
          aria-label={t("admin.addLanguage")}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value) add(event.currentTarget.value);
          }}
          data={[
            { value: "", label: t("admin.addLanguage") },
            ...others.map((tag) => ({ value: tag, label: name(tag) })),
          ]}
        />
      )}
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
