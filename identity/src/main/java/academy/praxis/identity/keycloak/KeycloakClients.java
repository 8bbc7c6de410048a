package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The machine clients of integrators, by Keycloak's Admin API. Blocking: for worker threads. */
@ApplicationScoped
class KeycloakClients {
    private static final String CREDENTIAL = "praxis.credential";
    private static final String SECRET_SINCE = "praxis.secret-since";
    private static final List<String> SCOPES = List.of("praxis-claims", "praxis-roles", "basic");

    private final KeycloakRealm keycloak;

    KeycloakClients(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    /** The client of this credential; never another one that happens to have its name. */
    Optional<ActualClient> find(DesiredClient wanted) {
        return clients().findByClientId(wanted.clientId()).stream()
                .filter(client -> wanted.credentialId()
                        .toString()
                        .equals(attributes(client).get(CREDENTIAL)))
                .findFirst()
                .map(client -> new ActualClient(
                        client.getId(),
                        client.getName(),
                        Boolean.TRUE.equals(client.isEnabled()),
                        secretSince(client),
                        roles(client.getId()).listAll().stream()
                                .map(RoleRepresentation::getName)
                                .collect(Collectors.toSet())));
    }

    /** Makes the client in one request: with its secret, the moment that goes with it, and its scopes. */
    void create(DesiredClient wanted, String secret) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(wanted.clientId());
        client.setDescription("An integrator's credential; the academy's administrators keep it in Praxis, not here.");
        client.setProtocol("openid-connect");
        client.setClientAuthenticatorType("client-secret");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setConsentRequired(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        client.setDefaultClientScopes(SCOPES);
        client.setOptionalClientScopes(wanted.scopes());
        write(wanted, client, Optional.of(secret));
        try (Response response = clients().create(client)) {
            CreatedResponseUtil.getCreatedId(response);
        }
    }

    /** @param secret a new one, together with its moment; nothing to leave the one that is there */
    void update(String id, DesiredClient wanted, Optional<String> secret) {
        ClientResource resource = clients().get(id);
        ClientRepresentation client = resource.toRepresentation();
        write(wanted, client, secret);
        resource.update(client);
    }

    /** Keycloak gives each new service account the roles that everybody has; a machine is no learner. */
    void leaveOnlyItsRole(String id) {
        RoleScopeResource roles = roles(id);
        List<RoleRepresentation> there = roles.listAll();
        List<RoleRepresentation> surplus = there.stream()
                .filter(role -> !role.getName().equals(ActualClient.ROLE))
                .toList();
        if (!surplus.isEmpty()) {
            roles.remove(surplus);
        }
        if (surplus.size() == there.size()) {
            roles.add(List.of(roles.listAvailable().stream()
                    .filter(role -> role.getName().equals(ActualClient.ROLE))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("The realm lacks the role " + ActualClient.ROLE))));
        }
    }

    void delete(String id) {
        clients().get(id).remove();
    }

    private static void write(DesiredClient wanted, ClientRepresentation client, Optional<String> secret) {
        client.setName(wanted.name());
        client.setEnabled(wanted.enabled());
        Map<String, String> attributes = new HashMap<>(attributes(client));
        attributes.put(CREDENTIAL, wanted.credentialId().toString());
        secret.ifPresent(value -> {
            attributes.put(SECRET_SINCE, String.valueOf(wanted.secretSince()));
            client.setSecret(value);
        });
        client.setAttributes(attributes);
    }

    private static long secretSince(ClientRepresentation client) {
        String millis = attributes(client).getOrDefault(SECRET_SINCE, "0");
        return millis.matches("\\d{1,15}") ? Long.parseLong(millis) : 0;
    }

    private static Map<String, String> attributes(ClientRepresentation client) {
        return client.getAttributes() == null ? Map.of() : client.getAttributes();
    }

    private RoleScopeResource roles(String id) {
        String account = clients().get(id).getServiceAccountUser().getId();
        return realm().users().get(account).roles().realmLevel();
    }

    private ClientsResource clients() {
        return realm().clients();
    }

    private RealmResource realm() {
        return keycloak.realm();
    }
}
