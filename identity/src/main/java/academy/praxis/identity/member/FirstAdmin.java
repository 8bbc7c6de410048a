package academy.praxis.identity.member;

import academy.praxis.identity.audit.Actor;
import academy.praxis.identity.keycloak.AccountWish;
import academy.praxis.identity.keycloak.Accounts;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the configured person admin of an academy that has none, so that somebody can take in the others. */
@ApplicationScoped
class FirstAdmin {
    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final MemberSettings.BootstrapAdmin admin;
    private final MemberRepository members;
    private final MemberChanges changes;
    private final LastAdminGuard guard;
    private final UnitOfWork work;
    private final Accounts accounts;

    FirstAdmin(
            MemberSettings settings,
            MemberRepository members,
            MemberChanges changes,
            LastAdminGuard guard,
            UnitOfWork work,
            Accounts accounts) {
        this.admin = settings.bootstrapAdmin();
        this.members = members;
        this.changes = changes;
        this.guard = guard;
        this.work = work;
        this.accounts = accounts;
    }

    void appoint(@Observes StartupEvent start) throws Throwable {
        if (admin.email().isEmpty()) {
            return;
        }
        // Only in memory, for whenever the worker gets to the account: Keycloak may come up later than this service.
        admin.password()
                .ifPresent(password ->
                        accounts.passwordFor(Member.normal(admin.email().get()), password));
        Optional<Member> appointed = VertxContextSupport.subscribeAndAwait(() -> work.transact(this::appointed));
        appointed.ifPresent(member -> {
            LOG.infof("%s is the academy's first admin", member.email);
            accounts.wake();
        });
    }

    private Uni<Optional<Member>> appointed() {
        // Two instances that start at once appoint one admin.
        return guard.lock()
                .flatMap(none -> members.admins())
                .flatMap(admins -> admins > 0
                        ? Uni.createFrom().item(Optional.empty())
                        : changes.register(command(), null, Actor.ACADEMY)
                                // No request follows that would bring the password: the worker may begin at once.
                                .call(member -> accounts.request(member.id, AccountWish.IN_STEP))
                                .map(Optional::of));
    }

    private NewMember command() {
        return new NewMember(
                admin.name(),
                admin.email().orElseThrow(),
                "Academy administrator",
                null,
                List.of("en"),
                "UTC",
                List.of(MemberRole.ADMIN),
                true,
                admin.password().orElse(null));
    }
}
