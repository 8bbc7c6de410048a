import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { itemQuery } from "../catalog/items";
import { BackLink } from "../design/BackLink";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import classes from "./AskPage.module.css";
import { Audience } from "./Audience";
import { useAsk } from "./posts";
import { gapsOf, type QuestionDraft, type QuestionGap, tagsOf } from "./questionDraft";
import { useSpaces } from "./spaces";
import { useDraft } from "./useDraft";

const route = getRouteApi("/community/ask");

export function AskPage() {
  const { t } = useTranslation();
  usePageTitle(t("ask.title"));
  return (
    <>
      <BackLink to="/community">{t("post.back")}</BackLink>
      <PageHeading title={t("ask.title")} lead={t("ask.lead")} />
      <div className={classes.columns}>
        <Tips />
        <QuestionForm />
      </div>
    </>
  );
}

function Tips() {
  const { t } = useTranslation();
  return (
    <aside className={classes.tips} aria-labelledby="tips">
      <h2 id="tips">{t("ask.tips.heading")}</h2>
      <ul>
        <li>{t("ask.tips.goal")}</li>
        <li>{t("ask.tips.tried")}</li>
        <li>
          <strong>{t("ask.tips.patients")}</strong>
        </li>
      </ul>
    </aside>
  );
}

const SHOWN_FIELDS = ["spaceId", "title", "body", "tags"];

function QuestionForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const start = route.useSearch();
  const spaces = useSpaces();
  const ask = useAsk();
  const [gaps, setGaps] = useState<QuestionGap[]>([]);
  const { draft, change, clear } = useDraft<QuestionDraft>("question", {
    spaceId: start.space ?? "",
    title: start.title ?? "",
    body: "",
    tags: "",
    key: newIdempotencyKey(),
  });
  const space = spaces.data?.find(({ id }) => id === draft.spaceId);

  function edit(part: Partial<QuestionDraft>) {
    // Other words are another question: they get a key of their own.
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`ask-${missing[0]}`)?.focus();
      return;
    }
    const question = {
      spaceId: draft.spaceId,
      title: draft.title.trim(),
      body: draft.body.trim(),
      tags: tagsOf(draft.tags),
      itemIds: start.item ? [start.item] : [],
    };
    ask.mutate(
      { question, key: draft.key },
      {
        onSuccess: (post) => {
          clear();
          void navigate({ to: "/community/posts/$postId", params: { postId: post.id } });
        },
      },
    );
  }

  const errorOf = (gap: QuestionGap, words: string) =>
    gaps.includes(gap) ? words : violationOf(ask.error, gap);

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {start.item && <AboutItem id={start.item} />}
      {spaces.isError && <ProblemNote error={spaces.error} retry={() => spaces.refetch()} />}
      <NativeSelect
        id="ask-spaceId"
        label={t("ask.space")}
        required
        value={draft.spaceId}
        error={errorOf("spaceId", t("ask.needSpace"))}
        onChange={(event) => edit({ spaceId: event.currentTarget.value })}
        data={[
          { value: "", label: t("ask.chooseSpace") },
          ...(spaces.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div aria-live="polite">
        {space ? (
          <Audience space={space} label={t("ask.who")} />
        ) : (
          <p className={classes.hint}>{t("ask.whoUnknown")}</p>
        )}
      </div>
      <TextInput
        id="ask-title"
        label={t("ask.question")}
        placeholder={t("ask.questionPlaceholder")}
        required
        maxLength={200}
        value={draft.title}
        error={errorOf("title", t("ask.needTitle"))}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Textarea
        id="ask-body"
        label={t("ask.details")}
        description={t("post.markdown")}
        required
        rows={8}
        value={draft.body}
        error={errorOf("body", t("ask.needBody"))}
        onChange={(event) => edit({ body: event.currentTarget.value })}
      />
      <TextInput
        id="ask-tags"
        label={t("ask.tags")}
        description={t("ask.tagsHint")}
        value={draft.tags}
        error={violationOf(ask.error, "tags")}
        onChange={(event) => edit({ tags: event.currentTarget.value })}
      />
      {ask.isError && <ProblemNote error={ask.error} shownFields={SHOWN_FIELDS} />}
      <div className={classes.actions}>
        <Button type="submit" loading={ask.isPending}>
          {t("ask.send")}
        </Button>
        <ButtonLink to="/community" variant="subtle" onClick={clear}>
          {t("ask.cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function AboutItem({ id }: { id: string }) {
  const { t } = useTranslation();
  const item = useQuery(itemQuery(id));
  return item.data ? <p className={classes.about}>{t("ask.about", { item: item.data.title })}</p> : null;
}
