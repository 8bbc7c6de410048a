package academy.praxis.identity.credential;

/**
 * A credential with its secret, which is shown this once and kept nowhere in the academy.
 *
 * @param secret {@code null} when it could not be brought to where one signs in at once, and in the answer to a request that was sent again
 *     under its key: ask for a new secret then
 * @param tokenUrl where the integrator gets its tokens, by the grant {@code client_credentials}
 */
record NewSecret(CredentialView credential, String secret, String tokenUrl) {
    /** Without the secret, so that it stands in no log. */
    @Override
    public String toString() {
        return "NewSecret[" + credential.clientId() + "]";
    }
}
