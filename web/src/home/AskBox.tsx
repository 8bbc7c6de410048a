import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { newestItemsQuery } from "../catalog/items";
import { SearchBox } from "../catalog/SearchBox";
import { termInWords } from "../catalog/terms";
import { ChipLink, chipRow } from "../design/Chip";
import { frequentTasks } from "./frequentTasks";
import classes from "./HomePage.module.css";
import { NEW_ITEMS } from "./NewItems";

const TASKS_SHOWN = 4;

/** The one question that the academy asks: what do you need now? */
export function AskBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const items = useQuery(newestItemsQuery(NEW_ITEMS));
  const tasks = frequentTasks(items.data ?? [], TASKS_SHOWN);
  return (
    <>
      <h1>{t("home.askHeading")}</h1>
      <SearchBox
        size="lg"
        label={t("home.askLabel")}
        placeholder={t("home.askPlaceholder")}
        button={t("home.askButton")}
        clear={t("catalog.clearSearch")}
        value=""
        onSearch={(q) => navigate({ to: "/catalog", search: q ? { q } : {} })}
      />
      <div className={classes.under}>
        <ul className={chipRow} aria-label={t("home.tasks")} data-waiting={items.isPending ? "" : undefined}>
          {tasks.map((task) => (
            <li key={task}>
              <ChipLink to="/catalog" search={{ task }}>
                {termInWords(task)}
              </ChipLink>
            </li>
          ))}
        </ul>
        <p className={classes.promise}>{t("home.askPromise")}</p>
      </div>
    </>
  );
}
