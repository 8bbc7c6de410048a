package academy.praxis.identity.credential;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** What an integrator signs in with. Its secret is Keycloak's alone. */
@Entity
class Credential {
    private static final int LONGEST_YEARS = 2;

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "client_id")
    String clientId;

    String name;

    List<String> rights;

    @Enumerated(EnumType.STRING)
    CredentialStatus status;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "rotated_at")
    Instant rotatedAt;

    @Column(name = "sort_name", insertable = false, updatable = false)
    String sortName;

    @Formula("(exists (select 1 from credential_task t where t.credential_id = id))")
    boolean pending;

    /** For Hibernate. */
    Credential() {}

    static Credential of(NewCredential wanted, LocalDate today) {
        Credential credential = new Credential();
        credential.id = Ids.next();
        // Nobody else's client has such a name, and it tells nothing about who has it.
        credential.clientId = "integrator-" + credential.id;
        credential.name = wanted.name().strip();
        credential.rights = wanted.rights().stream()
                .distinct()
                .sorted()
                .map(IntegratorRight::scope)
                .toList();
        credential.status = CredentialStatus.ACTIVE;
        credential.createdAt = now();
        credential.rotatedAt = credential.createdAt;
        credential.expireOn(wanted.expiresOn(), today);
        return credential;
    }

    /** Asks for a new secret, with which an expired credential is good again; one that is disabled stays so. */
    void rotate(LocalDate lastDay, LocalDate today) {
        expireOn(lastDay, today);
        Instant now = now();
        rotatedAt = now.isAfter(rotatedAt) ? now : rotatedAt.plusMillis(1);
        if (status == CredentialStatus.EXPIRED) {
            status = CredentialStatus.ACTIVE;
        }
    }

    void disable() {
        if (status == CredentialStatus.EXPIRED) {
            throw ProblemException.conflict("This credential has expired; it is out of use already.");
        }
        status = CredentialStatus.DISABLED;
    }

    void enable(LocalDate today) {
        if (status == CredentialStatus.EXPIRED || expiresOn.isBefore(today)) {
            throw ProblemException.conflict("This credential has expired; ask for a new secret.");
        }
        status = CredentialStatus.ACTIVE;
    }

    void expire() {
        status = CredentialStatus.EXPIRED;
    }

    void delete() {
        status = CredentialStatus.DELETED;
    }

    private void expireOn(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw ProblemException.invalid("expiresOn", "must be today or later, and at most two years from now");
        }
        expiresOn = lastDay;
    }

    /** To the millisecond, which is what Keycloak is told. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
