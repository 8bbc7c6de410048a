package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Part;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Api;
import academy.praxis.local.story.Story;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Plays a story through the gateway, from an outcome to a launched cohort, and shows",
            "each answer. Exit code 0 when every step was as expected."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Academy academy = praxis.academy();
        List<String> missing = academy.parts().stream()
                .filter(part -> !part.isReady())
                .map(Part::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new PraxisException("The story needs the whole academy, and these parts are not ready: "
                    + String.join(", ", missing) + ". Start them with: ./praxis start");
        }
        new Story(Api.of(academy), spec.commandLine().getOut()).play();
        return 0;
    }
}
