import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { violationOf } from "../design/violationOf";
import { MemberName } from "../people/MemberName";
import { useMemberChoices } from "./choices";
import type { Team, TeamContent } from "./directory";
import { Picker } from "./Picker";

export interface TeamDraft {
  name: string;
  description: string;
  leadId: string | null;
}

export const TEAM_FIELDS = ["name", "description", "leadId"] as const;

export function teamDraftOf({ name, description, leadId }: Team): TeamDraft {
  return { name, description: description ?? "", leadId: leadId ?? null };
}

export function teamContentOf({ name, description, leadId }: TeamDraft): TeamContent {
  return {
    name: name.trim(),
    ...(description.trim() ? { description: description.trim() } : {}),
    ...(leadId ? { leadId } : {}),
  };
}

interface TeamFieldsProps {
  draft: TeamDraft;
  nameless: boolean;
  error: unknown;
  edit: (part: Partial<TeamDraft>) => void;
}

/** The fields of a team, for a new one and one that is there. */
export function TeamFields({ draft, nameless, error, edit }: TeamFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        id="team-name"
        label={t("admin.teamName")}
        required
        maxLength={120}
        value={draft.name}
        error={nameless ? t("admin.needTeamName") : violationOf(error, "name")}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <Picker
        label={t("admin.lead")}
        description={t("admin.leadHint")}
        chosen={draft.leadId ? <MemberName id={draft.leadId} /> : null}
        none={t("admin.noLead")}
        error={violationOf(error, "leadId")}
        useFound={useMemberChoices}
        onChoose={(choice) => edit({ leadId: choice?.id ?? null })}
      />
      <Textarea
        label={t("admin.description")}
        rows={3}
        maxLength={1000}
        value={draft.description}
        error={violationOf(error, "description")}
        onChange={(event) => edit({ description: event.currentTarget.value })}
      />
    </>
  );
}
