package academy.praxis.catalog.search;

import academy.praxis.catalog.index.ItemSearch;
import academy.praxis.catalog.meaning.Meanings;
import academy.praxis.catalog.meaning.SentenceModel;
import academy.praxis.catalog.search.IndexFolder.Place;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

/**
 * This replica's search index: opened at the start, kept up with the store by a thread of its own, built anew without being away. A read model: all
 * that it holds is in the store, and whatever happens to it, it is built again.
 */
@ApplicationScoped
class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    /** Changes wait no longer than this for vectors to be computed. */
    private static final Duration MEANING_AT_A_TIME = Duration.ofMillis(200);

    private static final int PAGES_BETWEEN_COMMITS = 20;

    private final IndexSettings settings;
    private final Store store;
    private final Meanings meanings;
    private final SentenceModel model;
    private final Semaphore nudges = new Semaphore(0);
    private final AtomicBoolean rebuildAsked = new AtomicBoolean();

    private IndexFolder folder;
    private Line serving;
    private Line building;

    private volatile ItemSearch search;
    private volatile IndexState state = IndexState.UNOPENED;
    private volatile boolean stopped;
    private Thread thread;

    SearchIndex(IndexSettings settings, Store store, Meanings meanings, SentenceModel model) {
        this.settings = settings;
        this.store = store;
        this.meanings = meanings;
        this.model = model;
    }

    /** An index, what brings it up to date, and when it was last kept. */
    private static final class Line {
        private final Place place;
        private final Follower follower;
        private boolean dirty;
        private int pages;
        private long keptAt = System.nanoTime();

        Line(Place place, Follower follower) {
            this.place = place;
            this.follower = follower;
        }

        void keep() throws IOException {
            place.index().commit();
            dirty = false;
            pages = 0;
            keptAt = System.nanoTime();
        }
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            return;
        }
        thread = new Thread(this::run, "catalog-index");
        thread.setDaemon(true);
        thread.start();
        Thread loading = new Thread(this::loadModel, "catalog-model");
        loading.setDaemon(true);
        loading.start();
    }

    /** Beside everything else: items are found by their words meanwhile. */
    private void loadModel() {
        try {
            model.load();
        } catch (LinkageError | RuntimeException e) {
            LOG.errorf(e, "There is no sentence model here: search knows words only");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        nudges.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /**
     * Asks the index.
     *
     * @throws ProblemException 503 while the first index is being built
     */
    <T> T ask(Asking<T> asking) throws IOException {
        for (int attempt = 0; ; attempt++) {
            ItemSearch present = search;
            if (present == null) {
                throw ProblemException.unavailable(
                        settings.enabled()
                                ? "The search index is being built. Try again in a moment."
                                : "This replica answers no questions.");
            }
            try {
                return asking.ask(present);
            } catch (AlreadyClosedException swapped) {
                if (attempt > 0) {
                    throw swapped;
                }
            }
        }
    }

    /** What is asked of the present index. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(ItemSearch search) throws IOException;
    }

    /** Something was changed by this replica: look at once. */
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Builds the index anew beside the present one, which is asked until then. Does nothing when that is being done already. */
    IndexState rebuild() {
        rebuildAsked.set(true);
        nudge();
        return state.rebuilding();
    }

    IndexState state() {
        return state;
    }

    private void run() {
        while (!stopped) {
            try {
                if (!turn()) {
                    pause(settings.every());
                }
            } catch (StoreWentBackException e) {
                LOG.warnf("%s: the search index is built anew", e.getMessage());
                startOver();
            } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
                // No error ends the thread: the replica would answer from what it had then, for good.
                if (!stopped) {
                    LOG.warnf("The search index goes on in a second: %s", e.toString());
                    state = state.with(e.getMessage());
                    pause(AFTER_A_FAULT);
                }
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
        close();
    }

    /** Does a piece of the work; {@code false} when nothing is to be done. */
    private boolean turn() throws IOException, InterruptedException {
        if (folder == null) {
            open();
        }
        boolean more = false;
        if (serving != null) {
            more = step(serving);
        }
        if (rebuildAsked.getAndSet(false) && building == null) {
            building = line(folder.fresh());
        }
        if (building != null) {
            more = true;
            step(building);
            if (building.place.index().position().whole()) {
                swap();
            }
        }
        if (serving != null && !more) {
            more = giveMeaning();
        }
        tell();
        return more;
    }

    private void open() throws IOException {
        IndexFolder opened = new IndexFolder(settings.folder(), SentenceModel.NAME, store.id());
        Optional<Place> current = opened.current();
        Optional<Place> unfinished;
        try {
            unfinished = opened.unfinished();
        } catch (IOException | RuntimeException e) {
            // Left open, it would be in the way of the next try.
            current.ifPresent(place -> closeQuietly(line(place)));
            throw e;
        }
        serving = current.map(this::line).orElse(null);
        building = unfinished.map(this::line).orElse(null);
        if (serving == null && building == null) {
            building = line(opened.fresh());
        }
        folder = opened;
        if (serving != null) {
            search = new ItemSearch(serving.place.index(), settings.patience());
        }
    }

    private Line line(Place place) {
        return new Line(place, new Follower(place.index(), store, meanings));
    }

    private boolean step(Line line) throws IOException {
        Follower.Step step = line.follower.step();
        if (step.items() > 0) {
            line.dirty = true;
            line.pages++;
            if (line == serving) {
                line.place.index().refresh();
            }
        }
        boolean due = System.nanoTime() - line.keptAt > settings.committed().toNanos();
        if (line.dirty && (due || line.pages >= PAGES_BETWEEN_COMMITS)) {
            line.keep();
        }
        return !step.last();
    }

    private void swap() throws IOException {
        building.place.index().refresh();
        building.keep();
        folder.makeCurrent(building.place);
        Line old = serving;
        serving = building;
        building = null;
        search = new ItemSearch(serving.place.index(), settings.patience());
        if (old != null) {
            folder.drop(old.place);
        }
        LOG.infof("The search index is built: %d items", serving.place.index().size());
    }

    private boolean giveMeaning() throws IOException {
        if (!model.isLoaded()) {
            return false;
        }
        boolean more = serving.follower.giveMeaning(model::vector, System.nanoTime() + MEANING_AT_A_TIME.toNanos());
        serving.dirty |= more;
        return more;
    }

    /** Nothing that was read can be trusted, so nothing is asked until it is read again. */
    private void startOver() {
        search = null;
        close();
        serving = null;
        building = null;
        try {
            folder = new IndexFolder(settings.folder(), SentenceModel.NAME, store.id());
            folder.current().ifPresent(this::dropQuietly);
            folder.unfinished().ifPresent(this::dropQuietly);
            building = line(folder.fresh());
        } catch (IOException e) {
            LOG.warnf("The search index goes on in a second: %s", e.toString());
            folder = null;
        }
        state = IndexState.UNOPENED;
    }

    private void dropQuietly(Place place) {
        try {
            folder.drop(place);
        } catch (IOException e) {
            LOG.warnf("An old index could not be deleted: %s", e.toString());
        }
    }

    private void tell() throws IOException {
        state = new IndexState(
                serving != null,
                building != null,
                serving == null ? 0 : serving.place.index().size(),
                serving == null ? 0 : serving.place.index().countWantingMeaning(),
                null);
    }

    private void pause(Duration time) {
        try {
            nudges.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            nudges.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void close() {
        closeQuietly(serving);
        closeQuietly(building);
    }

    private void closeQuietly(Line line) {
        if (line == null) {
            return;
        }
        try {
            if (line.dirty) {
                line.keep();
            }
            line.place.index().close();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The search index was not closed well; it goes on from its last commit: %s", e.toString());
        }
    }
}
