import { Button } from "@mantine/core";
import { type DragEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { problemInWords } from "../api/problemWords";
import { Icon } from "../design/icons";
import { violationOf } from "../design/violationOf";
import { ACCEPTED, type ChosenFiles, type FileEntry, MOST_FILES, MOST_MEGABYTES } from "./chosenFiles";
import classes from "./FilesField.module.css";
import { sizeInWords } from "./sizeInWords";

/** Files to send: chosen, dropped, or taken with the camera of a phone. Each says how far it is, and what is wrong with it. */
export function FilesField({
  files,
  hint,
  pending,
  error,
}: {
  files: ChosenFiles;
  /** What they may be, and what becomes of them. */
  hint: string;
  /** Whether what has them is being sent. */
  pending: boolean;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const full = files.entries.length >= MOST_FILES;

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    files.add([...event.dataTransfer.files]);
  }

  /** The same file can be chosen again after it was removed. */
  function take(input: HTMLInputElement) {
    files.add([...(input.files ?? [])]);
    input.value = "";
  }

  const wrong = files.tooMany ? t("files.tooMany", { count: MOST_FILES }) : error;
  return (
    <fieldset
      aria-describedby={`${id}-hint`}
      className={classes.field}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <legend className={classes.label}>{t("files.label")}</legend>
      <p className={classes.hint} id={`${id}-hint`}>
        {hint}
      </p>
      {files.entries.length > 0 && (
        <ul className={classes.list}>
          {files.entries.map((entry) => (
            <li key={entry.key} data-state={entry.state}>
              <Entry entry={entry} files={files} pending={pending} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.choose}>
        <Button
          variant="default"
          size="sm"
          disabled={full}
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => chooser.current?.click()}
        >
          {t("files.choose")}
        </Button>
        <Button
          className={classes.camera ?? ""}
          variant="default"
          size="sm"
          disabled={full}
          onClick={() => camera.current?.click()}
        >
          {t("files.photo")}
        </Button>
        <span className={classes.drop}>{t("files.drop")}</span>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={t("files.choose")}
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/jpeg,image/png"
          capture="environment"
          aria-label={t("files.photo")}
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
      {wrong && (
        <p role="alert" className={classes.error}>
          {wrong}
        </p>
      )}
      <p role="status" className={classes.said}>
        {files.busy ? t("files.sending") : ""}
      </p>
    </fieldset>
  );
}

function Entry({ entry, files, pending }: { entry: FileEntry; files: ChosenFiles; pending: boolean }) {
  const { t, i18n } = useTranslation();
  const { name, size, state, sent, file } = entry;
  return (
    <>
      <Icon name={state === "there" ? "check" : state === "refused" ? "alert" : "up"} size={18} />
      <span className={classes.name}>
        <span>{name}</span> <small>{sizeInWords(size, i18n.language)}</small>
        {state === "sending" && <progress aria-label={t("files.progress", { name })} max={1} value={sent} />}
        {state === "refused" && (
          <span role="alert" className={classes.error}>
            <Why entry={entry} />
          </span>
        )}
      </span>
      {state === "refused" && file && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t("app.retry")}: ${name}`}
          onClick={() => files.retry(entry)}
        >
          {t("app.retry")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t("files.remove")}: ${name}`}
        disabled={pending}
        onClick={() => files.remove(entry)}
      >
        {t("files.remove")}
      </Button>
    </>
  );
}

function Why({ entry: { why, error } }: { entry: FileEntry }) {
  const { t } = useTranslation();
  if (why === "empty") return t("files.empty");
  const problem = asProblem(error);
  if (why === "too-large" || problem.kind === "body-too-large")
    return t("files.tooLarge", { megabytes: MOST_MEGABYTES });
  const said = violationOf(error, "file") ?? violationOf(error, "name");
  if (said) return t("files.refused", { why: said });
  const { title, detail } = problemInWords(t, problem);
  return detail ? `${title} ${detail}` : title;
}
