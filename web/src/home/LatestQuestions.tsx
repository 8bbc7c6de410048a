import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PostRow } from "../community/PostRow";
import { latestQuestionsQuery } from "../community/posts";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./HomePage.module.css";

const SHOWN = 4;

export function LatestQuestions() {
  const { t } = useTranslation();
  const posts = useQuery(latestQuestionsQuery(SHOWN));
  return (
    <section aria-labelledby="latest-questions">
      <div className={classes.sectionHead}>
        <h2 id="latest-questions">{t("home.questions")}</h2>
        <Link to="/community">{t("home.allQuestions")}</Link>
      </div>
      {posts.isPending && <ListSkeleton rows={3} />}
      {posts.isError && <ProblemNote error={posts.error} retry={() => posts.refetch()} />}
      {posts.data?.length === 0 && (
        <EmptyState title={t("home.noQuestions")} detail={t("home.noQuestionsDetail")}>
          <ButtonLink to="/community/write">{t("home.ask")}</ButtonLink>
        </EmptyState>
      )}
      <ul className={classes.questions}>
        {posts.data?.map((post) => (
          <li key={post.id}>
            <PostRow post={post} brief />
          </li>
        ))}
      </ul>
    </section>
  );
}
