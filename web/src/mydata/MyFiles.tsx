import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { evidenceAddress } from "../enrolment/evidenceFiles";
import { sizeInWords } from "../files/sizeInWords";
import { dateInWords } from "../i18n/dates";
import classes from "./MyDataPage.module.css";
import { type MyFile, useMyFiles, useRemoveFile } from "./myData";

/** The files that I showed in programmes: to be saved, and taken back as long as they were not accepted. */
export function MyFiles() {
  const { t } = useTranslation();
  const files = useMyFiles();
  const remove = useRemoveFile();
  return (
    <section className={classes.panel} aria-labelledby="my-files">
      <h2 id="my-files">{t("myData.files")}</h2>
      <p className={classes.hint}>{t("myData.filesHint")}</p>
      {files.isPending && <ListSkeleton rows={1} />}
      {files.isError && <ProblemNote error={files.error} retry={() => files.refetch()} />}
      {files.isSuccess && files.entries.length === 0 && <p className={classes.hint}>{t("myData.noFiles")}</p>}
      {files.entries.length > 0 && (
        <ul className={classes.files}>
          {files.entries.map((file) => (
            <li key={file.id}>
              <MyFileLine file={file} onRemove={() => remove.mutate(file.id)} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore {...files} />
      {remove.isError && <ProblemNote error={remove.error} />}
      <p role="status" className={classes.said}>
        {remove.isSuccess ? t("myData.fileRemoved") : ""}
      </p>
    </section>
  );
}

function MyFileLine({ file, onRemove }: { file: MyFile; onRemove: () => void }) {
  const { t, i18n } = useTranslation();
  const { enrolmentId, activity, verdict } = file;
  return (
    <>
      <span>
        <a href={evidenceAddress(file)} download={file.name}>
          {file.name}
        </a>{" "}
        <small>
          {sizeInWords(file.size, i18n.language)} · {dateInWords(file.createdAt, i18n.language)}
          {enrolmentId ? (
            <>
              {" · "}
              <Link
                to="/my/programmes/$enrolmentId"
                params={{ enrolmentId }}
                {...(activity === null ? {} : { hash: `activity-${activity}` })}
              >
                {t("myData.fileOf")}
              </Link>
            </>
          ) : (
            ` · ${t("myData.fileLoose")}`
          )}
        </small>
      </span>
      {verdict !== "accepted" && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t("files.remove")}: ${file.name}`}
          onClick={onRemove}
        >
          {t("files.remove")}
        </Button>
      )}
    </>
  );
}
