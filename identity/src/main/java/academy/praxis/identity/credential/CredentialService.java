package academy.praxis.identity.credential;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.audit.AuditAction;
import academy.praxis.identity.audit.AuditLog;
import academy.praxis.identity.audit.Change;
import academy.praxis.identity.audit.Target;
import academy.praxis.identity.keycloak.IntegratorClients;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Integrators' credentials: each change with its note for Keycloak and its entry in the audit log, in one transaction. */
@ApplicationScoped
class CredentialService {
    private static final int AT_A_TIME = 50;

    private final CredentialRepository credentials;
    private final IntegratorClients clients;
    private final AuditLog audit;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;
    private final String tokenUrl;

    CredentialService(
            CredentialRepository credentials,
            IntegratorClients clients,
            AuditLog audit,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller,
            @ConfigProperty(name = "praxis.oidc.issuer") String issuer) {
        this.credentials = credentials;
        this.clients = clients;
        this.audit = audit;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
        this.tokenUrl = issuer + "/protocol/openid-connect/token";
    }

    Uni<Page<CredentialView>> list(PageRequest page) {
        return Panache.withSession(() -> credentials.page(page))
                .map(rows -> Page.of(
                        rows,
                        page,
                        CredentialView::of,
                        credential -> Cursor.after(credential.sortName, credential.id)));
    }

    Uni<CredentialView> get(UUID id) {
        return Panache.withSession(() -> credentials.byId(id)).map(CredentialView::of);
    }

    Uni<NewSecret> create(NewCredential wanted, IdempotencyKey key) {
        return idempotency
                .once(key, "create-credential", wanted, CredentialView.class, () -> created(wanted))
                .onFailure(CredentialService::isNameClash)
                .transform(fault -> nameTaken())
                .flatMap(this::settled);
    }

    private Uni<CredentialView> created(NewCredential wanted) {
        Credential credential = Credential.of(wanted, today());
        return credentials
                .isNameTaken(credential.name)
                .invoke(taken -> {
                    if (taken) {
                        throw nameTaken();
                    }
                })
                .flatMap(none -> credentials.persistAndFlush(credential))
                .call(() -> clients.request(credential.id))
                .call(() -> log(
                        credential,
                        AuditAction.CREDENTIAL_CREATED,
                        Change.to("rights", credential.rights),
                        Change.to("expiresOn", credential.expiresOn)))
                .map(CredentialView::of);
    }

    Uni<NewSecret> rotate(UUID id, SecretWish wish) {
        return work.transact(() -> credentials
                        .toChange(id)
                        .invoke(credential -> credential.rotate(wish.expiresOn(), today()))
                        .call(credential -> written(
                                credential,
                                AuditAction.CREDENTIAL_ROTATED,
                                Change.to("expiresOn", credential.expiresOn)))
                        .map(CredentialView::of))
                .flatMap(this::settled);
    }

    Uni<CredentialView> disable(UUID id) {
        return step(id, Credential::disable, AuditAction.CREDENTIAL_DISABLED);
    }

    Uni<CredentialView> enable(UUID id) {
        return step(id, credential -> credential.enable(today()), AuditAction.CREDENTIAL_ENABLED);
    }

    Uni<Void> delete(UUID id) {
        return work.transact(() -> credentials
                        .toChange(id)
                        .invoke(Credential::delete)
                        .call(credential -> written(credential, AuditAction.CREDENTIAL_DELETED)))
                .call(() -> clients.settle(id))
                .replaceWithVoid();
    }

    /** Puts out of use what was good until yesterday; how many. */
    Uni<Integer> expire() {
        return work.transact(() -> credentials
                        .overdue(today(), AT_A_TIME)
                        .call(overdue -> Multi.createFrom()
                                .iterable(overdue)
                                .onItem()
                                .transformToUniAndConcatenate(this::expired)
                                .collect()
                                .last()))
                .map(List::size);
    }

    private Uni<Void> expired(Credential credential) {
        credential.expire();
        return credentials
                .flush()
                .call(() -> clients.requestSoon(credential.id))
                .call(() -> audit.write(Actor.ACADEMY, AuditAction.CREDENTIAL_EXPIRED, target(credential), List.of()));
    }

    /** Does nothing when it changes nothing. */
    private Uni<CredentialView> step(UUID id, Consumer<Credential> change, AuditAction action) {
        return work.transact(() -> credentials.toChange(id).call(credential -> {
                    CredentialStatus before = credential.status;
                    change.accept(credential);
                    return credential.status == before ? Uni.createFrom().voidItem() : written(credential, action);
                }))
                .call(() -> clients.settle(id))
                .flatMap(done -> get(id));
    }

    private Uni<Void> written(Credential credential, AuditAction action, Change... changes) {
        return credentials
                .flush()
                .call(() -> clients.request(credential.id))
                .call(() -> log(credential, action, changes));
    }

    private Uni<Void> log(Credential credential, AuditAction action, Change... changes) {
        return audit.write(Actor.of(caller), action, target(credential), List.of(changes));
    }

    private Uni<NewSecret> settled(CredentialView written) {
        return clients.settle(written.id())
                .flatMap(secret -> get(written.id()).map(now -> new NewSecret(now, secret.orElse(null), tokenUrl)));
    }

    private static Target target(Credential credential) {
        return Target.credential(credential.id, credential.name);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static ProblemException nameTaken() {
        return ProblemException.conflict("name", "is another credential's name");
    }

    /** Two at once: both found the name free, and the index let one of them have it. */
    private static boolean isNameClash(Throwable fault) {
        return fault instanceof org.hibernate.exception.ConstraintViolationException violation
                && String.valueOf(violation.getConstraintName()).contains("credential_name_key");
    }
}
