import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { CheckField } from "../design/CheckField";
import { toggled } from "../design/editing/drafts";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { languages as appLanguages, nameOfLanguage } from "../i18n/languages";
import classes from "./MentorPage.module.css";
import {
  contentOfProfile,
  draftOfProfile,
  gapsOfProfile,
  PROFILE_KINDS,
  type Profile,
  type ProfileDraft,
  type ProfileGap,
  profileQuery,
  useSaveProfile,
} from "./profile";
import { tasksToChoose, taskWordsQuery } from "./taskWords";

/** What stands beside its field. */
const SHOWN = [
  "strengths",
  "kinds",
  "tasks",
  "skills",
  "languages",
  "weeklyHours",
  "capacity",
  "yearsOfExperience",
];

/** What I offer as a mentor: by this I am found and matched. */
export function ProfilePage() {
  const { t } = useTranslation();
  const profile = useQuery(profileQuery);
  usePageTitle(t("mentor.profile"));
  return (
    <>
      <BackLink to="/my/mentor">{t("mentor.title")}</BackLink>
      <PageHeading title={t("mentor.profile")} lead={t("mentor.profileLead")} />
      {profile.isPending && <ListSkeleton rows={2} />}
      {profile.isError && <ProblemNote error={profile.error} retry={() => profile.refetch()} />}
      {profile.data !== undefined && <ProfileForm profile={profile.data} />}
    </>
  );
}

function ProfileForm({ profile }: { profile: Profile | null }) {
  const { t, i18n } = useTranslation();
  const tasks = useQuery(taskWordsQuery);
  const save = useSaveProfile();
  const [edits, setEdits] = useState<Partial<ProfileDraft>>({});
  const [gaps, setGaps] = useState<ProfileGap[]>([]);
  const draft = { ...draftOfProfile(profile, i18n.language), ...edits };
  const shownTasks = tasksToChoose(tasks.data, draft.tasks);
  const shownLanguages = [...new Set([...appLanguages, ...draft.languages])];

  /** What is wrong with one of the groups of boxes. */
  const wrong = {
    kinds: gaps.includes("kinds") ? t("mentor.needKinds") : violationOf(save.error, "kinds"),
    tasks: gaps.includes("tasks") ? t("mentor.needTasks") : violationOf(save.error, "tasks"),
    languages: gaps.includes("languages") ? t("mentor.needLanguages") : violationOf(save.error, "languages"),
  };

  function edit(part: Partial<ProfileDraft>) {
    setEdits({ ...edits, ...part });
    setGaps([]);
    if (!save.isPending) save.reset();
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOfProfile(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`profile-${missing[0]}`)?.focus();
      return;
    }
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    save.mutate(
      { version: profile?.version ?? null, content: contentOfProfile(draft, profile, timeZone) },
      { onSuccess: () => setEdits({}) },
    );
  }

  return (
    <Panel title={t("mentor.offer")}>
      <form className={fields.form} onSubmit={send} noValidate>
        <CheckField
          label={t("mentor.openNow")}
          description={t("mentor.openNowHint")}
          checked={draft.open}
          onChange={(event) => edit({ open: event.currentTarget.checked })}
        />
        <Textarea
          id="profile-strengths"
          label={t("mentor.strengths")}
          description={t("mentor.strengthsHint")}
          required
          rows={4}
          maxLength={4000}
          value={draft.strengths}
          error={
            gaps.includes("strengths") ? t("mentor.needStrengths") : violationOf(save.error, "strengths")
          }
          onChange={(event) => edit({ strengths: event.currentTarget.value })}
        />
        <fieldset id="profile-kinds" tabIndex={-1} className={classes.boxes}>
          <legend>{t("mentor.kinds")}</legend>
          {PROFILE_KINDS.map((kind) => (
            <CheckField
              key={kind}
              label={t(`mentor.kind.${kind}`)}
              checked={draft.kinds.includes(kind)}
              onChange={() => edit({ kinds: toggled(draft.kinds, kind) })}
            />
          ))}
          {wrong.kinds && <FieldError>{wrong.kinds}</FieldError>}
        </fieldset>
        {profile?.certification && (
          <p className={fields.hint}>
            <Badge tone="good">{profile.certification.title}</Badge>{" "}
            {t("mentor.certifiedUntil", {
              date: dateInWords(profile.certification.validUntil ?? "", i18n.language),
            })}
          </p>
        )}
        <fieldset id="profile-tasks" tabIndex={-1} className={classes.boxes}>
          <legend>{t("mentor.tasks")}</legend>
          {shownTasks.map(({ key, name }) => (
            <CheckField
              key={key}
              label={name}
              checked={draft.tasks.includes(key)}
              onChange={() => edit({ tasks: toggled(draft.tasks, key) })}
            />
          ))}
          {wrong.tasks && <FieldError>{wrong.tasks}</FieldError>}
        </fieldset>
        <TextInput
          label={t("mentor.skills")}
          description={t("mentor.skillsHint")}
          value={draft.skills}
          error={violationOf(save.error, "skills")}
          onChange={(event) => edit({ skills: event.currentTarget.value })}
        />
        <fieldset id="profile-languages" tabIndex={-1} className={classes.boxes}>
          <legend>{t("mentor.languages")}</legend>
          {shownLanguages.map((language) => (
            <CheckField
              key={language}
              label={nameOfLanguage(language, i18n.language)}
              checked={draft.languages.includes(language)}
              onChange={() => edit({ languages: toggled(draft.languages, language) })}
            />
          ))}
          {wrong.languages && <FieldError>{wrong.languages}</FieldError>}
        </fieldset>
        <div className={fields.row}>
          <TextInput
            id="profile-weeklyHours"
            label={t("mentor.weeklyHours")}
            inputMode="decimal"
            required
            maxLength={6}
            value={draft.weeklyHours}
            error={
              gaps.includes("weeklyHours") ? t("mentor.needHours") : violationOf(save.error, "weeklyHours")
            }
            onChange={(event) => edit({ weeklyHours: event.currentTarget.value })}
          />
          <TextInput
            id="profile-capacity"
            label={t("mentor.capacity")}
            inputMode="numeric"
            required
            maxLength={3}
            value={draft.capacity}
            error={gaps.includes("capacity") ? t("mentor.needCapacity") : violationOf(save.error, "capacity")}
            onChange={(event) => edit({ capacity: event.currentTarget.value })}
          />
          <TextInput
            id="profile-years"
            label={t("mentor.years")}
            inputMode="numeric"
            maxLength={3}
            value={draft.years}
            error={
              gaps.includes("years") ? t("mentor.needYears") : violationOf(save.error, "yearsOfExperience")
            }
            onChange={(event) => edit({ years: event.currentTarget.value })}
          />
        </div>
        {save.isError && <ProblemNote error={save.error} shownFields={SHOWN} />}
        <div className={fields.actions}>
          <Button type="submit" loading={save.isPending}>
            {t(profile ? "week.save" : "mentor.offerNow")}
          </Button>
        </div>
        <p role="status" className={fields.hint}>
          {save.isSuccess && t("myData.saved")}
        </p>
      </form>
    </Panel>
  );
}
