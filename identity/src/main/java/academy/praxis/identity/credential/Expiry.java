package academy.praxis.identity.credential;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Puts credentials out of use when their last day is over. */
@ApplicationScoped
class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);

    private final CredentialService credentials;

    Expiry(CredentialService credentials) {
        this.credentials = credentials;
    }

    @Scheduled(
            every = "${praxis.identity.credentials.expire-every:1m}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() throws Throwable {
        int expired = VertxContextSupport.subscribeAndAwait(credentials::expire);
        if (expired > 0) {
            LOG.infof("%d credentials of integrators have expired", expired);
        }
    }
}
