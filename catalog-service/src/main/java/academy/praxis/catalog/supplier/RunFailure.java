package academy.praxis.catalog.supplier;

/** Why a run goes no further, in words for a curator. */
class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean confirmable;

    RunFailure(String why) {
        this(why, false);
    }

    /** @param confirmable whether a curator may have it done all the same */
    RunFailure(String why, boolean confirmable) {
        super(why, null, false, false);
        this.confirmable = confirmable;
    }

    boolean isConfirmable() {
        return confirmable;
    }
}
