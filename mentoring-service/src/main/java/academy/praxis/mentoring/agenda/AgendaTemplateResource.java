package academy.praxis.mentoring.agenda;

import academy.praxis.kit.validation.LanguageTag;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/agenda-templates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "agenda-templates", description = "What one can talk about in a session")
class AgendaTemplateResource {
    private final AgendaTemplates templates;

    AgendaTemplateResource(AgendaTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(
            operationId = "listAgendaTemplates",
            summary = "All templates in a language, or in English where there are none; a handful")
    public List<AgendaTemplate> list(@QueryParam("language") @LanguageTag String language) {
        return templates.in(language);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAgendaTemplate", summary = "One template in a language, or in English")
    public AgendaTemplate get(@PathParam("id") String id, @QueryParam("language") @LanguageTag String language) {
        return templates.get(id, language);
    }
}
