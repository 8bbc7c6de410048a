package academy.praxis.local.cli;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Part;
import java.io.PrintWriter;
import java.util.Map;

/** How to run a service oneself that was left out. */
final class DevMode {

    private DevMode() {}

    static void explain(Academy academy, Part part, PrintWriter out) {
        out.println();
        out.println(part.name() + " was left out. Run it in dev mode with:");
        out.println();
        for (Map.Entry<String, String> variable : academy.environmentOf(part).entrySet()) {
            out.println("  " + variable.getKey() + "='" + variable.getValue() + "' \\");
        }
        out.println("  ./mvnw quarkus:dev -pl " + part.name() + " -am -Ddebug=false");
    }
}
