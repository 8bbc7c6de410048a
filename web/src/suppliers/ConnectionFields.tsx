import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { termInWords } from "../catalog/terms";
import { CheckField } from "../design/CheckField";
import { More } from "../design/editing/More";
import { violationOf } from "../design/violationOf";
import { COMMON_LANGUAGES, nameOfLanguage } from "../i18n/languages";
import { everyInWords, SCHEDULES, settingDetail } from "./schedule";
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

const only = (values: Record<string, string>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(filled(values)).filter(([name]) => names.includes(name)));

const settingsOf = (draft: ConnectionDraft, { settings, secrets }: Connector) =>
  only(
    draft.settings,
    settings.map(({ name }) => name).filter((name) => !secrets.includes(name)),
  );

const secretsOf = (draft: ConnectionDraft, { secrets }: Connector) => only(draft.secrets, secrets);

/** What is sent: only what the kind has and what was given. Secrets stay as they are unless one is written. */
export function connectionContentOf(draft: ConnectionDraft, connector: Connector): ConnectionContent {
  const secrets = secretsOf(draft, connector);
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    settings: settingsOf(draft, connector),
    enabled: draft.enabled,
    ...(draft.schedule ? { schedule: draft.schedule } : {}),
    ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
  };
}

/** The names of what is needed and was not given. The secrets that are kept are replaced all together, or not at all. */
export function missingOf(
  draft: ConnectionDraft,
  connector: Connector,
  kept: readonly string[] = [],
): string[] {
  const secrets = secretsOf(draft, connector);
  const given = { ...settingsOf(draft, connector), ...secrets };
  const replaced = Object.keys(secrets).length > 0;
  const needed = connector.settings.filter(({ name, required }) =>
    kept.includes(name) ? replaced : required,
  );
  return [
    ...(draft.name.trim() ? [] : ["name"]),
    ...needed.map(({ name }) => name).filter((name) => !(name in given)),
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
        kind={connector.kind}
        setting={setting}
        secret={secret}
        kept={kept.includes(setting.name)}
        value={draft[part][setting.name] ?? ""}
        error={
          missing.includes(setting.name)
            ? t(kept.includes(setting.name) ? "suppliers.needSecret" : "suppliers.needSetting")
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
        <More
          title={t("suppliers.moreSettings")}
          refused={optional.some(
            ({ name }) =>
              missing.includes(name) ||
              violationOf(error, `settings.${name}`) ||
              violationOf(error, `secrets.${name}`),
          )}
        >
          {optional.map(field)}
        </More>
      )}
    </>
  );
}

interface SettingFieldProps {
  kind: string;
  setting: Setting;
  secret: boolean;
  kept: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function SettingField({ kind, setting, secret, kept, value, error, onChange }: SettingFieldProps) {
  const { t, i18n } = useTranslation();
  const label = t(`suppliers.setting.${setting.name}` as "suppliers.setting.url", {
    defaultValue: termInWords(setting.name),
  });
  const common = {
    id: `setting-${setting.name}`,
    label,
    description: settingDetail(t, kind, setting),
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
      // A browser must not fill in, or keep, what opens a source as if it were the curator's own.
      autoComplete={secret ? "new-password" : "off"}
      placeholder={kept ? t("suppliers.secretKept") : (setting.standard ?? "")}
      maxLength={setting.kind === "number" ? 12 : 2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
