import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { asProblem, type Violation } from "../api/problem";
import { problemInWords } from "../api/problemWords";
import { Icon } from "./icons";
import classes from "./ProblemNote.module.css";
import { isOf } from "./violationOf";

interface ProblemNoteProps {
  error: unknown;
  /** Offers to try again; left out where the form's own button does that. */
  retry?: () => void;
  /** Violations that stand beside their field already. */
  shownFields?: readonly string[];
}

/** What went wrong, in words, with the fields that were not accepted and what to do next. */
export function ProblemNote({ error, retry, shownFields = [] }: ProblemNoteProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const words = problemInWords(t, problem);
  const elsewhere = problem.violations.filter(
    ({ field }) => !shownFields.some((shown) => isOf(field, shown)),
  );
  return (
    <div className={classes.note} role="alert">
      <span className={classes.icon}>
        <Icon name="alert" />
      </span>
      <div>
        <p className={classes.title}>{words.title}</p>
        {words.detail && <p className={classes.detail}>{words.detail}</p>}
        <Violations violations={elsewhere} />
        {words.trace && <p className={classes.trace}>{words.trace}</p>}
        {retry && (
          <Button variant="default" size="sm" mt="sm" onClick={retry}>
            {t("app.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Violations({ violations }: { violations: readonly Violation[] }) {
  if (violations.length === 0) return null;
  return (
    <ul className={classes.violations}>
      {violations.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          {field && <strong>{field}: </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}
