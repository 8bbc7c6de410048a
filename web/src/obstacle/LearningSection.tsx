import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { FormTile } from "../design/FormTile";
import { isForm } from "../design/forms";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./ObstaclePage.module.css";
import { useLearning } from "./obstacles";

/** Small things to learn, people to ask and a mentor: the one cause that learning takes away. */
export function LearningSection({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const learning = useLearning(id, true);
  const { items = [], people = [] } = learning.data ?? {};
  return (
    <section aria-labelledby="learning">
      <h2 id="learning">{t("obstacle.learning")}</h2>
      {learning.isPending && <ListSkeleton rows={2} />}
      {learning.isError && <ProblemNote error={learning.error} retry={() => learning.refetch()} />}
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.id}>
            {isForm(item.form) && <FormTile form={item.form} size="sm" />}
            <span>
              <Link to="/catalog/$itemId" params={{ itemId: item.id }}>
                {item.title}
              </Link>
              <small>{durationInWords(t, item.minutes, i18n.language)}</small>
            </span>
          </li>
        ))}
      </ul>
      {people.length > 0 && (
        <p className={classes.hint}>
          {t("obstacle.people", {
            people: new Intl.ListFormat(i18n.language).format(people.map(({ displayName }) => displayName)),
          })}
        </p>
      )}
      <div className={classes.answers}>
        <ButtonLink to="/my/mentor" variant="default" size="sm">
          {t("obstacle.askMentor")}
        </ButtonLink>
        <ButtonLink to="/community/write" variant="default" size="sm">
          {t("catalog.askCommunity")}
        </ButtonLink>
      </div>
    </section>
  );
}
