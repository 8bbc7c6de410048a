package academy.praxis.community.inbox;

import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox", description = "What one is told of, and how one wants to be told")
class NotificationResource {
    private final NotificationService notifications;
    private final PreferencesService preferences;

    NotificationResource(NotificationService notifications, PreferencesService preferences) {
        this.notifications = notifications;
        this.preferences = preferences;
    }

    @GET
    @Path("notifications")
    @Authenticated
    @Operation(
            operationId = "listNotifications",
            summary =
                    "What one was told in the last 180 days, newest first. A page may have fewer than its limit while others follow:"
                            + " what one cannot read any more is left out")
    public Uni<Page<NotificationView>> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread, @BeanParam @Valid PageRequest page) {
        return notifications.list(unread, page);
    }

    @GET
    @Path("notifications/unread")
    @Authenticated
    @Operation(operationId = "countUnreadNotifications", summary = "How many one has not read, counted up to 100")
    public Uni<Unread> unread() {
        return notifications.unread();
    }

    @PUT
    @Path("notifications/{id}/read")
    @Authenticated
    @Operation(operationId = "readNotification", summary = "One of one's own is read")
    public Uni<Void> read(@PathParam("id") UUID id) {
        return notifications.read(id);
    }

    @PUT
    @Path("notifications/read")
    @Authenticated
    @Operation(operationId = "readAllNotifications", summary = "All of one's own are read")
    public Uni<Void> readAll() {
        return notifications.readAll();
    }

    @GET
    @Path("notification-preferences")
    @Authenticated
    @Operation(operationId = "getNotificationPreferences", summary = "How one wants to be told of things")
    public Uni<Preferences> preferences() {
        return preferences.mine();
    }

    @PUT
    @Path("notification-preferences")
    @Authenticated
    @Operation(
            operationId = "chooseNotificationPreferences",
            summary = "Choose how to be told of things: in the list, by a mail a day or a week, or not at all")
    public Uni<Preferences> choose(@Valid @NotNull NewPreferences wish, @BeanParam IfMatch ifMatch) {
        return preferences.choose(wish, ifMatch);
    }
}
