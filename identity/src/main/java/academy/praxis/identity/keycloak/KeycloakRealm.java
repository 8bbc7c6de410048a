package academy.praxis.identity.keycloak;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The users of the realm, by Keycloak's Admin API. Blocking: for worker threads. */
@ApplicationScoped
class KeycloakRealm {
    private static final String MEMBER_ID = "member_id";
    private static final String LOCALE = "locale";
    private static final String LEARNER = "learner";
    private static final Set<String> ROLES = Set.of(LEARNER, "mentor", "curator", "manager", "stakeholder", "admin");

    private final Keycloak keycloak;
    private final String realm;
    private final KeycloakSettings settings;

    KeycloakRealm(KeycloakSettings settings, @ConfigProperty(name = "praxis.oidc.issuer") String issuer) {
        this.settings = settings;
        Issuer from = Issuer.of(issuer);
        this.realm = settings.realm().orElse(from.realm());
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.url().orElse(from.server()))
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(patient(settings.patience()))
                .build();
    }

    /** A Keycloak that is silent must not hold a thread for ever. */
    private static Client patient(Duration patience) {
        return Keycloak.getClientProvider()
                .newRestEasyClient(null, null, false)
                .property(QuarkusRestClientProperties.READ_TIMEOUT, patience.toMillis());
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /** The member's account: the one with their id, or else one with their address that is nobody's yet. */
    Optional<ActualAccount> find(DesiredAccount wanted) {
        return users().searchByAttributes(MEMBER_ID + ":" + wanted.memberId()).stream()
                .findFirst()
                .or(() -> users().searchByEmail(wanted.email(), true).stream()
                        .filter(user -> attribute(user, MEMBER_ID) == null)
                        .findFirst())
                .map(user -> account(user, roles(user.getId())));
    }

    /** A part of all accounts that belong to members, with their roles. */
    List<ActualAccount> page(int first, int max) {
        return users().list(first, max).stream()
                .filter(user -> attribute(user, MEMBER_ID) != null)
                .map(user -> account(user, roles(user.getId())))
                .toList();
    }

    /** How many users there are, members or not. */
    int count() {
        return users().count();
    }

    String create(DesiredAccount wanted) {
        UserRepresentation user = new UserRepresentation();
        write(wanted, user);
        try (Response response = users().create(user)) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    void update(String id, DesiredAccount wanted) {
        UserResource resource = users().get(id);
        UserRepresentation user = resource.toRepresentation();
        write(wanted, user);
        resource.update(user);
    }

    void changeRoles(String id, Set<String> missing, Set<String> surplus) {
        RoleScopeResource roles = users().get(id).roles().realmLevel();
        if (!missing.isEmpty()) {
            roles.add(named(roles.listAvailable(), missing));
        }
        if (!surplus.isEmpty()) {
            roles.remove(named(roles.listAll(), surplus));
        }
    }

    /** Ends all sessions and makes tokens that were issued before useless for refreshing. */
    void signOut(String id) {
        users().get(id).logout();
    }

    boolean hasPassword(String id) {
        return users().get(id).credentials().stream()
                .anyMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()));
    }

    void setPassword(String id, String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        users().get(id).resetPassword(credential);
    }

    void invite(String id) {
        Duration lifespan = settings.invitationLifespan();
        users().get(id)
                .executeActionsEmail(
                        settings.invitationClient(), null, (int) lifespan.toSeconds(), List.of("UPDATE_PASSWORD"));
    }

    /** The realm, for what is no user. */
    RealmResource realm() {
        return keycloak.realm(realm);
    }

    private UsersResource users() {
        return realm().users();
    }

    private Set<String> roles(String id) {
        Set<String> found = new HashSet<>();
        for (RoleRepresentation role : users().get(id).roles().realmLevel().listAll()) {
            // Everybody is a learner by the realm's default roles.
            found.add(role.getName().startsWith("default-roles-") ? LEARNER : role.getName());
        }
        found.retainAll(ROLES);
        return found;
    }

    private static List<RoleRepresentation> named(List<RoleRepresentation> roles, Set<String> names) {
        List<RoleRepresentation> found =
                roles.stream().filter(role -> names.contains(role.getName())).toList();
        if (found.size() < names.size()) {
            throw new NotFoundException("The realm lacks one of the roles "
                    + names.stream().sorted().collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static void write(DesiredAccount wanted, UserRepresentation user) {
        user.setUsername(wanted.email());
        user.setEmail(wanted.email());
        // The directory vouches for addresses; nobody changes their own.
        user.setEmailVerified(true);
        user.setFirstName(wanted.name().first());
        user.setLastName(wanted.name().last());
        user.setEnabled(wanted.enabled());
        Map<String, List<String>> attributes =
                user.getAttributes() == null ? new HashMap<>() : new HashMap<>(user.getAttributes());
        attributes.put(MEMBER_ID, List.of(wanted.memberId().toString()));
        attributes.put(LOCALE, List.of(wanted.locale()));
        user.setAttributes(attributes);
    }

    private static ActualAccount account(UserRepresentation user, Set<String> roles) {
        return new ActualAccount(
                user.getId(),
                attribute(user, MEMBER_ID),
                user.getUsername(),
                user.getEmail(),
                new PersonName(
                        user.getFirstName() == null ? "" : user.getFirstName(),
                        user.getLastName() == null ? "" : user.getLastName()),
                attribute(user, LOCALE),
                Boolean.TRUE.equals(user.isEnabled()),
                roles);
    }

    private static String attribute(UserRepresentation user, String name) {
        List<String> values =
                user.getAttributes() == null ? null : user.getAttributes().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
