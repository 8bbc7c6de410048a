import { useTranslation } from "react-i18next";
import type { Author } from "./posts";

/** Who wrote something: a name, the pseudonym under which peers see them in a safe space, or that nobody can tell any more. */
export function AuthorName({ author }: { author: Author }) {
  const { t } = useTranslation();
  return (
    <>
      {author.displayName ||
        author.pseudonym ||
        t(author.former ? "community.formerMember" : "community.somebody")}
    </>
  );
}
