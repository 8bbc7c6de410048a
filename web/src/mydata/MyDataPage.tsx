import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { nameOfLanguage } from "../i18n/languages";
import { BeingForgotten } from "./BeingForgotten";
import classes from "./MyDataPage.module.css";
import { MyExport } from "./MyExport";
import { MyFiles } from "./MyFiles";
import { type Member, memberQuery } from "./myData";
import { Notifications } from "./Notifications";
import { WhenILeave } from "./WhenILeave";

/** What the academy knows of me, how it tells me of things, and how to be forgotten. */
export function MyDataPage() {
  const { t } = useTranslation();
  usePageTitle(t("myData.title"));
  return (
    <>
      <PageHeading title={t("myData.title")} lead={t("myData.lead")} />
      <div className={classes.sections}>
        <AboutMe />
        <WhoSeesWhat />
        <MyExport />
        <MyFiles />
        <Notifications />
        <WhenILeave />
        <BeingForgotten />
      </div>
    </>
  );
}

function AboutMe() {
  const { t } = useTranslation();
  const member = useQuery(memberQuery);
  return (
    <section className={classes.panel} aria-labelledby="about-me">
      <h2 id="about-me">{t("myData.aboutMe")}</h2>
      {member.isPending && <ListSkeleton rows={1} />}
      {member.isError && <ProblemNote error={member.error} retry={() => member.refetch()} />}
      {member.data && <Facts member={member.data} />}
      <p className={classes.hint}>{t("myData.aboutMeHint")}</p>
    </section>
  );
}

function Facts({ member }: { member: Member }) {
  const { t, i18n } = useTranslation();
  const facts = [
    [t("myData.name"), member.displayName],
    [t("myData.email"), member.email],
    [t("myData.jobRole"), member.jobRole],
    [t("myData.team"), member.team?.name],
    [t("myData.languages"), member.languages.map((tag) => nameOfLanguage(tag, i18n.language)).join(", ")],
    [t("myData.timeZone"), member.timeZone],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const KEPT = ["week", "programmes", "mentoring", "obstacles", "community"] as const;

/** What is kept where, and who sees it, in a sentence each. */
function WhoSeesWhat() {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="who-sees">
      <h2 id="who-sees">{t("myData.whoSees")}</h2>
      <dl className={classes.kept}>
        {KEPT.map((area) => (
          <div key={area}>
            <dt>{t(`myData.kept.${area}`)}</dt>
            <dd>{t(`myData.keptDetail.${area}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
