/** Goes to a field, also where it is folded away. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
}
