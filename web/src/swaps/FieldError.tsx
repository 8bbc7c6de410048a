import classes from "./Swaps.module.css";

export function FieldError({ children }: { children: string }) {
  return (
    <p role="alert" className={classes.error}>
      {children}
    </p>
  );
}
