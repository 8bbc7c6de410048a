package academy.praxis.local.academy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part that only writes down what happens to it. */
final class FakePart implements Part {

    private final String name;
    private final boolean service;
    private final Set<String> after;
    private final List<String> events;
    private Optional<String> failure = Optional.empty();
    private Optional<String> missing = Optional.empty();
    private List<PortUse> ports = List.of();

    private FakePart(String name, boolean service, Set<String> after, List<String> events) {
        this.name = name;
        this.service = service;
        this.after = after;
        this.events = events;
    }

    static FakePart engine(String name, List<String> events, String... after) {
        return new FakePart(name, false, Set.of(after), events);
    }

    static FakePart service(String name, List<String> events, String... after) {
        return new FakePart(name, true, Set.of(after), events);
    }

    FakePart failing(String why) {
        failure = Optional.of(why);
        return this;
    }

    FakePart notBuilt() {
        missing = Optional.of("it has not been built");
        return this;
    }

    FakePart on(PortUse port) {
        ports = List.of(port);
        return this;
    }

    private void note(String event) {
        synchronized (events) {
            events.add(event);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isService() {
        return service;
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
        return missing;
    }

    @Override
    public void start() {
        note("start " + name);
        failure.ifPresent(why -> {
            throw new PraxisException(why);
        });
        note("ready " + name);
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        note("stop " + name);
    }

    @Override
    public Path log() {
        return Path.of(name + ".log");
    }
}
