package academy.praxis.catalog.search;

import academy.praxis.catalog.index.IndexInUseException;
import academy.praxis.catalog.index.ItemIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The folder of a replica's index: one that is asked, named by the file {@code current}, and perhaps one that is being built. Whenever the
 * process is killed, one of both goes on from its last commit.
 */
final class IndexFolder {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final String CURRENT = "current";
    private static final String PREFIX = "index-";

    private final Path root;
    private final String model;
    private final UUID store;

    IndexFolder(Path root, String model, UUID store) throws IOException {
        this.root = Files.createDirectories(root);
        this.model = model;
        this.store = store;
    }

    /** An index and the folder that it is in. */
    record Place(Path folder, ItemIndex index) {}

    /** The index to ask; none when there is none that can be used. */
    Optional<Place> current() throws IOException {
        Path pointer = root.resolve(CURRENT);
        return Files.exists(pointer)
                ? open(root.resolve(Files.readString(pointer).strip()))
                : Optional.empty();
    }

    /** The one whose building was broken off; all others that nobody asks are deleted. */
    Optional<Place> unfinished() throws IOException {
        Path pointer = root.resolve(CURRENT);
        String current = Files.exists(pointer) ? Files.readString(pointer).strip() : "";
        Optional<Place> found = Optional.empty();
        for (Path folder : folders()) {
            if (folder.getFileName().toString().equals(current)) {
                continue;
            }
            if (found.isEmpty()) {
                found = open(folder);
            }
            if (found.isEmpty() || !found.get().folder().equals(folder)) {
                deleteQuietly(folder);
            }
        }
        return found;
    }

    /** An empty one, to be built. */
    Place fresh() throws IOException {
        Path folder = root.resolve(PREFIX + UUID.randomUUID());
        return new Place(folder, ItemIndex.create(folder, model, store));
    }

    /** From now on this one is asked, after a kill as well. */
    void makeCurrent(Place place) throws IOException {
        Path written = root.resolve(CURRENT + ".new");
        Files.writeString(written, place.folder().getFileName().toString(), StandardCharsets.UTF_8);
        try {
            Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, root.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets go of an index that is asked no longer. */
    void drop(Place place) throws IOException {
        place.index().close();
        delete(place.folder());
    }

    private Optional<Place> open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            ItemIndex index = ItemIndex.open(folder, model);
            if (index.position().store().equals(store)) {
                return Optional.of(new Place(folder, index));
            }
            LOG.infof("The index in %s is of another database, and is built anew", folder);
            index.close();
        } catch (IndexInUseException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The index in %s cannot be used, and is built anew: %s", folder, e.toString());
        }
        return Optional.empty();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** What cannot be deleted is in nobody's way. */
    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException later) {
            LOG.warnf("The index in %s stays until the next start: %s", folder, later.toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
