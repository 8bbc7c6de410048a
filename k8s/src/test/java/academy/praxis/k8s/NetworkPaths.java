package academy.praxis.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may reach whom, by the NetworkPolicies, and who needs to, by everything else that is rendered. Both must be the same. Policies are
 * reckoned as the API says: a pod that one selects takes only what some policy allows, on both ends.
 */
final class NetworkPaths {
    private static final Pattern ADDRESS = Pattern.compile("(?:[a-z:]+://)?([a-z][a-z0-9.-]*):(\\d+)(?:[/?].*)?");
    private static final int INGRESS_TLS = 10443;

    /** One way, from and to by the names of {@link #nodes}. */
    record Way(String from, String to, int port) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " -> " + to + ":" + port;
        }
    }

    /** Pods that are alike, or an address outside of the cluster's pods. */
    private record Node(String namespace, Map<String, String> labels, String address) {}

    private final List<HasMetadata> objects;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<NetworkPolicy> policies;

    private NetworkPaths(List<HasMetadata> objects) {
        this.objects = objects;
        this.policies = all(NetworkPolicy.class).toList();
        all(Deployment.class)
                .forEach(d -> pods(
                        d.getMetadata().getName(),
                        d.getSpec().getTemplate().getMetadata().getLabels()));
        all(CronJob.class)
                .forEach(job -> pods(
                        job.getMetadata().getName(),
                        job.getSpec()
                                .getJobTemplate()
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()));
        engine("Cluster", "postgres", "cnpg.io/cluster", "");
        engine("Kafka", "kafka", "strimzi.io/cluster", "");
        engine("MongoDBCommunity", "mongodb", "app", "-svc");
        if (!Trees.all(objects, "Keycloak").isEmpty()) {
            pods("keycloak", Map.of("app", "keycloak"));
        }
        if (!Trees.all(objects, "KeycloakRealmImport").isEmpty()) {
            pods("realm-import", Map.of("app", "keycloak-realm-import"));
        }
        elsewhere("ingress", "envoy-gateway-system", Map.of("app.kubernetes.io/component", "proxy"));
        elsewhere("dns", "kube-system", Map.of("k8s-app", "kube-dns"));
        for (String name :
                List.of("monitoring", "keda", "strimzi", "cnpg-system", "keycloak-operator", "observability")) {
            elsewhere(name, name, Map.of());
        }
        elsewhere("stranger", "default", Map.of());
        nodes.put("outside", new Node(null, Map.of(), "203.0.113.7"));
        nodes.put("inside", new Node(null, Map.of(), "10.96.0.1"));
    }

    /** What is allowed and not needed, or needed and not allowed, and rules that serve nothing. */
    static List<String> breaches(List<HasMetadata> objects) {
        var paths = new NetworkPaths(objects);
        var needed = paths.needed();
        var allowed = paths.allowed();
        var breaches = new ArrayList<String>();
        needed.stream()
                .filter(way -> !paths.allows(way))
                .forEach(way -> breaches.add(way + " is needed and not allowed"));
        allowed.stream()
                .filter(way -> !needed.contains(way))
                .forEach(way -> breaches.add(way + " is allowed and not needed"));
        paths.policies.forEach(policy -> paths.useless(policy, needed, breaches));
        return breaches;
    }

    private void engine(String kind, String node, String label, String suffix) {
        Trees.all(objects, kind).forEach(one -> pods(node, Map.of(label, Trees.name(one) + suffix)));
    }

    private void pods(String name, Map<String, String> labels) {
        nodes.put(name, new Node("praxis", labels, null));
    }

    private void elsewhere(String name, String namespace, Map<String, String> labels) {
        nodes.put(name, new Node(namespace, labels, null));
    }

    /** What the rendered objects need. What operators need of their pods is told by their documentation, and listed below. */
    SortedSet<Way> needed() {
        var ways = new TreeSet<Way>();
        all(Deployment.class).forEach(deployment -> addresses(deployment, ways));
        all(HTTPRoute.class)
                .filter(route -> route.getSpec().getRules() != null)
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getBackendRefs().stream())
                .forEach(ref -> target(ref.getName()).ifPresent(to -> ways.add(new Way("ingress", to, ref.getPort()))));
        all(PodMonitor.class).forEach(monitor -> monitored(monitor, ways));
        if (!Trees.all(objects, "ScaledObject").isEmpty()) {
            ways.add(new Way("keda", "kafka", 9093));
        }
        Trees.all(objects, "Keycloak").forEach(keycloak -> ways.add(new Way("keycloak", "postgres", 5432)));
        nodes.forEach((name, node) -> {
            if ("praxis".equals(node.namespace())) {
                ways.add(new Way(name, "dns", 53));
            }
        });
        OPERATORS.stream()
                .filter(way -> nodes.containsKey(way.from()) && nodes.containsKey(way.to()))
                .forEach(ways::add);
        return ways;
    }

    private static final List<Way> OPERATORS = Stream.of(
                    // Replication, and the status port that the operator and the instances ask.
                    "postgres postgres 5432",
                    "postgres postgres 8000",
                    "cnpg-system postgres 5432",
                    "cnpg-system postgres 8000",
                    // Controllers, replication, clients inside (exporter), the agent's port.
                    "kafka kafka 9090",
                    "kafka kafka 9091",
                    "kafka kafka 9093",
                    "kafka kafka 8443",
                    "strimzi kafka 9090",
                    "strimzi kafka 9091",
                    "strimzi kafka 8443",
                    "mongodb mongodb 27017",
                    "praxis-mongo-backup mongodb 27017",
                    // Infinispan and its failure detection; the operator asks for health and imports the realm.
                    "keycloak keycloak 7800",
                    "keycloak keycloak 57800",
                    "realm-import postgres 5432",
                    "keycloak-operator keycloak 8443",
                    "keycloak-operator keycloak 9000",
                    // Back-channel logout.
                    "keycloak gateway 8080",
                    // The cluster's API from instance managers, agents and operators' pods; the object store.
                    "postgres outside 443",
                    "postgres inside 443",
                    "postgres outside 6443",
                    "postgres inside 6443",
                    "kafka outside 443",
                    "kafka inside 443",
                    "kafka outside 6443",
                    "kafka inside 6443",
                    "mongodb outside 443",
                    "mongodb inside 443",
                    "mongodb outside 6443",
                    "mongodb inside 6443",
                    "praxis-mongo-backup outside 443",
                    "praxis-mongo-backup inside 443",
                    // Suppliers' sources.
                    "catalog-service outside 80",
                    "catalog-service outside 443",
                    "otel-collector observability 4317")
            .map(line -> line.split(" "))
            .map(parts -> new Way(parts[0], parts[1], Integer.parseInt(parts[2])))
            .toList();

    /** Every address in what a Deployment is told, the issuer's by the ingress, and the database whose address is in a Secret. */
    private void addresses(Deployment deployment, SortedSet<Way> ways) {
        String from = deployment.getMetadata().getName();
        Environment.of(deployment, objects).forEach((key, value) -> {
            if (value == null) {
                return;
            }
            var address = ADDRESS.matcher(value);
            if (address.matches()) {
                target(address.group(1))
                        .ifPresent(to -> ways.add(new Way(from, to, Integer.parseInt(address.group(2)))));
            } else if (value.startsWith("jdbc:")) {
                ways.add(new Way(from, "postgres", 5432));
            } else if (key.equals("PRAXIS_OIDC_ISSUER") && value.startsWith("https://")) {
                ways.add(new Way(from, "ingress", INGRESS_TLS));
            }
        });
        if (Environment.of(deployment, objects).containsKey("PRAXIS_MONGO_URI")) {
            ways.add(new Way(from, "mongodb", 27017));
        }
    }

    private java.util.Optional<String> target(String host) {
        String name = host.split("\\.")[0];
        if (name.startsWith("praxis-postgres-")) {
            return java.util.Optional.of("postgres");
        }
        if (name.equals("praxis-kafka-bootstrap")) {
            return java.util.Optional.of("kafka");
        }
        if (name.equals("praxis-keycloak-service")) {
            return java.util.Optional.of("keycloak");
        }
        return all(Service.class)
                .filter(service -> service.getMetadata().getName().equals(name))
                .flatMap(service -> nodes.entrySet().stream()
                        .filter(node -> node.getValue()
                                .labels()
                                .entrySet()
                                .containsAll(service.getSpec().getSelector().entrySet())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void monitored(PodMonitor monitor, SortedSet<Way> ways) {
        nodes.forEach((name, node) -> {
            if ("praxis".equals(node.namespace()) && selects(monitor.getSpec().getSelector(), node.labels())) {
                monitor.getSpec()
                        .getPodMetricsEndpoints()
                        .forEach(endpoint -> port(name, endpoint.getPort())
                                .ifPresent(port -> ways.add(new Way("monitoring", name, port))));
            }
        });
    }

    /** A named port of a Deployment, or of an operator's pods as its documentation has it. */
    private java.util.Optional<Integer> port(String node, String name) {
        Map<String, Integer> engines =
                Map.of("postgres metrics", 9187, "kafka tcp-prometheus", 9404, "keycloak management", 9000);
        if (engines.containsKey(node + " " + name)) {
            return java.util.Optional.of(engines.get(node + " " + name));
        }
        return all(Deployment.class)
                .filter(d -> d.getMetadata().getName().equals(node))
                .flatMap(d -> d.getSpec().getTemplate().getSpec().getContainers().stream())
                .flatMap(c -> c.getPorts().stream())
                .filter(port -> port.getName().equals(name))
                .map(port -> port.getContainerPort())
                .findFirst();
    }

    /** Every way between known nodes at a port that some policy names. */
    private SortedSet<Way> allowed() {
        var ports = new TreeSet<Integer>(List.of(22, 80, 8080));
        policies.forEach(policy -> rules(policy).forEach(rule -> ports.addAll(rule.ports())));
        var ways = new TreeSet<Way>();
        nodes.keySet()
                .forEach(from -> nodes.keySet()
                        .forEach(to -> ports.stream()
                                .map(port -> new Way(from, to, port))
                                .filter(way -> concerns(way) && allows(way))
                                .forEach(ways::add)));
        return ways;
    }

    private boolean concerns(Way way) {
        return "praxis".equals(nodes.get(way.from()).namespace())
                || "praxis".equals(nodes.get(way.to()).namespace());
    }

    private boolean allows(Way way) {
        return end(way.from(), way.to(), way.port(), false) && end(way.to(), way.from(), way.port(), true);
    }

    private boolean end(String own, String other, int port, boolean incoming) {
        Node pod = nodes.get(own);
        if (!"praxis".equals(pod.namespace())) {
            return true;
        }
        var selecting = policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(incoming ? "Ingress" : "Egress"))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), pod.labels()))
                .toList();
        return selecting.isEmpty()
                || selecting.stream()
                        .flatMap(policy -> rules(policy).stream())
                        .filter(rule ->
                                rule.incoming() == incoming && rule.ports().contains(port))
                        .anyMatch(rule -> reaches(rule.peer(), nodes.get(other)));
    }

    /** One peer of one rule. */
    private record Rule(boolean incoming, NetworkPolicyPeer peer, List<Integer> ports) {}

    private static List<Rule> rules(NetworkPolicy policy) {
        var rules = new ArrayList<Rule>();
        policy.getSpec()
                .getIngress()
                .forEach(rule ->
                        rule.getFrom().forEach(peer -> rules.add(new Rule(true, peer, numbers(rule.getPorts())))));
        policy.getSpec()
                .getEgress()
                .forEach(rule ->
                        rule.getTo().forEach(peer -> rules.add(new Rule(false, peer, numbers(rule.getPorts())))));
        return rules;
    }

    private static List<Integer> numbers(List<NetworkPolicyPort> ports) {
        return ports.stream().map(port -> port.getPort().getIntVal()).distinct().toList();
    }

    private void useless(NetworkPolicy policy, SortedSet<Way> needed, List<String> breaches) {
        for (Rule rule : rules(policy)) {
            for (int port : rule.ports()) {
                boolean serves = needed.stream()
                        .filter(way -> way.port() == port)
                        .anyMatch(way -> selects(
                                        policy.getSpec().getPodSelector(),
                                        nodes.get(rule.incoming() ? way.to() : way.from())
                                                .labels())
                                && reaches(rule.peer(), nodes.get(rule.incoming() ? way.from() : way.to())));
                if (!serves) {
                    breaches.add("NetworkPolicy " + policy.getMetadata().getName() + " has a rule for port " + port
                            + " that serves nothing");
                }
            }
        }
    }

    private static boolean reaches(NetworkPolicyPeer peer, Node node) {
        if (peer.getIpBlock() != null) {
            return node.address() != null
                    && Addresses.in(node.address(), peer.getIpBlock().getCidr())
                    && peer.getIpBlock().getExcept().stream().noneMatch(block -> Addresses.in(node.address(), block));
        }
        if (node.namespace() == null) {
            return false;
        }
        boolean namespace = peer.getNamespaceSelector() == null
                ? node.namespace().equals("praxis")
                : selects(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", node.namespace()));
        return namespace && (peer.getPodSelector() == null || selects(peer.getPodSelector(), node.labels()));
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return selector == null
                || (selector.getMatchLabels() == null
                                || labels.entrySet()
                                        .containsAll(selector.getMatchLabels().entrySet()))
                        && selector.getMatchExpressions().stream()
                                .allMatch(expression -> expression.getOperator().equals("In")
                                        && expression.getValues().contains(labels.get(expression.getKey())));
    }

    private <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    /** What a Deployment's container is told: values of ConfigMaps and its own; what comes from a Secret has none. */
    static final class Environment {
        private Environment() {}

        static Map<String, String> of(Deployment deployment, List<HasMetadata> objects) {
            var environment = new TreeMap<String, String>();
            var container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            container
                    .getEnvFrom()
                    .forEach(from -> objects.stream()
                            .filter(ConfigMap.class::isInstance)
                            .map(ConfigMap.class::cast)
                            .filter(config -> config.getMetadata()
                                    .getName()
                                    .equals(from.getConfigMapRef().getName()))
                            .forEach(config -> environment.putAll(config.getData())));
            container.getEnv().forEach(env -> environment.put(env.getName(), env.getValue()));
            return environment;
        }
    }

    /** IPv4 only, which is all that these policies name. */
    private static final class Addresses {
        private Addresses() {}

        static boolean in(String address, String block) {
            String[] parts = block.split("/");
            int bits = Integer.parseInt(parts[1]);
            long mask = bits == 0 ? 0 : -1L << (32 - bits);
            return (number(address) & mask) == (number(parts[0]) & mask);
        }

        private static long number(String address) {
            return Stream.of(address.split("\\."))
                    .mapToLong(Long::parseLong)
                    .reduce(0, (sum, part) -> sum * 256 + part);
        }
    }
}
