import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { Audience } from "../community/Audience";
import { useSpaces } from "../community/spaces";
import { useDraft } from "../community/useDraft";
import { BackLink } from "../design/BackLink";
import { CheckField } from "../design/CheckField";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { Tips } from "../design/Tips";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { tasksToChoose, taskWordsQuery } from "../mentor/taskWords";
import { memberQuery } from "../people/people";
import { gapsOf, type OfferDraft, type OfferGap, offerOf } from "./offerDraft";
import classes from "./Swaps.module.css";
import { useOffer } from "./swaps";

const route = getRouteApi("/community/swaps/new");

export function OfferPage() {
  const { t } = useTranslation();
  usePageTitle(t("swaps.offer"));
  return (
    <>
      <BackLink to="/community/swaps">{t("swaps.title")}</BackLink>
      <PageHeading title={t("swaps.offer")} lead={t("swaps.offerLead")} />
      <div className={classes.columns}>
        <OfferForm />
        <Tips
          title={t("swaps.tips.heading")}
          tips={[t("swaps.tips.small"), t("swaps.tips.steps")]}
          rule={t("swaps.tips.patients")}
        />
      </div>
    </>
  );
}

const SHOWN_FIELDS = ["taskId", "tag", "iCanShow", "iWantToLearn", "spaceId", "askedId"];

function OfferForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { asked, task, tag } = route.useSearch();
  const offer = useOffer();
  const [gaps, setGaps] = useState<OfferGap[]>([]);
  const { draft, change, clear } = useDraft<OfferDraft>(`swap.${asked ?? ""}.${task ?? tag ?? ""}`, {
    about: tag && !task ? "tag" : "task",
    taskId: task ?? "",
    tag: tag ?? "",
    iCanShow: "",
    iWantToLearn: "",
    spaceId: "",
    alone: true,
    key: newIdempotencyKey(),
  });

  function edit(part: Partial<OfferDraft>) {
    // Other words are another offer: they get a key of their own.
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`offer-${missing[0]}`)?.focus();
      return;
    }
    offer.mutate(
      { offer: offerOf(draft, asked), key: draft.key },
      {
        onSuccess: ({ id }) => {
          clear();
          void navigate({ to: "/community/swaps/$swapId", params: { swapId: id } });
        },
      },
    );
  }

  const errorOf = (field: OfferGap, words: string) =>
    gaps.includes(field) ? words : violationOf(offer.error, field);

  return (
    <form className={fields.form} onSubmit={send} noValidate>
      <About draft={draft} edit={edit} errorOf={errorOf} />
      <Textarea
        id="offer-iCanShow"
        label={t("swaps.iCanShow")}
        placeholder={t("swaps.iCanShowPlaceholder")}
        required
        rows={3}
        maxLength={500}
        value={draft.iCanShow}
        error={errorOf("iCanShow", t("swaps.needShow"))}
        onChange={(event) => edit({ iCanShow: event.currentTarget.value })}
      />
      <Textarea
        id="offer-iWantToLearn"
        label={t("swaps.iWantToLearn")}
        placeholder={t("swaps.iWantToLearnPlaceholder")}
        required
        rows={3}
        maxLength={500}
        value={draft.iWantToLearn}
        error={errorOf("iWantToLearn", t("swaps.needLearn"))}
        onChange={(event) => edit({ iWantToLearn: event.currentTarget.value })}
      />
      {asked && (
        <Whom
          asked={asked}
          alone={draft.alone}
          choose={(alone) => edit({ alone })}
          error={violationOf(offer.error, "askedId")}
        />
      )}
      <Where draft={draft} alone={asked !== undefined && draft.alone} edit={edit} errorOf={errorOf} />
      {offer.isError && <ProblemNote error={offer.error} shownFields={SHOWN_FIELDS} />}
      <div className={fields.actions}>
        <Button type="submit" loading={offer.isPending}>
          {t("swaps.send")}
        </Button>
        <ButtonLink to="/community/swaps" variant="subtle" onClick={clear}>
          {t("swaps.cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

interface PartProps {
  draft: OfferDraft;
  edit: (part: Partial<OfferDraft>) => void;
  errorOf: (field: OfferGap, words: string) => string | undefined;
}

function About({ draft, edit, errorOf }: PartProps) {
  const { t } = useTranslation();
  const tasks = useQuery(taskWordsQuery);
  return (
    <fieldset className={fields.group}>
      <legend>{t("swaps.aboutWhat")}</legend>
      <div className={classes.choices}>
        {(["task", "tag"] as const).map((each) => (
          <CheckField
            key={each}
            type="radio"
            name="offer-about"
            label={t(`swaps.aboutA.${each}`)}
            checked={draft.about === each}
            onChange={() => edit({ about: each })}
          />
        ))}
      </div>
      {draft.about === "task" ? (
        <NativeSelect
          id="offer-taskId"
          label={t("swaps.task")}
          required
          value={draft.taskId}
          error={errorOf("taskId", t("swaps.needTask"))}
          onChange={(event) => edit({ taskId: event.currentTarget.value })}
          data={[
            { value: "", label: t("swaps.chooseTask") },
            ...tasksToChoose(tasks.data, draft.taskId ? [draft.taskId] : []).map(({ key, name }) => ({
              value: key,
              label: name,
            })),
          ]}
        />
      ) : (
        <TextInput
          id="offer-tag"
          label={t("swaps.tag")}
          description={t("swaps.tagHint")}
          required
          maxLength={50}
          value={draft.tag}
          error={errorOf("tag", t("swaps.needTag"))}
          onChange={(event) => edit({ tag: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}

interface WhomProps {
  asked: string;
  alone: boolean;
  choose: (alone: boolean) => void;
  error: string | undefined;
}

function Whom({ asked, alone, choose, error }: WhomProps) {
  const { t } = useTranslation();
  const member = useQuery(memberQuery(asked));
  const name = member.data?.displayName || t("community.somebody");
  return (
    <fieldset className={fields.group}>
      <legend>{t("swaps.whom")}</legend>
      <CheckField
        type="radio"
        name="offer-whom"
        label={t("swaps.onlyTo", { name })}
        checked={alone}
        onChange={() => choose(true)}
      />
      <CheckField
        type="radio"
        name="offer-whom"
        label={t("swaps.toAll")}
        checked={!alone}
        onChange={() => choose(false)}
      />
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

function Where({ draft, alone, edit, errorOf }: PartProps & { alone: boolean }) {
  const { t } = useTranslation();
  const spaces = useSpaces();
  // In a safe space nobody is named, and here both are.
  const named = (spaces.data ?? []).filter(({ kind, archived }) => kind !== "safe" && !archived);
  const space = named.find(({ id }) => id === draft.spaceId);
  return (
    <>
      {spaces.isError && <ProblemNote error={spaces.error} retry={() => spaces.refetch()} />}
      <NativeSelect
        id="offer-spaceId"
        label={t("swaps.space")}
        description={t(alone ? "swaps.spaceHintAlone" : "swaps.spaceHint")}
        required
        value={draft.spaceId}
        error={errorOf("spaceId", t("swaps.needSpace"))}
        onChange={(event) => edit({ spaceId: event.currentTarget.value })}
        data={[
          { value: "", label: t("swaps.chooseSpace") },
          ...named.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div aria-live="polite">
        {space ? (
          <Audience space={space} label={t(alone ? "swaps.whoReadsWriteUp" : "swaps.whoSees")} />
        ) : (
          <p className={fields.hint}>{t("swaps.whoUnknown")}</p>
        )}
      </div>
    </>
  );
}
