package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.Connector;
import academy.praxis.catalog.connector.Setting;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The connectors that there are, by kind. */
@ApplicationScoped
class Connectors {
    /** A setting of such a name is a secret. */
    private static final Pattern SECRET = Pattern.compile("(.*-)?(password|secret|token|api-key)");

    private final Map<String, Connector> byKind;

    Connectors(@Any Instance<Connector> connectors) {
        this.byKind = connectors.stream().collect(Collectors.toMap(Connector::kind, connector -> connector));
    }

    List<ConnectorView> views() {
        return byKind.values().stream()
                .sorted(Comparator.comparing(Connector::kind))
                .map(ConnectorView::of)
                .toList();
    }

    /** @throws ProblemException 400 when there is no such kind */
    Connector of(String kind) {
        Connector connector = byKind.get(kind);
        if (connector == null) {
            throw ProblemException.invalid(
                    "kind",
                    "must be one of " + byKind.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return connector;
    }

    /**
     * Holds when the connector can work with these values.
     *
     * @throws ProblemException 400 that names each wrong one as {@code settings.…} or {@code secrets.…}
     */
    void check(String kind, Map<String, String> settings, Map<String, String> secrets) {
        List<Setting> known = of(kind).settings();
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(secrets);
        List<Violation> wrong = new java.util.ArrayList<>(Setting.check(known, all).stream()
                .map(fault -> new Violation(
                        (secrets.containsKey(fault.field()) || isSecret(fault.field()) ? "secrets." : "settings.")
                                + fault.field(),
                        fault.message()))
                .toList());
        settings.keySet().stream()
                .filter(Connectors::isSecret)
                .forEach(name -> wrong.add(new Violation("settings." + name, "is a secret: send it under secrets")));
        secrets.keySet().stream()
                .filter(name -> !isSecret(name))
                .forEach(name -> wrong.add(new Violation("secrets." + name, "is no secret: send it under settings")));
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    static boolean isSecret(String setting) {
        return SECRET.matcher(setting).matches();
    }

    /** The servers that settings name, as {@code https://host:port}. */
    static Set<String> servers(Map<String, String> settings) {
        return settings.values().stream()
                .map(Connectors::server)
                .filter(server -> server != null)
                .collect(Collectors.toSet());
    }

    private static String server(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() == null
                    ? null
                    : (uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
