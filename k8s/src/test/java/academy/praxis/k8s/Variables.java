package academy.praxis.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environment variables of a service's container. */
final class Variables {
    private Variables() {}

    /** By name, from its ConfigMaps and its own list; those from Secrets have no value. */
    static Map<String, String> of(List<HasMetadata> objects, String service) {
        Map<String, ConfigMap> configs = objects.stream()
                .filter(ConfigMap.class::isInstance)
                .map(ConfigMap.class::cast)
                .collect(Collectors.toMap(config -> config.getMetadata().getName(), Function.identity()));
        Container container = objects.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(deployment -> deployment.getMetadata().getName().equals(service))
                .map(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0))
                .findFirst()
                .orElseThrow();
        var variables = new TreeMap<String, String>();
        container
                .getEnvFrom()
                .forEach(from -> variables.putAll(
                        configs.get(from.getConfigMapRef().getName()).getData()));
        for (EnvVar variable : container.getEnv()) {
            variables.put(variable.getName(), variable.getValue());
        }
        return variables;
    }
}
