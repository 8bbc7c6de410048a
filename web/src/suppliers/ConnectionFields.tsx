import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { termInWords } from "../catalog/terms";
import { COMMON_LANGUAGES } from "../curate/LanguagesField";
import { CheckField } from "../design/CheckField";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import { nameOfLanguage } from "../i18n/languages";
import { everyInWords, SCHEDULES } from "./schedule";
import type { Connection, ConnectionContent, Connector, Setting } from "./suppliers";

/** What is being said of a connection. Secrets are written only, never read. */
export interface ConnectionDraft {
  kind: string;
  name: string;
  settings: Record<string, string>;
  secrets: Record<string, string>;
  schedule: string;
  enabled: boolean;
}

export const NEW_CONNECTION: ConnectionDraft = {
  kind: "",
  name: "",
  settings: {},
  secrets: {},
  schedule: "P1D",
  enabled: true,
};

export function connectionDraftOf(connection: Connection): ConnectionDraft {
  return {
    kind: connection.kind,
    name: connection.name,
    settings: connection.settings,
    secrets: {},
    schedule: connection.schedule ?? "",
    enabled: connection.enabled,
  };
}

const filled = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ""),
  );

/** What is sent: only settings that the kind has and that were given. Secrets stay as they are unless one is written. */
export function connectionContentOf(draft: ConnectionDraft, connector: Connector): ConnectionContent {
  const known = new Set(connector.settings.map(({ name }) => name));
  const given = Object.entries(filled(draft.settings)).filter(([name]) => known.has(name));
  const secrets = filled(draft.secrets);
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    settings: Object.fromEntries(given),
    enabled: draft.enabled,
    ...(draft.schedule ? { schedule: draft.schedule } : {}),
    ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
  };
}

/** The names of what is needed and was not given. */
export function missingOf(
  draft: ConnectionDraft,
  connector: Connector,
  kept: readonly string[] = [],
): string[] {
  const needed = connector.settings.filter(({ required }) => required).map(({ name }) => name);
  const given = { ...filled(draft.settings), ...filled(draft.secrets) };
  return [
    ...(draft.name.trim() ? [] : ["name"]),
    ...needed.filter((name) => !(name in given) && !kept.includes(name)),
  ];
}

interface ConnectionFieldsProps {
  connector: Connector;
  draft: ConnectionDraft;
  edit: (part: Partial<ConnectionDraft>) => void;
  error: unknown;
  missing: readonly string[];
  /** The names of secrets that are kept. */
  kept?: readonly string[];
}

export function ConnectionFields({
  connector,
  draft,
  edit,
  error,
  missing,
  kept = [],
}: ConnectionFieldsProps) {
  const { t } = useTranslation();
  const schedules = [...new Set(["", ...SCHEDULES, draft.schedule])];
  const field = (setting: Setting) => {
    const secret = connector.secrets.includes(setting.name);
    const part = secret ? "secrets" : "settings";
    return (
      <SettingField
        key={setting.name}
        setting={setting}
        secret={secret}
        kept={kept.includes(setting.name)}
        value={draft[part][setting.name] ?? ""}
        error={
          missing.includes(setting.name)
            ? t("suppliers.needSetting")
            : violationOf(error, `${part}.${setting.name}`)
        }
        onChange={(value) => edit({ [part]: { ...draft[part], [setting.name]: value } })}
      />
    );
  };
  const optional = connector.settings.filter(({ required }) => !required);
  return (
    <>
      <TextInput
        id="connection-name"
        label={t("suppliers.field.connectionName")}
        required
        maxLength={200}
        value={draft.name}
        error={missing.includes("name") ? t("suppliers.needName") : violationOf(error, "name")}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      {connector.settings.filter(({ required }) => required).map(field)}
      <NativeSelect
        label={t("suppliers.field.schedule")}
        value={draft.schedule}
        error={violationOf(error, "schedule")}
        data={schedules.map((each) => ({ value: each, label: everyInWords(t, each) }))}
        onChange={(event) => edit({ schedule: event.currentTarget.value })}
      />
      <CheckField
        label={t("suppliers.field.enabled")}
        description={t("suppliers.hint.enabled")}
        checked={draft.enabled}
        onChange={(event) => edit({ enabled: event.currentTarget.checked })}
      />
      {optional.length > 0 && (
        <details className={fields.more}>
          <summary>{t("suppliers.moreSettings")}</summary>
          <div className={fields.form}>{optional.map(field)}</div>
        </details>
      )}
    </>
  );
}

interface SettingFieldProps {
  setting: Setting;
  secret: boolean;
  kept: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function SettingField({ setting, secret, kept, value, error, onChange }: SettingFieldProps) {
  const { t, i18n } = useTranslation();
  const label = t(`suppliers.setting.${setting.name}` as "suppliers.setting.url", {
    defaultValue: termInWords(setting.name),
  });
  const common = {
    id: `setting-${setting.name}`,
    label,
    description: setting.description,
    required: setting.required,
    value,
    error,
  };
  const options =
    setting.kind === "language"
      ? [...new Set([...COMMON_LANGUAGES, ...(value ? [value] : [])])].map((code) => ({
          value: code,
          label: nameOfLanguage(code, i18n.language),
        }))
      : setting.kind === "choice"
        ? setting.options.map((each) => ({ value: each, label: each }))
        : setting.kind === "yes-no"
          ? [
              { value: "true", label: t("suppliers.yes") },
              { value: "false", label: t("suppliers.no") },
            ]
          : null;
  if (options) {
    const standard = options.find((each) => each.value === setting.standard)?.label;
    const nothing = standard ? t("suppliers.standard", { value: standard }) : t("suppliers.nothing");
    return (
      <NativeSelect
        {...common}
        data={[{ value: "", label: nothing }, ...options]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={secret ? "password" : setting.kind === "url" ? "url" : "text"}
      {...(setting.kind === "number" ? { inputMode: "numeric" as const } : {})}
      autoComplete="off"
      placeholder={kept ? t("suppliers.secretKept") : (setting.standard ?? "")}
      maxLength={setting.kind === "number" ? 12 : 2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
