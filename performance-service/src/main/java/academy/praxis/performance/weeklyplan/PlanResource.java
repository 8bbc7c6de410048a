package academy.praxis.performance.weeklyplan;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/weekly-plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "weekly plan", description = "What the caller does this week inside their minutes, and why")
@Authenticated
class PlanResource {
    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Operation(operationId = "getWeeklyPlan", summary = "The caller's plan for this week, or for an earlier one")
    public Uni<PlanView> get(
            @Parameter(description = "ISO 8601, such as 2026-W48; this week when it is left out.") @QueryParam("week")
                    String week,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        Uni<PlanService.Sight> plan = week == null ? plans.present() : plans.of(Weeks.monday(week));
        return plan.map(PlanWords.in(languages)::view);
    }

    @GET
    @Path("now")
    @Operation(
            operationId = "whatFitsNow",
            summary = "I have some minutes now: what of the plan fits into them, or what else")
    public Uni<NowView> now(
            @QueryParam("minutes") @DefaultValue("5") @Min(1) @Max(240) int minutes,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.now(minutes).map(now -> PlanWords.in(languages).view(minutes, now));
    }

    @GET
    @Path("budget")
    @Operation(operationId = "getWeeklyBudget", summary = "How many minutes a week the caller wants to learn")
    public Uni<Budget> budget() {
        return plans.budget().map(minutes -> new Budget(minutes, plans.usualBudget()));
    }

    @PUT
    @Path("budget")
    @Operation(
            operationId = "setWeeklyBudget",
            summary = "Other minutes a week; what is open in this week's plan is chosen anew")
    public Uni<PlanView> setBudget(
            @Valid @NotNull NewBudget budget, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.setBudget(budget.minutes()).map(PlanWords.in(languages)::view);
    }

    @POST
    @Path("lines/{key}/done")
    @Operation(operationId = "markPlanLineDone", summary = "Done, and how long it took")
    public Uni<PlanView> done(
            @PathParam("key") String key,
            @Valid @NotNull Done done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.done(key, done.minutes(), done.whole()).map(PlanWords.in(languages)::view);
    }

    @POST
    @Path("lines/{key}/snooze")
    @Operation(
            operationId = "snoozePlanLine",
            summary = "Not this week; its minutes go to what is worth most of the rest")
    public Uni<PlanView> snooze(
            @PathParam("key") String key,
            @Valid @NotNull Snooze snooze,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.snooze(key, snooze.weeks()).map(PlanWords.in(languages)::view);
    }

    @POST
    @Path("lines/{key}/swap")
    @Operation(operationId = "swapPlanLine", summary = "Something else in its place")
    public Uni<PlanView> swap(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.swap(key).map(PlanWords.in(languages)::view);
    }

    @POST
    @Path("lines")
    @Operation(
            operationId = "addPlanLine",
            summary =
                    "Take something in that was suggested, even where it goes beyond the minutes; the plan says so then")
    public Uni<PlanView> add(@Valid @NotNull NewLine line, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return plans.add(line.key()).map(PlanWords.in(languages)::view);
    }

    /**
     * @param minutes the caller's, in a week
     * @param usualMinutes of whoever did not say otherwise
     */
    record Budget(int minutes, int usualMinutes) {}

    /** @param minutes in a week, 5 to 600 */
    record NewBudget(@NotNull @Min(5) @Max(600) Integer minutes) {}

    /**
     * @param minutes what it took; as planned when it is left out
     * @param whole whether all of it is done, where a part was planned; not unless said
     */
    record Done(@Min(1) @Max(1440) Integer minutes, Boolean whole) {
        Done {
            whole = whole != null && whole;
        }
    }

    /** @param weeks for how many, this one counted; 1 unless said */
    record Snooze(@Min(1) @Max(12) Integer weeks) {
        Snooze {
            weeks = weeks == null ? 1 : weeks;
        }
    }

    /** @param key of something that was suggested */
    record NewLine(@NotNull @Size(max = 150) String key) {}
}
