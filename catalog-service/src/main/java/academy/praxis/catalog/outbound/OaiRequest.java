package academy.praxis.catalog.outbound;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request of OAI-PMH whose arguments are those of its verb.
 *
 * @param arguments by name, without the verb
 */
record OaiRequest(OaiVerb verb, Map<String, String> arguments) {
    private static final String VERB = "verb";
    private static final String TOKEN = "resumptionToken";

    /** @throws OaiException {@code badVerb} or {@code badArgument} */
    static OaiRequest of(MultivaluedMap<String, String> parameters) {
        List<String> verbs = parameters.getOrDefault(VERB, List.of());
        if (verbs.size() != 1) {
            throw new OaiException(
                    OaiException.Code.BAD_VERB, verbs.isEmpty() ? "There is no verb." : "There is more than one verb.");
        }
        OaiVerb verb = OaiVerb.of(verbs.get(0))
                .orElseThrow(() -> new OaiException(OaiException.Code.BAD_VERB, "This is no verb of OAI-PMH."));
        Map<String, String> arguments = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!name.equals(VERB)) {
                arguments.put(name, only(verb, name, values));
            }
        });
        check(verb, arguments);
        return new OaiRequest(verb, arguments);
    }

    private static String only(OaiVerb verb, String name, List<String> values) {
        boolean known =
                verb.required.contains(name) || verb.optional.contains(name) || verb.resumable && name.equals(TOKEN);
        if (!known) {
            throw OaiException.badArgument(verb.text + " has no argument of this name.");
        }
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw OaiException.badArgument("The argument " + name + " needs one value.");
        }
        return values.get(0);
    }

    private static void check(OaiVerb verb, Map<String, String> arguments) {
        if (arguments.containsKey(TOKEN)) {
            if (arguments.size() > 1) {
                throw OaiException.badArgument("A resumption token goes without other arguments.");
            }
            return;
        }
        for (String name : verb.required) {
            if (!arguments.containsKey(name)) {
                throw OaiException.badArgument(verb.text + " needs the argument " + name + ".");
            }
        }
    }

    /** The value of an argument; {@code null} when it was not sent. */
    String argument(String name) {
        return arguments.get(name);
    }

    /** The token to go on from; {@code null} at the start of a list. */
    String token() {
        return arguments.get(TOKEN);
    }
}
