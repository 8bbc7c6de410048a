package academy.praxis.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of everything that runs in the cluster. Each breach is one sentence that begins with the object's name. */
final class Policies {
    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    /** Above this share of the memory limit the rest of a JVM no longer fits beside its heap. */
    private static final int LARGEST_HEAP_PERCENT = 60;

    /** Seconds for the relay, the consumers' commits, the pools and the JVM, once requests are finished. */
    private static final long TO_END = 15;

    private final List<HasMetadata> objects;
    private final List<String> breaches = new ArrayList<>();

    private Policies(List<HasMetadata> objects) {
        this.objects = objects;
    }

    /** Every breach among these objects; empty when they are as they should be. */
    static List<String> breaches(List<HasMetadata> objects) {
        var policies = new Policies(objects);
        policies.names();
        policies.all(Deployment.class).forEach(policies::deployment);
        policies.all(Service.class).forEach(policies::service);
        policies.all(ConfigMap.class).forEach(policies::configMap);
        policies.all(ServiceAccount.class).forEach(policies::serviceAccount);
        policies.all(CronJob.class).forEach(policies::cronJob);
        return policies.breaches;
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        objects.stream()
                .map(o -> o.getKind() + " " + o.getMetadata().getName())
                .filter(name -> !seen.add(name))
                .forEach(name -> breaches.add(name + " is there twice"));
    }

    private void deployment(Deployment deployment) {
        var require = new Require(deployment);
        var template = deployment.getSpec().getTemplate();
        PodSpec pod = template.getSpec();
        require.that(selects(deployment.getSpec().getSelector().getMatchLabels(), deployment), "selects its own pods");
        ending(require, pod, deployment.getMetadata().getName());
        require.that(!pod.getTopologySpreadConstraints().isEmpty(), "spreads its pods");
        pod.getTopologySpreadConstraints()
                .forEach(spread -> require.that(
                        selects(spread.getLabelSelector().getMatchLabels(), deployment),
                        "counts its own pods when it spreads over " + spread.getTopologyKey()));
        account(require, pod);
        restrictedPod(require, pod);
        require.that(pod.getInitContainers().isEmpty(), "has no init containers, which nothing here checks");
        pod.getContainers().forEach(container -> container(require, pod, container));
    }

    /** The time that the settings of a service take one after the other, and what else has to be done before a pod is killed. */
    private static void ending(Require require, PodSpec pod, String name) {
        Long given = pod.getTerminationGracePeriodSeconds();
        long needed = TO_END;
        for (Container container : pod.getContainers()) {
            if (ours(container)
                    && container.getLifecycle() != null
                    && container.getLifecycle().getPreStop() != null) {
                var preStop = container.getLifecycle().getPreStop();
                Settings settings = Settings.of(name);
                needed += (preStop.getSleep() == null ? 0 : preStop.getSleep().getSeconds())
                        + seconds(settings, "quarkus.shutdown.delay")
                        + seconds(settings, "quarkus.shutdown.timeout");
            }
        }
        require.that(given != null && given >= needed, "gives its pods " + needed + " s or more to end");
    }

    private static long seconds(Settings settings, String key) {
        String value = settings.value(key);
        if (value == null || !value.matches("\\d+s")) {
            throw new IllegalStateException(key + " is " + value + ", and should be in seconds");
        }
        return Long.parseLong(value.replace("s", ""));
    }

    private void cronJob(CronJob job) {
        var require = new Require(job);
        PodSpec pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
        account(require, pod);
        restrictedPod(require, pod);
        Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .forEach(container -> {
                    image(require, container.getImage());
                    restrictedContainer(require, pod, container);
                    amounts(require, container);
                    environment(require, container);
                });
    }

    private void account(Require require, PodSpec pod) {
        require.that(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "mounts no ServiceAccount token");
        require.that(Boolean.FALSE.equals(pod.getEnableServiceLinks()), "takes no variables from Services");
        require.that(
                named(ServiceAccount.class, pod.getServiceAccountName()).isPresent(),
                "runs as a ServiceAccount that is there");
    }

    /** The Restricted profile of the Pod Security Standards, and a root file system that cannot be written. */
    private void restrictedPod(Require require, PodSpec pod) {
        var security = Optional.ofNullable(pod.getSecurityContext());
        require.that(
                security.filter(s -> Boolean.TRUE.equals(s.getRunAsNonRoot())
                                && s.getRunAsUser() != null
                                && s.getRunAsUser() > 0)
                        .isPresent(),
                "runs as a user that is not root");
        require.that(
                security.map(s -> s.getSeccompProfile())
                        .filter(profile -> "RuntimeDefault".equals(profile.getType()))
                        .isPresent(),
                "has the runtime's default seccomp profile");
        require.that(
                Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC())
                        .noneMatch(Boolean.TRUE::equals),
                "stays out of the host's namespaces");
        require.that(
                pod.getVolumes().stream()
                        .allMatch(volume ->
                                volume.getEmptyDir() != null || volume.getConfigMap() != null || authority(volume)),
                "mounts only empty folders, ConfigMaps and certificates of authorities");
    }

    /** The Secret of a certificate holds its key beside it; only what the authority signed with is handed in. */
    private static boolean authority(Volume volume) {
        return volume.getSecret() != null
                && !volume.getSecret().getItems().isEmpty()
                && volume.getSecret().getItems().stream()
                        .allMatch(item -> item.getKey().equals("ca.crt"));
    }

    private void container(Require require, PodSpec pod, Container container) {
        image(require, container.getImage());
        restrictedContainer(require, pod, container);
        probes(require, container);
        amounts(require, container);
        if (ours(container)) {
            heap(require, container);
        }
        environment(require, container);
        require.that(
                container.getLifecycle() != null && container.getLifecycle().getPreStop() != null,
                "waits before it stops until nobody sends it requests");
    }

    private static boolean ours(Container container) {
        return container.getImage().contains("praxis/");
    }

    private static void image(Require require, String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        require.that(
                image.contains("@sha256:") || (name.contains(":") && !name.endsWith(":latest")),
                "names the version of its image: " + image);
    }

    private static void restrictedContainer(Require require, PodSpec pod, Container container) {
        var security = Optional.ofNullable(container.getSecurityContext());
        require.that(
                security.filter(s -> Boolean.FALSE.equals(s.getAllowPrivilegeEscalation())
                                && !Boolean.TRUE.equals(s.getPrivileged()))
                        .isPresent(),
                "cannot gain privileges");
        require.that(
                security.filter(s -> Boolean.TRUE.equals(s.getReadOnlyRootFilesystem()))
                        .isPresent(),
                "has a read-only root file system");
        require.that(
                security.map(s -> s.getCapabilities())
                        .filter(c -> c.getDrop().contains("ALL") && c.getAdd().isEmpty())
                        .isPresent(),
                "drops all capabilities");
        Set<String> volumes = pod.getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
        require.that(
                container.getVolumeMounts().stream().map(VolumeMount::getName).allMatch(volumes::contains),
                "mounts volumes that are there");
        require.that(
                container.getVolumeMounts().stream().anyMatch(mount -> "/tmp".equals(mount.getMountPath())),
                "can write to /tmp");
    }

    private static void probes(Require require, Container container) {
        probe(require, container, "startup", Container::getStartupProbe, "/q/health/started");
        probe(require, container, "liveness", Container::getLivenessProbe, "/q/health/live");
        probe(require, container, "readiness", Container::getReadinessProbe, "/q/health/ready");
    }

    private static void probe(
            Require require, Container container, String name, Function<Container, Probe> which, String path) {
        var get = Optional.ofNullable(which.apply(container)).map(Probe::getHttpGet);
        require.that(
                get.filter(g -> !ours(container)
                                || path.equals(g.getPath()) && g.getPort().equals(new IntOrString("management")))
                        .filter(g -> port(container, g.getPort().getStrVal()).isPresent())
                        .isPresent(),
                "has a " + name + " probe that asks " + path + " of its management port");
    }

    private static void amounts(Require require, Container container) {
        var resources = container.getResources();
        var requests = resources == null ? Map.<String, Quantity>of() : orEmpty(resources.getRequests());
        var limits = resources == null ? Map.<String, Quantity>of() : orEmpty(resources.getLimits());
        var both = Set.of("cpu", "memory");
        require.that(
                requests.keySet().containsAll(both) && limits.keySet().containsAll(both),
                "requests and limits its CPU and memory");
        both.stream()
                .filter(what -> requests.containsKey(what) && limits.containsKey(what))
                .forEach(what -> require.that(
                        requests.get(what)
                                        .getNumericalAmount()
                                        .compareTo(limits.get(what).getNumericalAmount())
                                <= 0,
                        "requests no more " + what + " than its limit"));
    }

    private static void heap(Require require, Container container) {
        Matcher heap = HEAP.matcher(value(container, "JAVA_TOOL_OPTIONS").orElse(""));
        require.that(
                heap.find() && Integer.parseInt(heap.group(1)) <= LARGEST_HEAP_PERCENT,
                "leaves room beside the heap within its memory limit");
    }

    private void environment(Require require, Container container) {
        Set<String> names = new HashSet<>();
        container.getEnv().stream()
                .map(EnvVar::getName)
                .filter(name -> !names.add(name))
                .forEach(name -> require.that(false, "sets " + name + " once"));
        container.getEnvFrom().forEach(from -> {
            require.that(
                    from.getConfigMapRef() != null,
                    "takes whole environments from ConfigMaps only, Secrets key by key");
            if (from.getConfigMapRef() != null) {
                String name = from.getConfigMapRef().getName();
                var config = named(ConfigMap.class, name);
                require.that(config.isPresent(), "takes its environment from a ConfigMap that is there: " + name);
                config.ifPresent(c -> c.getData().keySet().stream()
                        .filter(key -> !names.add(key))
                        .forEach(key -> require.that(false, "sets " + key + " once")));
            }
        });
        container.getEnv().stream()
                .filter(env -> env.getName().matches(".*(PASSWORD|SECRET|KEY|TOKEN)"))
                .forEach(env -> require.that(
                        env.getValueFrom() != null && env.getValueFrom().getSecretKeyRef() != null,
                        "takes " + env.getName() + " from a Secret"));
    }

    private void configMap(ConfigMap config) {
        var require = new Require(config);
        orEmpty(config.getData())
                .forEach((key, value) -> require.that(
                        !key.matches(".*(PASSWORD|SECRET|KEY|TOKEN)") && !value.matches(".*://[^/]*:[^/]*@.*"),
                        "holds no secret in " + key));
        require.that(used(config), "is used");
    }

    /** By an environment, a volume, an operator that is told its name, or Grafana's sidecar. */
    private boolean used(ConfigMap config) {
        String name = config.getMetadata().getName();
        var pods = all(Deployment.class)
                .map(d -> d.getSpec().getTemplate().getSpec())
                .toList();
        return orEmpty(config.getMetadata().getLabels()).containsKey("grafana_dashboard")
                || pods.stream()
                        .flatMap(pod -> pod.getContainers().stream())
                        .flatMap(c -> c.getEnvFrom().stream())
                        .anyMatch(from -> from.getConfigMapRef() != null
                                && from.getConfigMapRef().getName().equals(name))
                || pods.stream()
                        .flatMap(pod -> pod.getVolumes().stream())
                        .anyMatch(volume -> volume.getConfigMap() != null
                                && volume.getConfigMap().getName().equals(name))
                || all(GenericKubernetesResource.class)
                        .flatMap(o -> Trees.of(o).findValues("customQueriesConfigMap").stream())
                        .flatMap(list -> list.findValuesAsText("name").stream())
                        .anyMatch(name::equals);
    }

    private void service(Service service) {
        var require = new Require(service);
        var selected = all(Deployment.class)
                .filter(deployment -> selects(service.getSpec().getSelector(), deployment))
                .toList();
        require.that(selected.size() == 1, "selects the pods of one Deployment");
        selected.stream()
                .flatMap(d -> d.getSpec().getTemplate().getSpec().getContainers().stream())
                .forEach(container -> service.getSpec()
                        .getPorts()
                        .forEach(port -> require.that(
                                leadsSomewhere(port, container), "leads to a port of its pods: " + port.getName())));
    }

    private static boolean leadsSomewhere(ServicePort port, Container container) {
        return port.getTargetPort() != null
                && port(container, port.getTargetPort().getStrVal())
                        .filter(target -> Objects.equals(target.getContainerPort(), port.getPort()))
                        .isPresent();
    }

    private void serviceAccount(ServiceAccount account) {
        new Require(account)
                .that(Boolean.FALSE.equals(account.getAutomountServiceAccountToken()), "hands out no token");
    }

    private static boolean selects(Map<String, String> selector, Deployment deployment) {
        var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
        return selector != null && !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }

    private static Optional<ContainerPort> port(Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> port.getName().equals(name))
                .findFirst();
    }

    private static Optional<String> value(Container container, String name) {
        return container.getEnv().stream()
                .filter(env -> env.getName().equals(name))
                .map(EnvVar::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    private <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        Predicate<T> same = object -> object.getMetadata().getName().equals(name);
        return all(type).filter(same).findFirst();
    }

    /** Collects what one object does not keep. */
    private final class Require {
        private final String object;

        Require(HasMetadata object) {
            this.object = object.getKind() + " " + object.getMetadata().getName();
        }

        void that(boolean kept, String rule) {
            if (!kept) {
                breaches.add(object + " must be one that " + rule);
            }
        }
    }
}
