/** The event of the window by which a page hears that its member is about to sign out. */
export const LEAVING = "praxis-leaving";
