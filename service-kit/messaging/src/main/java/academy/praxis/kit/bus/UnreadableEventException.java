package academy.praxis.kit.bus;

/** A message that will never be understood, however often it is tried. */
public class UnreadableEventException extends RuntimeException {
    /** @param reason what is wrong with it, for the operator */
    public UnreadableEventException(String reason) {
        super(reason);
    }
}
