import { Button } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { Waiting } from "../design/Waiting";
import classes from "./PostPage.module.css";
import { type Thankable, useThank } from "./postChanges";

const ThankForm = lazy(() => import("./ThankForm"));

interface ThankButtonProps {
  thanked: Thankable & { mine: boolean; thanksCount: number };
  /** Among the small buttons below a comment. */
  small?: boolean;
}

/** How many thanks a post or a comment got, and a way to add one with a few words of what it helped with. */
export function ThankButton({ thanked, small = false }: ThankButtonProps) {
  const { t } = useTranslation();
  const thank = useThank(thanked);
  const [step, setStep] = useState<"closed" | "open" | "given-up">("closed");
  const button = useRef<HTMLButtonElement>(null);
  const sent = useRef<HTMLSpanElement>(null);
  // What was pressed goes away with the form, and the focus with it.
  useEffect(() => {
    if (step === "given-up") button.current?.focus();
    if (thank.isSuccess) sent.current?.focus();
  }, [step, thank.isSuccess]);
  const size = small ? 16 : 18;
  return (
    <div className={classes.thanks}>
      {thanked.thanksCount > 0 && (
        <span className={classes.thanksCount}>
          <Icon name="heart" size={size} />
          {t("community.thanks", { count: thanked.thanksCount })}
        </span>
      )}
      {thank.isSuccess && (
        <span ref={sent} tabIndex={-1} role="status" className={classes.done}>
          {t("post.thanked")}
        </span>
      )}
      {!thanked.mine && step !== "open" && !thank.isSuccess && (
        <Button
          ref={button}
          variant={small ? "subtle" : "default"}
          size={small ? "compact-sm" : "sm"}
          leftSection={small ? undefined : <Icon name="heart" size={size} />}
          onClick={() => setStep("open")}
        >
          {t("post.thank")}
        </Button>
      )}
      {step === "open" && (
        <Suspense fallback={<Waiting />}>
          <ThankForm
            pending={thank.isPending}
            error={thank.error}
            onCancel={() => setStep("given-up")}
            onSend={(reason) => thank.mutate(reason, { onSuccess: () => setStep("closed") })}
          />
        </Suspense>
      )}
    </div>
  );
}
