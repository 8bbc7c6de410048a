package academy.praxis.kit.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list is narrowed to, clause by clause, for a Panache query with named parameters. */
public final class Filter {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Narrows by a clause that has one parameter; does nothing when its value is {@code null}: the client did not ask for it. */
    public Filter and(String clause, String parameter, Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(parameter, value);
        }
        return this;
    }

    /** Narrows by a clause that has no parameter. */
    public Filter and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** The query, with how it is sorted. */
    public String orderBy(String order) {
        return (clauses.isEmpty() ? "" : String.join(" and ", clauses) + " ") + "order by " + order;
    }

    /** The values of the parameters. */
    public Map<String, Object> values() {
        return values;
    }
}
