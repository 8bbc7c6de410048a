package academy.praxis.local.api;

/** Somebody could not be signed in, perhaps not yet. */
public final class SignInException extends RuntimeException {

    SignInException(String email, int status) {
        super(email + " could not be signed in (Keycloak answered with " + status + ")");
    }
}
