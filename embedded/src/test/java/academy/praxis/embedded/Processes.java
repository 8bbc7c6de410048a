package academy.praxis.embedded;

final class Processes {

    private Processes() {}

    /** SIGKILL, and wait until it is gone. */
    static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
