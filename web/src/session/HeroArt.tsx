import classes from "./Landing.module.css";

/** The mark of the academy, large: a sun over open pages. Decoration only. */
export function HeroArt() {
  return (
    <svg className={classes.art} viewBox="0 0 400 360" aria-hidden="true" focusable="false">
      <circle cx="200" cy="128" r="74" className={classes.artSun} />
      <path
        className={classes.artFar}
        d="M12 222c76 0 118-42 188-42s112 42 188 42v34c-76 0-118-34-188-34S88 256 12 256Z"
      />
      <path
        className={classes.artMid}
        d="M12 262c76 0 118-40 188-40s112 40 188 40v34c-76 0-118-32-188-32S88 296 12 296Z"
      />
      <path
        className={classes.artNear}
        d="M12 302c76 0 118-38 188-38s112 38 188 38v42c-76 0-118-36-188-36S88 344 12 344Z"
      />
    </svg>
  );
}
