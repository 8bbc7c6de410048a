import { Button } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Waiting } from "../design/Waiting";
import { withTexts } from "../i18n/i18n";
import type { TargetKind } from "./moderation";

const ReportForm = lazy(() => withTexts("moderation", import("./ReportForm")));

interface ReportButtonProps {
  kind: TargetKind;
  targetId: string;
  /** What the button says. */
  label: string;
  /** Its name where several say the same. */
  name?: string;
}

/** Tells the moderators of a text that should not be there. The form and its texts are loaded when somebody opens it. */
export function ReportButton({ kind, targetId, label, name }: ReportButtonProps) {
  const [step, setStep] = useState<"closed" | "open" | "given-up" | "sent">("closed");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === "given-up") button.current?.focus();
  }, [step]);
  const open = step === "open";
  return (
    <>
      {step !== "sent" && (
        <Button
          ref={button}
          size="compact-sm"
          variant="subtle"
          aria-label={name}
          aria-expanded={open}
          onClick={() => setStep(open ? "closed" : "open")}
        >
          {label}
        </Button>
      )}
      {(open || step === "sent") && (
        <Suspense fallback={<Waiting />}>
          <ReportForm
            kind={kind}
            targetId={targetId}
            onSent={() => setStep("sent")}
            onGivenUp={() => setStep("given-up")}
          />
        </Suspense>
      )}
    </>
  );
}
