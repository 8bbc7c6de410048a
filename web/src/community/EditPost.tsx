import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import { MOST_FILES, MOST_MEGABYTES, useChosenFiles } from "../files/chosenFiles";
import { FilesField } from "../files/FilesField";
import { PostFields } from "./PostFields";
import classes from "./PostPage.module.css";
import { useChangePost } from "./postChanges";
import { FILES } from "./postFiles";
import type { Post } from "./posts";
import { fieldsOf, gapsOf, textOf, type WordsField, WRITTEN_FIELDS, wordsOf } from "./writing";

/** My post, to be written otherwise. What it said before is kept for its readers. */
export default function EditPost({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation();
  const editing = useEditing(post, wordsOf);
  const change = useChangePost(post.id);
  const files = useChosenFiles(FILES, post.files);
  const [gaps, setGaps] = useState<WordsField[]>([]);
  const [hasty, setHasty] = useState(false);
  const caseStudy = Boolean(editing.read.caseStudy);
  const fields = fieldsOf(caseStudy);

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf<WordsField>(editing.draft, fields);
    const wait = files.busy || files.refused;
    setGaps(missing);
    setHasty(wait);
    if (missing.length > 0) document.getElementById(`write-${missing[0]}`)?.focus();
    if (missing.length > 0 || wait) return;
    const { version, tasks, obstacles, itemIds } = editing.read;
    change.mutate(
      {
        version,
        text: { ...textOf(editing.draft, caseStudy), tasks, obstacles, itemIds, fileIds: files.ids },
      },
      { onSuccess: onClose },
    );
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate aria-label={t("post.edit")}>
      <PostFields
        kind={post.kind}
        fields={fields}
        words={editing.draft}
        gaps={gaps}
        error={change.error}
        edit={(part) => {
          editing.edit(part);
          setGaps([]);
        }}
      />
      <FilesField
        files={files}
        hint={t("write.filesHint", { count: MOST_FILES, megabytes: MOST_MEGABYTES })}
        pending={change.isPending}
        error={
          hasty && (files.busy || files.refused) ? t(files.busy ? "files.wait" : "files.mend") : undefined
        }
      />
      <ChangeProblem
        error={change.error}
        shownFields={WRITTEN_FIELDS}
        startOver={() => {
          editing.startOver();
          change.reset();
        }}
      />
      <div className={classes.formActions}>
        <Button type="submit" loading={change.isPending}>
          {t("post.save")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("post.cancel")}
        </Button>
      </div>
    </form>
  );
}
