package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "dead-letters",
        description = {
            "Shows the messages that a service could not apply and put aside; with",
            "`replay`, the service tries them again."
        },
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

    private static final List<String> AREAS = List.of("identity", "catalog", "mentoring", "community", "performance");

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "<service>", description = "All when not given.")
    private String service;

    @Parameters(index = "1", arity = "0..1", paramLabel = "replay", description = "Try them again.")
    private String action;

    @Override
    public Integer call() {
        List<String> areas = service == null ? AREAS : List.of(area(service));
        if (action != null && !action.equals("replay")) {
            throw new PraxisException("\"" + action + "\" is not known; the only action is: replay");
        }
        Academy academy = praxis.academy();
        Api api = Api.of(academy);
        PrintWriter out = spec.commandLine().getOut();
        for (String area : areas) {
            String path = "/api/operations/" + area + "/dead-letters";
            if (action == null) {
                show(area, api.get(path).orThrow(), out);
            } else {
                Answer answer = api.post(path + "/replay", null, null).orThrow();
                out.println(area + ": " + answer.body().path("replayed").asLong() + " given back to be tried again");
            }
            out.flush();
        }
        return 0;
    }

    private static String area(String name) {
        String area = name.replace("-service", "");
        if (!AREAS.contains(area)) {
            throw new PraxisException("\"" + name + "\" puts no messages aside. The services that do are: "
                    + String.join(", ", AREAS) + ".");
        }
        return area;
    }

    private static void show(String area, Answer answer, PrintWriter out) {
        out.println(area + ": " + answer.body().path("waiting").asLong() + " waiting");
        for (JsonNode letter : answer.body().path("oldest")) {
            out.println("  " + letter.path("parkedAt").asText() + "  "
                    + letter.path("topic").asText() + "  " + letter.path("key").asText() + "  "
                    + letter.path("reason").asText());
        }
    }
}
