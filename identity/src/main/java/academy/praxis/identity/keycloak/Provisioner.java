package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes one account as the directory wants it. Every step looks before it acts, so that an attempt which was cut off anywhere is finished by
 * the next. Blocking: for worker threads.
 */
@ApplicationScoped
class Provisioner {
    private static final Logger LOG = Logger.getLogger(Provisioner.class);

    private final KeycloakRealm keycloak;
    private final Event<AccountNews> news;

    Provisioner(KeycloakRealm keycloak, Event<AccountNews> news) {
        this.keycloak = keycloak;
        this.news = news;
    }

    /** @param password for an account that was to get one and has none */
    void apply(DesiredAccount wanted, AccountTask task, Optional<String> password) {
        ActualAccount actual = keycloak.find(wanted).orElseGet(() -> created(wanted));
        Drift drift = Drift.between(wanted, actual);
        if (drift.touchesUser()) {
            keycloak.update(actual.id(), wanted);
        }
        keycloak.changeRoles(actual.id(), drift.missingRoles(), drift.surplusRoles());
        if (!wanted.enabled()) {
            keycloak.signOut(actual.id());
        } else if (task.credentialExpected() && !keycloak.hasPassword(actual.id())) {
            giveEntry(actual.id(), wanted, password);
        } else if (task.invite()) {
            keycloak.invite(actual.id());
        }
    }

    private ActualAccount created(DesiredAccount wanted) {
        keycloak.create(wanted);
        return keycloak.find(wanted)
                .orElseThrow(() -> new IllegalStateException("The account was created but cannot be found"));
    }

    private void giveEntry(String id, DesiredAccount wanted, Optional<String> password) {
        if (password.isPresent() && accepted(id, password.get())) {
            return;
        }
        keycloak.invite(id);
        news.fire(new AccountNews(wanted.memberId(), AccountNews.What.INVITED));
    }

    private boolean accepted(String id, String password) {
        try {
            keycloak.setPassword(id, password);
            return true;
        } catch (BadRequestException e) {
            LOG.warnf("The realm's policy refuses the first password of account %s, so it gets an invitation", id);
            return false;
        }
    }
}
