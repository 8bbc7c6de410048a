import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import type { KeptFile } from "./chosenFiles";
import classes from "./ShownFiles.module.css";
import { sizeInWords } from "./sizeInWords";

/** Larger pictures are not fetched for the sake of a stamp of themselves. */
const MOST_BYTES_SEEN = 1024 * 1024;

/** Files to be saved; small pictures are seen as well. */
export function ShownFiles<F extends KeptFile>({
  files,
  address,
}: {
  files: readonly F[];
  /** Where the browser finds one. */
  address: (file: F) => string;
}) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={classes.files} aria-label={t("files.label")}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={address(file)} download={file.name}>
            {file.type.startsWith("image/") && file.size <= MOST_BYTES_SEEN ? (
              <img src={address(file)} alt="" width={64} height={64} loading="lazy" />
            ) : (
              <Icon name="down" size={18} />
            )}
            <span>
              {file.name} <small>{sizeInWords(file.size, i18n.language)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
