package academy.praxis.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a service stands on the bus, read from its sources and not from any manifest.
 *
 * @param service its folder, and the name of its Deployment
 * @param area its area in topic names
 * @param declared what {@code praxis.bus.topics} names, without the namespace
 * @param written the topics of its own area that its Java sources put events on, without the namespace
 * @param read the topics that each consumer group reads, with the namespace; a group that ends with a dot is a prefix of groups
 * @param local the groups that keep no offsets, of which each instance has its own
 */
record BusUse(
        String service,
        String area,
        Set<String> declared,
        Set<String> written,
        SortedMap<String, Set<String>> read,
        Set<String> local) {

    static final String NAMESPACE = "praxis";

    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.topics?");
    private static final Pattern PER_INSTANCE = Pattern.compile("\\$\\{quarkus\\.uuid}.*");

    /** Every service that has a place in the base and is on the bus, by name. */
    static List<BusUse> all() {
        try (Stream<Path> folders = Files.list(Fixtures.K8S.resolve("base"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .filter(service -> Settings.of(service).own("praxis.bus.service") != null)
                    .map(BusUse::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BusUse of(String service) {
        var settings = Settings.of(service);
        String area = settings.own("praxis.bus.service");
        return new BusUse(
                service,
                area,
                Set.of(settings.own("praxis.bus.topics").split(",")),
                written(Fixtures.REPOSITORY.resolve(service).resolve("src/main/java"), area),
                read(settings, area, false),
                read(settings, area, true).keySet());
    }

    /** Its own topics, with the namespace. */
    Set<String> topics() {
        return written.stream().map(BusUse::full).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where it parks what it cannot apply. */
    String deadLetters() {
        return full(area + ".dead-letters");
    }

    /** Everything that it reads, whatever the group. */
    Set<String> sources() {
        return read.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    static String full(String topic) {
        return NAMESPACE + "." + topic;
    }

    private static SortedMap<String, Set<String>> read(Settings settings, String area, boolean localOnly) {
        var groups = new TreeMap<String, Set<String>>();
        settings.own().forEach((key, value) -> {
            var channel = CHANNEL.matcher(key);
            if (channel.matches()) {
                String written = settings.own("mp.messaging.incoming." + channel.group(1) + ".group.id");
                boolean local = written != null && written.contains("quarkus.uuid");
                if (local || !localOnly) {
                    groups.computeIfAbsent(written == null ? full(area) : group(written), any -> new TreeSet<>())
                            .addAll(Stream.of(value.split(","))
                                    .map(BusUse::resolve)
                                    .toList());
                }
            }
        });
        return groups;
    }

    private static String group(String written) {
        return resolve(PER_INSTANCE.matcher(written).replaceFirst(""));
    }

    private static String resolve(String value) {
        return value.strip().replaceAll("\\$\\{praxis\\.bus\\.namespace:[a-z]+}", NAMESPACE);
    }

    /** The names of topics in the files that make events. */
    private static Set<String> written(Path sources, String area) {
        Pattern topic = Pattern.compile("\"(" + area + "\\.[a-z-]+)\"");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Fixtures::read)
                    .filter(text -> text.contains("new DomainEvent("))
                    .flatMap(text -> topic.matcher(text).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The partitions of each topic, by its full name; parked messages keep their order and their place in one. */
    static Map<String, Integer> partitions(List<BusUse> all) {
        var partitions = new TreeMap<String, Integer>();
        all.forEach(use -> {
            use.topics().forEach(topic -> partitions.put(topic, 12));
            partitions.put(use.deadLetters(), 1);
        });
        return partitions;
    }
}
