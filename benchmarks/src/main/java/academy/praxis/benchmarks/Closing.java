package academy.praxis.benchmarks;

/** Something to end. An interruption meanwhile hastens it and stays set. */
interface Closing extends AutoCloseable {
    @Override
    void close();
}
