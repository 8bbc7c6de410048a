import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import fields from "../design/Fields.module.css";
import { ProblemNote } from "../design/ProblemNote";
import { useMe } from "../session/session";
import classes from "./Admin.module.css";
import { type Member, useStep } from "./directory";

/** Whether a member can sign in, and what changes that: invite, suspend, let in again. */
export function MemberSteps({ member, short = false }: { member: Member; short?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const step = useStep(member.id);
  const done = step.isSuccess ? step.variables : null;
  return (
    <div className={classes.steps}>
      {!short && (
        <p className={fields.hint}>
          {t(`admin.statusMeaning.${member.status}`)}
          {member.accountState === "pending" && ` ${t("admin.pendingMeaning")}`}
        </p>
      )}
      <div className={fields.actions}>
        {member.status !== "deactivated" && (
          <Button
            size="sm"
            variant={member.status === "invited" ? "filled" : "default"}
            loading={step.isPending && step.variables === "invitation"}
            aria-label={short ? `${t("admin.inviteAgain")}: ${member.displayName}` : undefined}
            onClick={() => step.mutate("invitation")}
          >
            {t(member.status === "invited" ? "admin.inviteAgain" : "admin.sendPassword")}
          </Button>
        )}
        {member.status === "deactivated" && (
          <Button size="sm" loading={step.isPending} onClick={() => step.mutate("reactivation")}>
            {t("admin.reactivate")}
          </Button>
        )}
        {member.status !== "deactivated" && member.id !== me.memberId && (
          <AskFirst
            label={t(member.status === "invited" ? "admin.takeBack" : "admin.suspend")}
            name={`${t(member.status === "invited" ? "admin.takeBack" : "admin.suspend")}: ${member.displayName}`}
            question={t(member.status === "invited" ? "admin.takeBackSure" : "admin.suspendSure", {
              name: member.displayName,
            })}
            yes={t(member.status === "invited" ? "admin.takeBackYes" : "admin.suspendYes")}
            no={t("admin.cancel")}
            pending={step.isPending && step.variables === "deactivation"}
            onYes={() => step.mutate("deactivation")}
          />
        )}
      </div>
      {step.isError && <ProblemNote error={step.error} />}
      <p role="status" className={classes.said}>
        {done && t(`admin.done.${done}`)}
      </p>
    </div>
  );
}
