package academy.praxis.local.demo;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Api;
import academy.praxis.local.api.SignInException;
import academy.praxis.local.api.UnexpectedAnswerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Loads the demo academy once; when it was interrupted, it goes on where it was. */
public final class DemoLoader {

    private final Academy academy;
    private final PrintWriter out;

    /** Into that academy, telling there what happens. */
    public DemoLoader(Academy academy, PrintWriter out) {
        this.academy = academy;
        this.out = out;
    }

    /**
     * Loads it if that has not been done yet.
     *
     * @throws PraxisException if it could not be loaded completely; the next start goes on
     */
    public void loadOnce() {
        Path marker = academy.folders().demoLoaded();
        if (Files.exists(marker)) {
            return;
        }
        Instant began = Instant.now();
        out.println("Loading the demo academy through the API");
        out.flush();
        try (Loading loading = new Loading(Api.of(academy), out)) {
            new DemoPeople(loading).load();
            new DemoItems(loading).load();
            new DemoCatalog(loading).load();
            new DemoCommunity(loading).load();
            new DemoSwaps(loading).load();
            new DemoPerformance(loading).load();
            new DemoWork(loading).load();
            new DemoMentoring(loading).load();
            new DemoPairings(loading).load();
            Files.writeString(marker, Instant.now() + "\n");
        } catch (UnexpectedAnswerException | SignInException | PraxisException failed) {
            throw new PraxisException(
                    "The demo academy was loaded only in part: " + failed.getMessage()
                            + "\nThe academy runs at " + academy.url()
                            + "; ./praxis start goes on with the loading, ./praxis logs shows more.",
                    failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(Folders.shown(marker), failed);
        }
        out.printf(
                Locale.ROOT,
                "  demo academy loaded in %.1f s%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
        out.flush();
    }
}
