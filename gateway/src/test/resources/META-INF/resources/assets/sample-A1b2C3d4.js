export const said = "as it is, as it is, as it is, as it is";
