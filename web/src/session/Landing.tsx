import { Button } from "@mantine/core";
import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FormTile } from "../design/FormTile";
import { FORMS } from "../design/forms";
import { HeaderPopover } from "../design/HeaderPopover";
import { Logo } from "../design/Logo";
import { usePageTitle } from "../design/usePageTitle";
import { HeroArt } from "./HeroArt";
import classes from "./Landing.module.css";
import { Preferences } from "./Preferences";
import { type Session, signInAddress } from "./session";

const PROMISES = ["answer", "people", "result"] as const;

/** What the academy is, and one way in. Shown at whatever address was asked for, so that signing in leads back to it. */
export function Landing({ session }: { session: Session }) {
  const { t } = useTranslation();
  const here = useRouterState({ select: (state) => state.location.href });
  const why = welcomeFor(session, here);
  usePageTitle(t("landing.title"));
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.brand}>
          <Logo />
          <span>{t("app.name")}</span>
        </span>
        <HeaderPopover
          label={t("app.preferences")}
          trigger={t("app.preferences")}
          triggerClass={classes.preferences}
        >
          <Preferences />
        </HeaderPopover>
      </header>
      <main>
        <Welcome why={why} here={why === "failed" ? "/" : here} />
        <Promises />
        <Forms />
      </main>
    </div>
  );
}

type Why = "arrived" | "ended" | "failed";

/** Where the gateway sends a browser whose sign-in did not work. */
const FAILED = /[?&]sign-in=failed\b/;

function welcomeFor(session: Session, here: string): Why {
  if (session.ended) return "ended";
  return FAILED.test(here) ? "failed" : "arrived";
}

function Welcome({ why, here }: { why: Why; here: string }) {
  const { t } = useTranslation();
  const words = {
    arrived: [t("landing.heading"), t("landing.lead"), t("landing.signIn")],
    ended: [t("landing.ended"), t("landing.endedDetail"), t("landing.signInAgain")],
    failed: [t("landing.failed"), t("landing.failedDetail"), t("app.retry")],
  } as const;
  const [heading, lead, button] = words[why];
  return (
    <section className={classes.hero}>
      <div>
        <h1>{heading}</h1>
        <p className={classes.lead}>{lead}</p>
        <Button component="a" href={signInAddress(here)} size="lg">
          {button}
        </Button>
        {why === "arrived" && here !== "/" && <p className={classes.returning}>{t("landing.returning")}</p>}
      </div>
      <HeroArt />
    </section>
  );
}

function Promises() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="promises">
      <h2 id="promises" className="visually-hidden">
        {t("landing.promises.heading")}
      </h2>
      <ul className={classes.promises}>
        {PROMISES.map((promise) => (
          <li key={promise}>
            <h3>{t(`landing.promises.${promise}`)}</h3>
            <p>{t(`landing.promises.${promise}Detail`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forms() {
  const { t } = useTranslation();
  return (
    <section className={classes.forms} aria-labelledby="forms">
      <h2 id="forms">{t("landing.forms.heading")}</h2>
      <p className={classes.formsDetail}>{t("landing.forms.detail")}</p>
      <ul className={classes.formGrid}>
        {FORMS.map((form) => (
          <li key={form}>
            <FormTile form={form} />
            <span>
              <strong>{t(`form.${form}`)}</strong>
              <br />
              {t(`formMeaning.${form}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
