package academy.praxis.performance.obstacle;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RouteRepository implements PanacheRepositoryBase<ObstacleRoute, Cause> {}
