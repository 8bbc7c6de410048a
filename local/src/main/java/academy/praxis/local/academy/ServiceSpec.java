package academy.praxis.local.academy;

import java.util.List;
import java.util.Optional;

/**
 * What the launcher knows of a service.
 *
 * @param name the part's name and the module's folder
 * @param area the short name, as in the gateway's settings and the operators' paths
 * @param port its usual port; health and metrics are 1,000 above
 * @param store where it keeps its data
 * @param heapMegabytes the most that its heap may take
 */
record ServiceSpec(String name, String area, int port, Store store, int heapMegabytes) {

    /** Where a service keeps its data. */
    enum Store {
        POSTGRES,
        MONGO,
        NONE
    }

    static final ServiceSpec GATEWAY = new ServiceSpec("gateway", "gateway", 8080, Store.NONE, 160);

    /** Every service, in the order in which the academy lists them. */
    static final List<ServiceSpec> ALL = List.of(
            new ServiceSpec("identity", "identity", 8101, Store.POSTGRES, 160),
            new ServiceSpec("catalog-service", "catalog", 8102, Store.POSTGRES, 320),
            new ServiceSpec("mentoring-service", "mentoring", 8103, Store.POSTGRES, 160),
            new ServiceSpec("community-service", "community", 8104, Store.MONGO, 160),
            new ServiceSpec("performance-service", "performance", 8105, Store.POSTGRES, 160),
            GATEWAY);

    /** The service of that name or area. */
    static Optional<ServiceSpec> find(String nameOrArea) {
        return ALL.stream()
                .filter(spec -> spec.name.equals(nameOrArea) || spec.area.equals(nameOrArea))
                .findFirst();
    }

    boolean isGateway() {
        return this == GATEWAY;
    }
}
