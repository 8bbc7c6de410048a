import { FormIcon } from "./FormIcon";
import classes from "./FormTile.module.css";
import { type Form, familyOf } from "./forms";

/** A form's icon on a ground in the colour of its family (from material, by doing, from people). */
export function FormTile({ form, size = "md" }: { form: Form; size?: "sm" | "md" | "lg" }) {
  return (
    <span className={classes.tile} data-family={familyOf(form)} data-size={size}>
      <FormIcon form={form} size={size === "lg" ? 32 : size === "md" ? 24 : 18} />
    </span>
  );
}
