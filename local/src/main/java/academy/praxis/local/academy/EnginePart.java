package academy.praxis.local.academy;

import academy.praxis.embedded.Engine;
import academy.praxis.embedded.EngineException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An engine of {@code embedded/} as a part, with what has to be done once it answers. */
final class EnginePart implements Part {

    private final Engine engine;
    private final List<PortUse> ports;
    private final Set<String> after;
    private final Runnable whenStarted;
    private final Supplier<String> remark;

    EnginePart(Engine engine, List<PortUse> ports, Set<String> after, Runnable whenStarted, Supplier<String> remark) {
        this.engine = engine;
        this.ports = ports;
        this.after = after;
        this.whenStarted = whenStarted;
        this.remark = remark;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public boolean isService() {
        return false;
    }

    @Override
    public List<PortUse> ports() {
        return ports;
    }

    @Override
    public Set<String> after() {
        return after;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public void start() throws InterruptedException {
        try {
            engine.start();
            whenStarted.run();
        } catch (EngineException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new PraxisException(failed.getMessage(), failed);
        }
    }

    @Override
    public boolean isReady() {
        return engine.isRunning();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return engine.pid().flatMap(ProcessHandle::of);
    }

    @Override
    public void stop() {
        engine.stop();
    }

    @Override
    public Path log() {
        return engine.log();
    }

    @Override
    public String remark() {
        return remark.get();
    }
}
