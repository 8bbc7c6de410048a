import { useTranslation } from "react-i18next";
import type { Author } from "./posts";

/** Who wrote something: a name, or the pseudonym under which peers see them in a safe space. */
export function AuthorName({ author }: { author: Author }) {
  const { t } = useTranslation();
  return <>{author.displayName || author.pseudonym || t("community.somebody")}</>;
}
