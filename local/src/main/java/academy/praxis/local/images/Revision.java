package academy.praxis.local.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which sources an image is made of. The time is the commit's, so that the same commit gives the same image.
 *
 * @param id the commit, with {@code -dirty} behind it when files differ from it
 * @param time RFC 3339, in the committer's zone
 */
record Revision(String id, String time) {

    /** Of the checkout; empty where there is no git or no commit. */
    static Optional<Revision> of(Path checkout) {
        if (!Files.exists(checkout.resolve(".git"))) {
            return Optional.empty();
        }
        return git(checkout, "log", "-1", "--format=%H %cI")
                .map(line -> line.split(" "))
                .map(words -> {
                    boolean clean =
                            git(checkout, "status", "--porcelain").stream().allMatch(String::isEmpty);
                    return new Revision(clean ? words[0] : words[0] + "-dirty", words[1]);
                });
    }

    private static Optional<String> git(Path checkout, String... arguments) {
        try {
            Process git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
