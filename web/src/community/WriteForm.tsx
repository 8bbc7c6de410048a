import { Button, NativeSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { itemQuery } from "../catalog/items";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { MOST_FILES, MOST_MEGABYTES, useChosenFiles } from "../files/chosenFiles";
import { FilesField } from "../files/FilesField";
import { Audience } from "./Audience";
import type { PostKind, WriteSearch } from "./communitySearch";
import { type Draft, useKeepDraft, usePublish } from "./drafts";
import { PostFields } from "./PostFields";
import { useSimilarPosts } from "./postChanges";
import { FILES } from "./postFiles";
import { useSpaces } from "./spaces";
import { useDraft } from "./useDraft";
import classes from "./WritePage.module.css";
import { fieldsOf, type Gap, gapsOf, type PostDraft, textOf, WRITTEN_FIELDS, wordsOf } from "./writing";

interface WriteFormProps {
  kind: PostKind;
  start?: WriteSearch;
  /** The draft that it goes on with. */
  kept?: Draft;
}

/** Where a post is written, published, or kept for later. */
export function WriteForm({ kind, start = {}, kept }: WriteFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const spaces = useSpaces();
  const publish = usePublish(kept);
  const keep = useKeepDraft(kept);
  const files = useChosenFiles(FILES, []);
  const [gaps, setGaps] = useState<Gap[]>([]);
  const [hasty, setHasty] = useState(false);
  const { draft, change, clear, forget } = useDraft<PostDraft>(
    kept ? `post.${kept.id}.${kept.version}` : "post",
    {
      ...wordsOf(kept?.post ?? { title: start.title ?? "" }),
      spaceId: kept?.post.spaceId ?? start.space ?? "",
      key: newIdempotencyKey(),
    },
  );
  const space = spaces.data?.find(({ id }) => id === draft.spaceId);
  // What others wrote without its four parts stays a text.
  const caseStudy = kind === "case-study" && (!kept || Boolean(kept.post.caseStudy));
  const fields = fieldsOf(caseStudy);
  const items = kept?.post.itemIds ?? (start.item ? [start.item] : []);
  const busy = publish.isPending || keep.isPending;
  const error = publish.error ?? keep.error;

  function edit(part: Partial<PostDraft>) {
    // Other words are another post: they get a key of their own.
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
    if (!keep.isIdle) keep.reset();
    if (!publish.isIdle) publish.reset();
  }

  /** What is sent, or nothing while something is missing. */
  function written() {
    const missing = gapsOf<Gap>(draft, ["spaceId", ...fields]);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`write-${missing[0]}`)?.focus();
      return null;
    }
    return {
      key: draft.key,
      post: {
        ...kept?.post,
        ...textOf(draft, caseStudy),
        kind,
        spaceId: draft.spaceId,
        itemIds: items,
        tasks: kept?.post.tasks ?? [],
      },
    };
  }

  function send(event: FormEvent) {
    event.preventDefault();
    keep.reset();
    const wait = files.busy || files.refused;
    setHasty(wait);
    const post = written();
    if (!post || wait) return;
    publish.mutate(
      { ...post, post: { ...post.post, fileIds: files.ids } },
      {
        onSuccess: ({ id }) => {
          clear();
          void navigate({ to: "/community/posts/$postId", params: { postId: id } });
        },
      },
    );
  }

  function keepForLater() {
    publish.reset();
    const post = written();
    if (!post) return;
    keep.mutate(post, {
      onSuccess: ({ id }) => {
        forget();
        if (!kept) void navigate({ to: "/community/write", search: { draft: id }, replace: true });
      },
    });
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {items[0] && <AboutItem id={items[0]} />}
      {spaces.isError && <ProblemNote error={spaces.error} retry={() => spaces.refetch()} />}
      <NativeSelect
        id="write-spaceId"
        label={t("write.space")}
        required
        value={draft.spaceId}
        error={gaps.includes("spaceId") ? t("write.needSpace") : violationOf(error, "spaceId")}
        onChange={(event) => edit({ spaceId: event.currentTarget.value })}
        data={[
          { value: "", label: t("write.chooseSpace") },
          ...(spaces.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div aria-live="polite">
        {space ? (
          <Audience space={space} label={t("write.who")} />
        ) : (
          <p className={classes.hint}>{t("write.whoUnknown")}</p>
        )}
      </div>
      <PostFields kind={kind} fields={fields} words={draft} gaps={gaps} error={error} edit={edit} />
      <Similar title={draft.title} />
      <FilesField
        files={files}
        hint={t("write.filesHint", { count: MOST_FILES, megabytes: MOST_MEGABYTES })}
        pending={busy}
        error={
          (hasty && files.busy && t("files.wait")) ||
          (hasty && files.refused && t("files.mend")) ||
          violationOf(error, "fileIds")
        }
      />
      {Boolean(error) && <ProblemNote error={error} shownFields={WRITTEN_FIELDS} />}
      <div className={classes.actions}>
        <Button type="submit" loading={publish.isPending} disabled={keep.isPending}>
          {t(`write.${kind}.send`)}
        </Button>
        <Button
          variant="default"
          loading={keep.isPending}
          disabled={publish.isPending}
          onClick={keepForLater}
        >
          {t("write.keep")}
        </Button>
        <ButtonLink to="/community" variant="subtle" onClick={clear}>
          {t("write.cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function AboutItem({ id }: { id: string }) {
  const { t } = useTranslation();
  const item = useQuery(itemQuery(id));
  return item.data ? <p className={classes.about}>{t("write.about", { item: item.data.title })}</p> : null;
}

const PAUSE = 500;

/** Somebody may have said it already. */
function Similar({ title }: { title: string }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(title.trim(), PAUSE);
  const similar = useSimilarPosts(settled);
  const found = similar.data ?? [];
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <div className={classes.similar}>
          <p>{t("write.similar")}</p>
          <ul>
            {found.map(({ id, title: words, answered }) => (
              <li key={id}>
                <Link to="/community/posts/$postId" params={{ postId: id }}>
                  {words}
                </Link>
                {answered && <small>{t("write.answered")}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
