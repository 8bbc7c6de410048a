package academy.praxis.mentoring.matching;

/** Told how far a long computation is. Called from the computing threads, often; it has to be quick. */
@FunctionalInterface
public interface Progress {
    /**
     * So far it is.
     *
     * @param stage what is being done, in a few words
     * @param done how much of it, 0 to {@code of}
     */
    void at(String stage, long done, long of);

    /** Told to nobody. */
    static Progress none() {
        return (stage, done, of) -> {};
    }
}
