import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { termInWords } from "../catalog/terms";
import { CheckField } from "../design/CheckField";
import { LanguagesField } from "../design/editing/LanguagesField";
import { ListField } from "../design/editing/ListField";
import { More } from "../design/editing/More";
import fields from "../design/Fields.module.css";
import { FORMS, type Form } from "../design/forms";
import { violationOf } from "../design/violationOf";
import { MemberName } from "../people/MemberName";
import { teamsQuery } from "../people/people";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { type DraftGap, type ItemDraft, OPEN_FORMS, REVIEWERS } from "./draft";
import type { Reviewer } from "./items";

const MOST_TERMS = 30;

/** Fields whose violations stand beside them. */
export const SHOWN_FIELDS = [
  "title",
  "summary",
  "body",
  "minutes",
  "languages",
  "tasks",
  "obstacles",
  "skills",
  "url",
  "licence",
  "supplier",
  "mediaSeconds",
  "reviewBy",
  "identifiers",
  "audience.teams",
  "audience.jobRoles",
  "experiment",
  "experiment.hypothesis",
  "experiment.tryThis",
  "experiment.watch",
  "assignment",
  "assignment.brief",
  "assignment.evidence",
];

/** Those of them that are not in sight at first. */
const FURTHER_FIELDS = [
  "skills",
  "obstacles",
  "reviewBy",
  "supplier",
  "licence",
  "mediaSeconds",
  "identifiers",
  "audience.teams",
  "audience.jobRoles",
];

interface FieldsProps {
  draft: ItemDraft;
  edit: (part: Partial<ItemDraft>) => void;
  error: unknown;
}

interface ItemFieldsProps extends FieldsProps {
  gaps: readonly DraftGap[];
  /** Comes from a supplier, whose name is not the writer's to say. */
  supplied?: boolean;
}

/** What is written of an item, with the parts that its form has. */
export function ItemFields({ draft, edit, error, gaps, supplied = false }: ItemFieldsProps) {
  const { t } = useTranslation();
  const curator = has(useMe(), "curator");
  const forms = curator ? FORMS : FORMS.filter((form) => OPEN_FORMS.includes(form) || form === draft.form);
  return (
    <div className={fields.form}>
      <NativeSelect
        label={t("item.form")}
        description={t(`formMeaning.${draft.form}`)}
        value={draft.form}
        data={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        onChange={(event) => edit({ form: event.currentTarget.value as Form })}
      />
      <TextInput
        id="item-title"
        label={t("curate.field.title")}
        required
        maxLength={200}
        value={draft.title}
        error={gaps.includes("title") ? t("curate.need.title") : violationOf(error, "title")}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Textarea
        id="item-summary"
        label={t("curate.field.summary")}
        description={t("curate.hint.summary")}
        required
        rows={2}
        maxLength={1000}
        value={draft.summary}
        error={gaps.includes("summary") ? t("curate.need.summary") : violationOf(error, "summary")}
        onChange={(event) => edit({ summary: event.currentTarget.value })}
      />
      {draft.form === "experiment" && <ExperimentFields draft={draft} edit={edit} error={error} />}
      {draft.form === "assignment" && <AssignmentFields draft={draft} edit={edit} error={error} />}
      <Textarea
        label={t("curate.field.body")}
        description={t("curate.hint.body")}
        rows={14}
        maxLength={100_000}
        value={draft.body}
        error={violationOf(error, "body")}
        onChange={(event) => edit({ body: event.currentTarget.value })}
      />
      <div className={fields.row}>
        <TextInput
          id="item-minutes"
          label={t("curate.field.minutes")}
          description={t(draft.form === "micro" ? "curate.hint.minutesMicro" : "curate.hint.minutes")}
          required
          inputMode="numeric"
          maxLength={5}
          value={draft.minutes}
          error={gaps.includes("minutes") ? t("curate.need.minutes") : violationOf(error, "minutes")}
          onChange={(event) => edit({ minutes: event.currentTarget.value })}
        />
        <TextInput
          label={t("curate.field.url")}
          description={t("curate.hint.url")}
          type="url"
          maxLength={2000}
          value={draft.url}
          error={violationOf(error, "url")}
          onChange={(event) => edit({ url: event.currentTarget.value })}
        />
      </div>
      <LanguagesField
        id="item-languages"
        hint={t("curate.hint.languages")}
        values={draft.languages}
        error={gaps.includes("languages") ? t("curate.need.languages") : violationOf(error, "languages")}
        onChange={(languages) => edit({ languages })}
      />
      <ListField
        label={t("item.tasks")}
        hint={t("curate.hint.tasks")}
        values={draft.tasks}
        inWords={termInWords}
        most={MOST_TERMS}
        error={violationOf(error, "tasks")}
        onChange={(tasks) => edit({ tasks })}
      />
      <More
        title={t("curate.more")}
        refused={gaps.includes("mediaSeconds") || FURTHER_FIELDS.some((field) => violationOf(error, field))}
      >
        <ListField
          label={t("item.skills")}
          values={draft.skills}
          inWords={termInWords}
          most={MOST_TERMS}
          error={violationOf(error, "skills")}
          onChange={(skills) => edit({ skills })}
        />
        <ListField
          label={t("item.obstacles")}
          hint={t("curate.hint.obstacles")}
          values={draft.obstacles}
          inWords={termInWords}
          most={MOST_TERMS}
          error={violationOf(error, "obstacles")}
          onChange={(obstacles) => edit({ obstacles })}
        />
        <ReviewFields draft={draft} edit={edit} error={error} />
        <div className={fields.row}>
          <TextInput
            label={t("item.supplier")}
            description={t(supplied ? "curate.hint.supplied" : "curate.hint.supplier")}
            disabled={supplied}
            maxLength={200}
            value={draft.supplier}
            error={violationOf(error, "supplier")}
            onChange={(event) => edit({ supplier: event.currentTarget.value })}
          />
          <TextInput
            label={t("item.licence")}
            description={t("curate.hint.licence")}
            maxLength={200}
            value={draft.licence}
            error={violationOf(error, "licence")}
            onChange={(event) => edit({ licence: event.currentTarget.value })}
          />
        </div>
        <TextInput
          id="item-mediaSeconds"
          label={t("curate.field.mediaSeconds")}
          description={t("curate.hint.mediaSeconds")}
          inputMode="numeric"
          maxLength={7}
          value={draft.mediaSeconds}
          error={gaps.includes("mediaSeconds") ? t("curate.need.number") : violationOf(error, "mediaSeconds")}
          onChange={(event) => edit({ mediaSeconds: event.currentTarget.value })}
        />
        <ListField
          label={t("curate.field.identifiers")}
          hint={t("curate.hint.identifiers")}
          values={draft.identifiers}
          most={20}
          maxLength={300}
          error={violationOf(error, "identifiers")}
          onChange={(identifiers) => edit({ identifiers })}
        />
        <AudienceFields draft={draft} edit={edit} error={error} />
      </More>
    </div>
  );
}

function ExperimentFields({ draft, edit, error }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={fields.group}>
      <legend>{t("form.experiment")}</legend>
      {(["hypothesis", "tryThis", "watch"] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`curate.field.${field}`)}
          description={t(`curate.hint.${field}`)}
          rows={2}
          maxLength={field === "tryThis" ? 5000 : 2000}
          value={draft[field]}
          error={
            violationOf(error, `experiment.${field}`) ??
            (field === "hypothesis" ? violationOf(error, "experiment") : undefined)
          }
          onChange={(event) => edit({ [field]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

function AssignmentFields({ draft, edit, error }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={fields.group}>
      <legend>{t("form.assignment")}</legend>
      {(["brief", "evidence"] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`curate.field.${field}`)}
          description={t(`curate.hint.${field}`)}
          rows={2}
          maxLength={field === "brief" ? 5000 : 2000}
          value={draft[field]}
          error={
            violationOf(error, `assignment.${field}`) ??
            (field === "brief" ? violationOf(error, "assignment") : undefined)
          }
          onChange={(event) => edit({ [field]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        label={t("curate.field.reviewedBy")}
        value={draft.reviewedBy}
        data={REVIEWERS.map((each) => ({ value: each, label: t(`curate.reviewer.${each}`) }))}
        onChange={(event) => edit({ reviewedBy: event.currentTarget.value as Reviewer })}
      />
    </fieldset>
  );
}

/** Until when somebody looks whether it is still right, and who. */
function ReviewFields({ draft, edit, error }: FieldsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const mine = draft.reviewerId === me.memberId;
  return (
    <div className={fields.row}>
      <TextInput
        type="date"
        label={t("curate.field.reviewBy")}
        description={t("curate.hint.reviewBy")}
        value={draft.reviewBy}
        error={violationOf(error, "reviewBy")}
        onChange={(event) => edit({ reviewBy: event.currentTarget.value })}
      />
      <div>
        {draft.reviewerId && !mine && (
          <p className={fields.hint}>
            {t("curate.looksAfter")} <MemberName id={draft.reviewerId} />
          </p>
        )}
        <CheckField
          label={t("curate.iLook")}
          description={t("curate.iLookDetail")}
          checked={mine}
          onChange={(event) => edit({ reviewerId: event.currentTarget.checked ? (me.memberId ?? "") : "" })}
        />
      </div>
    </div>
  );
}

function AudienceFields({ draft, edit, error }: FieldsProps) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const nameOf = (id: string) => teams.data?.find((team) => team.id === id)?.name ?? "–";
  return (
    <fieldset className={fields.group}>
      <legend>{t("curate.audience")}</legend>
      <p className={fields.hint}>
        {t(
          draft.teams.length + draft.jobRoles.length === 0
            ? "curate.audienceEveryone"
            : "curate.audienceNarrow",
        )}
      </p>
      <ListField
        label={t("curate.field.teams")}
        placeholder={t("curate.addTeam")}
        values={draft.teams}
        inWords={nameOf}
        options={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        most={50}
        error={violationOf(error, "audience.teams")}
        onChange={(next) => edit({ teams: next })}
      />
      <ListField
        label={t("curate.field.jobRoles")}
        values={draft.jobRoles}
        most={50}
        maxLength={200}
        error={violationOf(error, "audience.jobRoles")}
        onChange={(jobRoles) => edit({ jobRoles })}
      />
    </fieldset>
  );
}
