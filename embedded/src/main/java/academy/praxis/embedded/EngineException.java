package academy.praxis.embedded;

/** An engine cannot do what was asked. The message names the reason and the way out. */
public final class EngineException extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        /** Another process listens on the wanted port. */
        PORT_TAKEN,
        /** The file system of the data folder has less room than the engine needs. */
        DISK_FULL,
        /** The data folder was written by something else, by another version, or is damaged. */
        BROKEN_DATA,
        /** A live process that was not started from here uses the data folder. */
        DATA_IN_USE,
        /** The engine's own files are not there. */
        NOT_INSTALLED,
        /** The process ended or did not answer in time. */
        NOT_READY
    }

    private final transient Reason reason;

    EngineException(Reason reason, String problem, String advice) {
        this(reason, problem, advice, null);
    }

    EngineException(Reason reason, String problem, String advice, Throwable cause) {
        super(problem + " " + advice, cause);
        this.reason = reason;
    }

    /** The kind of problem. */
    public Reason reason() {
        return reason;
    }
}
