package academy.praxis.mentoring.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says in the readiness whether notes can be kept. Never down for it: everything else goes on without. */
@Readiness
@ApplicationScoped
class NoteKeyCheck implements HealthCheck {
    private final NoteSeal seal;

    NoteKeyCheck(NoteSeal seal) {
        this.seal = seal;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Key for notes")
                .up()
                .withData("set", seal.isReady())
                .build();
    }
}
