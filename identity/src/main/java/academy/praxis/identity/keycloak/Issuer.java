package academy.praxis.identity.keycloak;

/**
 * The issuer of tokens, in its parts.
 *
 * @param server Keycloak's address, without the slash at the end
 * @param realm the realm's name
 */
record Issuer(String server, String realm) {
    private static final String REALMS = "/realms/";

    static Issuer of(String issuer) {
        int at = issuer.lastIndexOf(REALMS);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "praxis.oidc.issuer must be Keycloak's address with /realms/<realm>, but is " + issuer);
        }
        String realm = issuer.substring(at + REALMS.length());
        return new Issuer(
                issuer.substring(0, at), realm.endsWith("/") ? realm.substring(0, realm.length() - 1) : realm);
    }
}
