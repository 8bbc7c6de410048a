import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import fields from "../design/Fields.module.css";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { useMe } from "../session/session";
import classes from "./Swaps.module.css";
import { otherOf, type Swap, useEnd, useNameOf } from "./swaps";

/** One of the two may end it before its end, and says why. */
export function Ending({ swap, ended }: { swap: Swap; ended: () => void }) {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const name = useNameOf()(otherOf(swap, memberId));
  const end = useEnd(swap.id);
  const [asks, setAsks] = useState(false);
  const stays = useRef(false);
  const [reason, setReason] = useState("");
  const [gap, setGap] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  if (swap.status !== "paired") return end.isError ? <ProblemNote error={end.error} /> : null;

  function send(event: FormEvent) {
    event.preventDefault();
    setGap(reason.trim() === "");
    if (reason.trim() === "") field.current?.focus();
    else end.mutate(reason.trim(), { onSuccess: ended });
  }

  if (!asks) {
    return (
      <div className={classes.ending}>
        <Button variant="default" size="sm" autoFocus={stays.current} onClick={() => setAsks(true)}>
          {t("swaps.end")}
        </Button>
      </div>
    );
  }
  return (
    <form className={`${fields.form} ${classes.ending}`} onSubmit={send} noValidate>
      <Textarea
        ref={field}
        // Whoever pressed the button that opens it reads on here.
        autoFocus
        label={t("swaps.endWhy")}
        description={t("swaps.endHint", { name })}
        required
        rows={3}
        maxLength={500}
        value={reason}
        error={gap ? t("swaps.needReason") : violationOf(end.error, "reason")}
        onChange={(event) => {
          setGap(false);
          setReason(event.currentTarget.value);
        }}
      />
      {end.isError && <ProblemNote error={end.error} shownFields={["reason"]} />}
      <div className={fields.actions}>
        <Button type="submit" loading={end.isPending}>
          {t("swaps.endYes")}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            stays.current = true;
            setAsks(false);
          }}
        >
          {t("swaps.endNo")}
        </Button>
      </div>
    </form>
  );
}
