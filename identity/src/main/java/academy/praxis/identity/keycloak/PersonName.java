package academy.praxis.identity.keycloak;

/**
 * A display name as Keycloak keeps it. Where a given name ends nobody can know; it is cut at the first space, and joining the two parts gives
 * the display name back.
 *
 * @param last may be empty
 */
record PersonName(String first, String last) {
    static PersonName of(String displayName) {
        String name = displayName.strip().replaceAll("\\s+", " ");
        int space = name.indexOf(' ');
        return space < 0
                ? new PersonName(name, "")
                : new PersonName(name.substring(0, space), name.substring(space + 1));
    }
}
