package academy.praxis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds inside every service. A service's test is a subclass that names its root package and may add rules of its own
 * by {@link #moreRules()}.
 */
public abstract class ArchitectureRules {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String REPOSITORY = "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final List<String> WHO_MAY = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");
    private static final String[] TECHNICAL_PACKAGES = {
        "model",
        "models",
        "dto",
        "dtos",
        "util",
        "utils",
        "common",
        "helper",
        "helpers",
        "entity",
        "entities",
        "service",
        "services",
        "repository",
        "repositories",
        "controller",
        "controllers",
        "resource",
        "resources",
        "impl",
        "misc"
    };

    private final String root;
    private final JavaClasses classes;

    /**
     * Reads the service's classes, without its tests.
     *
     * @param root the root package, for example {@code academy.praxis.catalog}
     */
    protected ArchitectureRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** Rules that only this service has. */
    protected Stream<ArchRule> moreRules() {
        return Stream.empty();
    }

    @Test
    final void theRootPackageIsTheServices() {
        Assertions.assertFalse(classes.isEmpty(), "There is no class in " + root + ": the rules would guard nothing.");
    }

    @TestFactory
    final Stream<DynamicTest> rules() {
        return Stream.concat(all(root).stream(), moreRules())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    static List<ArchRule> all(String root) {
        return List.of(
                featuresHaveNoCycles(root),
                entitiesStayInTheirFeature(root),
                packagesAreFeatures(root),
                endpointsSayWhoMay(),
                endpointsSayWhatTheyGive(),
                resourcesLeaveStorageToServices(),
                servicesDoNotKnowOneAnother(root),
                nothingBlocksForAResult(),
                rowsAreDeletedByQuery(),
                printsNothing(),
                timesAreJavaTime());
    }

    static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features depend on one another in one direction");
    }

    static ArchRule entitiesStayInTheirFeature(String root) {
        return classes()
                .that(annotatedWith(ENTITY))
                .should(onlyBeUsedByTheirOwnFeature(root))
                .as("entities stay in their feature");
    }

    static ArchRule packagesAreFeatures(String root) {
        String[] forbidden = Stream.of(TECHNICAL_PACKAGES)
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .resideInAnyPackage(forbidden)
                .as("packages are named after features, not after layers");
    }

    static ArchRule endpointsSayWhoMay() {
        return methods().that(areEndpoints()).should(sayWhoMay()).as("every endpoint says who may call it");
    }

    /** Without it a client that asks for another media type is given an object's {@code toString()}. */
    static ArchRule endpointsSayWhatTheyGive() {
        return methods()
                .that(areEndpoints())
                .should(new ArchCondition<>("say which media type they give") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!method.isAnnotatedWith(PRODUCES)
                                && !method.getOwner().isAnnotatedWith(PRODUCES)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has no @Produces, and neither has its class"));
                        }
                    }
                })
                .as("every endpoint says which media type it gives");
    }

    static ArchRule resourcesLeaveStorageToServices() {
        DescribedPredicate<JavaClass> storage = DescribedPredicate.describe(
                "repositories or entities",
                type -> type.getSimpleName().endsWith("Repository") || type.isAnnotatedWith(ENTITY));
        return noClasses()
                .that(annotatedWith("jakarta.ws.rs.Path"))
                .should()
                .dependOnClassesThat(storage)
                .as("resources leave storage to services");
    }

    static ArchRule servicesDoNotKnowOneAnother(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("academy.praxis..")
                        .and(not(resideInAPackage(root + "..")))
                        .and(not(resideInAPackage("academy.praxis.kit.."))))
                .as("services share the kit and nothing else");
    }

    static ArchRule nothingBlocksForAResult() {
        DescribedPredicate<JavaClass> reactive = DescribedPredicate.describe(
                "Uni or Multi",
                type -> type.getName().startsWith("io.smallrye.mutiny.")
                        || type.getName().equals("io.vertx.core.Future"));
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "await on a reactive type",
                        call -> (call.getName().startsWith("await")
                                        || call.getName().equals("toCompletionStageAndJoin"))
                                && reactive.test(call.getTargetOwner())))
                .as("nothing blocks to wait for a reactive result");
    }

    /**
     * Hibernate Reactive 3.2 keeps the stage of a removal in a field that all sessions share (ReactiveDeleteCoordinator): entities of one
     * type that are removed at the same moment on two event loops mix up their sessions.
     */
    static ArchRule rowsAreDeletedByQuery() {
        return noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("removes an entity", access -> removesAnEntity(access.getTarget())))
                .as("rows are deleted by query, not as entities");
    }

    private static boolean removesAnEntity(AccessTarget target) {
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget called)) {
            return false;
        }
        JavaClass owner = called.getOwner();
        String name = called.getName();
        if (owner.getName().startsWith("org.hibernate.reactive.")) {
            return name.equals("remove") || name.equals("removeAll");
        }
        boolean repository =
                owner.isAssignableTo(REPOSITORY) || owner.getSimpleName().endsWith("Repository");
        return repository
                && (name.equals("deleteById")
                        || name.equals("delete")
                                && called.getRawParameterTypes().size() == 1
                                && !called.getRawParameterTypes()
                                        .get(0)
                                        .getName()
                                        .equals("java.lang.String"));
    }

    static ArchRule printsNothing() {
        return noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .as("nothing prints: there is a log");
    }

    static ArchRule timesAreJavaTime() {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "old date classes",
                        type -> List.of("java.util.Date", "java.util.Calendar", "java.text.SimpleDateFormat")
                                .contains(type.getName())))
                .as("times are java.time");
    }

    private static String feature(String root, JavaClass type) {
        String below = type.getPackageName().startsWith(root + ".")
                ? type.getPackageName().substring(root.length() + 1)
                : "";
        return below.split("\\.")[0];
    }

    private static ArchCondition<JavaClass> onlyBeUsedByTheirOwnFeature(String root) {
        return new ArchCondition<>("only be used by their own feature") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(root, use.getOriginClass()).equals(feature(root, entity)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
            }
        };
    }

    /** A client's methods look alike, and are the endpoints of another service, which says who may. */
    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> !method.getOwner().isAnnotatedWith(REST_CLIENT)
                        && method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = WHO_MAY.stream()
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has neither a role nor @Authenticated nor @PermitAll"));
                }
            }
        };
    }
}
