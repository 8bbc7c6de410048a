package academy.praxis.community.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a member wants to be told of things from now on.
 *
 * @param kinds kinds of which nothing is said are as usual: in the list and by mail
 */
record NewPreferences(
        @NotNull DigestPeriod digest,
        @NotNull @Size(max = 20) List<@NotNull @Valid Choice> kinds) {}
