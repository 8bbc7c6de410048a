package academy.praxis.gateway.session;

/**
 * What the session cookie holds.
 *
 * @param id random; what CSRF tokens are bound to
 * @param createdAt seconds since 1970 at which the member signed in
 * @param accessToken for the services
 * @param refreshToken for the next access token; null when there is none
 * @param idToken for signing out at the identity provider; null when there was no room for it
 */
record BrowserSession(String id, long createdAt, String accessToken, String refreshToken, String idToken) {

    BrowserSession renewed(String access, String refresh, String id) {
        return new BrowserSession(this.id, createdAt, access, refresh, id == null ? idToken : id);
    }

    BrowserSession withoutIdToken() {
        return new BrowserSession(id, createdAt, accessToken, refreshToken, null);
    }
}
