package academy.praxis.testing;

import java.util.Set;

/** The engines of this JVM: started once, whichever class loader asks. */
final class RunningEngines {

    /** The one string of this content in the JVM, so that all class loaders share the lock. */
    private static final String LOCK = "academy.praxis.testing.RunningEngines".intern();

    private RunningEngines() {}

    static Coordinates of(Set<EngineKind> kinds) {
        synchronized (LOCK) {
            return Coordinates.known().orElseGet(() -> start(kinds).makeKnown());
        }
    }

    private static Coordinates start(Set<EngineKind> kinds) {
        return switch (EngineSwitch.current()) {
            case PROCESS -> ProcessEngines.start(kinds);
            case CONTAINER -> ContainerEngines.start(kinds);
            case REMOTE -> Coordinates.ofRunningEngines();
        };
    }
}
