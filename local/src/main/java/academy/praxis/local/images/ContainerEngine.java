package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Docker or Podman on this machine, by its command. */
public record ContainerEngine(String command) {

    private static final List<String> KNOWN = List.of("docker", "podman");

    /** The first that is on the PATH and answers; throws with what there was instead. */
    public static ContainerEngine find(Map<String, String> environment) throws InterruptedException {
        List<ContainerEngine> installed = KNOWN.stream()
                .filter(command -> isOn(environment.getOrDefault("PATH", ""), command))
                .map(ContainerEngine::new)
                .toList();
        for (ContainerEngine engine : installed) {
            if (engine.says("info").isEmpty()) {
                return engine;
            }
        }
        if (installed.isEmpty()) {
            throw new PraxisException("Neither docker nor podman is on the PATH. "
                    + "--tar <folder> writes images to files without either of them.");
        }
        throw new PraxisException("Nobody answers behind the command " + installed.get(0).command
                + " (`" + installed.get(0).command + " info` fails), so there is nothing to load images into. "
                + "Start it, or write files with --tar <folder>.");
    }

    private static boolean isOn(String path, String command) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Loads an image from its file. */
    public void load(Path file) throws InterruptedException {
        String trouble = says("load", "-i", file.toString());
        if (!trouble.isEmpty()) {
            throw new PraxisException(command + " did not take the image " + file.getFileName() + ":\n" + trouble);
        }
    }

    /** Runs the command; gives what it said if it failed, else nothing. */
    private String says(String... arguments) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said.isEmpty() ? "it failed without a word" : said;
        } catch (IOException failed) {
            return failed.getMessage();
        }
    }
}
