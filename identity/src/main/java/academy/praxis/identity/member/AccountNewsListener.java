package academy.praxis.identity.member;

import academy.praxis.identity.keycloak.AccountNews;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Brings into the directory what only Keycloak can know. Called on a worker thread. */
@ApplicationScoped
class AccountNewsListener {
    private final MemberChanges changes;

    AccountNewsListener(MemberChanges changes) {
        this.changes = changes;
    }

    void hear(@Observes AccountNews news) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> switch (news.what()) {
            case ACCEPTED -> changes.accepted(news.memberId());
            case INVITED -> changes.invited(news.memberId());
        });
    }
}
