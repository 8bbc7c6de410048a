/** Something is on its way whose shape is not known, or that may not be there at all: what follows waits for it while the page arrives. */
export function Waiting() {
  return <span data-waiting="" hidden />;
}
