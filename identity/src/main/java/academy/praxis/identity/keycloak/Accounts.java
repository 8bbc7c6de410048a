package academy.praxis.identity.keycloak;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The accounts that members sign in with. The directory is the truth: a change of it leaves a note in the same transaction, and a worker
 * brings Keycloak in step afterwards, however often it or Keycloak dies in between.
 */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private static final String NOTE = """
            insert into account_task (member_id, wanted, invite, credential_expected, due_at)
            values (:member, nextval('account_task_wanted'), :invite, :credential, now() + make_interval(secs => :delay))
            on conflict (member_id) do update set
                wanted = excluded.wanted,
                invite = account_task.invite or excluded.invite,
                credential_expected = account_task.credential_expected or excluded.credential_expected,
                attempts = 0,
                due_at = excluded.due_at""";

    private static final String NOTE_INVITATIONS = """
            insert into account_task (member_id, wanted, invite)
            select id, nextval('account_task_wanted'), true from unnest(cast(:members as uuid[])) as invited (id)""";

    /** The time that the request which brings a password has to set it itself, in seconds. */
    private static final double HEAD_START = 20;

    /** How long a request waits for its account; the work goes on without it. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private final AccountWorker worker;
    private final KnownPasswords passwords;
    private final Vertx vertx;

    Accounts(AccountWorker worker, KnownPasswords passwords, Vertx vertx) {
        this.worker = worker;
        this.passwords = passwords;
        this.vertx = vertx;
    }

    /** Notes within the present transaction that this member's account should be looked at. */
    public Uni<Void> request(UUID memberId, AccountWish wish) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter("member", memberId)
                        .setParameter("invite", wish == AccountWish.WITH_INVITATION)
                        .setParameter("credential", wish == AccountWish.WITH_PASSWORD)
                        .setParameter("delay", wish == AccountWish.WITH_PASSWORD ? HEAD_START : 0.0)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes within the present transaction that these new members are to be invited. */
    public Uni<Void> invite(List<UUID> newMemberIds) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE_INVITATIONS)
                        .setParameter("members", newMemberIds.toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Says that something was noted and committed. Cheap; may be called from any thread. */
    public void wake() {
        worker.wake();
    }

    /**
     * Brings a new account in step at once, with this password, which is nowhere stored: when Keycloak is away, or this process dies
     * here, the member gets an invitation instead. Never fails. Without a password this is {@link #wake()}.
     */
    public Uni<Void> settle(UUID memberId, String password) {
        if (password == null) {
            worker.wake();
            return Uni.createFrom().voidItem();
        }
        return UniHelper.toUni(vertx.executeBlocking(
                        () -> {
                            worker.settle(memberId, password);
                            return null;
                        },
                        false))
                .replaceWithVoid()
                .ifNoItem()
                .after(SETTLE)
                .fail()
                .onFailure()
                .recoverWithUni(fault -> {
                    LOG.warnf("The account of %s waits: %s", memberId, fault.toString());
                    return Uni.createFrom().voidItem();
                });
    }

    /** Keeps a configured password in memory, for the account with this address, should it come to have none. */
    public void passwordFor(String email, String password) {
        passwords.put(email, password);
        worker.wake();
    }
}
