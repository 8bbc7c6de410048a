package academy.praxis.identity.credential;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A credential as administrators see it; without its secret, which nobody sees twice.
 *
 * @param clientId what the integrator signs in as, and what a supplier or outcome is told
 * @param expiresOn the last day (UTC) on which one can sign in with it
 * @param secretSince from when on there is the present secret
 * @param pending whether a change is still on its way to where one signs in
 */
record CredentialView(
        UUID id,
        long version,
        String name,
        String clientId,
        List<IntegratorRight> rights,
        CredentialStatus status,
        LocalDate expiresOn,
        Instant createdAt,
        Instant secretSince,
        boolean pending)
        implements Versioned {

    static CredentialView of(Credential credential) {
        return new CredentialView(
                credential.id,
                credential.version,
                credential.name,
                credential.clientId,
                credential.rights.stream().map(IntegratorRight::of).toList(),
                credential.status,
                credential.expiresOn,
                credential.createdAt,
                credential.rotatedAt,
                credential.pending);
    }
}
