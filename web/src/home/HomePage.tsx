import { useTranslation } from "react-i18next";
import { usePageTitle } from "../design/usePageTitle";
import { GuidedStart } from "../guide/GuidedStart";
import { givenNameOf } from "../session/names";
import { useMe } from "../session/session";
import { AskBox } from "./AskBox";
import classes from "./HomePage.module.css";
import { LatestQuestions } from "./LatestQuestions";
import { MyCohorts } from "./MyCohorts";
import { MyWeek } from "./MyWeek";
import { NewItems } from "./NewItems";
import { partOfDay } from "./partOfDay";

export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  usePageTitle(t("home.title"));
  return (
    <>
      <section className={classes.ask}>
        <p className={classes.greeting}>
          {t(`home.greeting.${partOfDay(new Date().getHours())}`, { name: givenNameOf(me.name) })}
        </p>
        <AskBox />
      </section>
      <GuidedStart />
      <div className={classes.columns}>
        <div className={classes.main}>
          <MyWeek />
          <NewItems />
        </div>
        <div className={classes.side}>
          <MyCohorts />
          <LatestQuestions />
        </div>
      </div>
    </>
  );
}
