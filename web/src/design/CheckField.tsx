import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import classes from "./CheckField.module.css";

interface CheckFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "id" | "className"> {
  label: ReactNode;
  description?: ReactNode;
  type?: "checkbox" | "radio";
}

/** The browser's own box or button with its label beside it. */
export function CheckField({ label, description, type = "checkbox", ...input }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <input
        {...input}
        id={id}
        type={type}
        aria-describedby={description ? `${id}-description` : undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {description && (
          <p id={`${id}-description`} className={classes.description}>
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
