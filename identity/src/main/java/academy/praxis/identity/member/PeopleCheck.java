package academy.praxis.identity.member;

import academy.praxis.identity.member.ImportedLine.How;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says of each line of a file of people what is to become of it. */
@ApplicationScoped
class PeopleCheck {
    private static final String KNOWN_ROLES =
            EnumSet.allOf(MemberRole.class).stream().map(MemberRole::word).collect(Collectors.joining(", "));

    private final Validator validator;

    PeopleCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * What the directory knows of a file.
     *
     * @param members by address
     * @param teams by what the file calls them
     */
    record Known(Map<String, Member> members, Map<String, UUID> teams) {}

    /**
     * A line that may come in.
     *
     * @param person with the team's id
     */
    record Fine(long line, NewMember person) {}

    /**
     * What is to become of the file.
     *
     * @param fine who is to be taken in, in the order of the lines; none where a wrong line keeps all others out
     */
    record Checked(List<Fine> fine, List<ImportedLine> rows, List<LineError> errors) {}

    Checked check(List<PeopleCsv.Line> lines, Known known, MemberImportMode mode) {
        Map<String, PeopleCsv.Line> first = new HashMap<>();
        List<Fine> fine = new ArrayList<>();
        List<ImportedLine> rows = new ArrayList<>();
        List<LineError> errors = new ArrayList<>();
        for (PeopleCsv.Line line : lines) {
            List<LineError> wrong = new ArrayList<>();
            NewMember person = person(line, known, mode, wrong);
            PeopleCsv.Line earlier = line.email().isEmpty() ? null : first.putIfAbsent(line.email(), line);
            if (earlier != null && !earlier.says(line)) {
                wrong.add(new LineError(
                        line.number(), "email", "stands in line " + earlier.number() + ", too, with other words"));
            }
            Member member = known.members().get(line.email());
            How how = !wrong.isEmpty()
                    ? How.REJECTED
                    : earlier != null ? How.REPEATED : member != null ? How.ALREADY : How.INVITED;
            if (how == How.INVITED) {
                fine.add(new Fine(line.number(), person));
            }
            errors.addAll(wrong);
            rows.add(row(line, how, member));
        }
        return errors.isEmpty() || mode.partial
                ? new Checked(fine, rows, errors)
                : new Checked(
                        List.of(), rows.stream().map(PeopleCheck::heldBack).toList(), errors);
    }

    private NewMember person(PeopleCsv.Line line, Known known, MemberImportMode mode, List<LineError> wrong) {
        UUID team = known.teams().get(line.team());
        if (team == null && !line.team().isEmpty()) {
            wrong.add(new LineError(line.number(), "team", "is not a team of the academy"));
        }
        List<MemberRole> roles = new ArrayList<>();
        for (String word : line.roles()) {
            Optional<MemberRole> role = role(word);
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                wrong.add(new LineError(line.number(), "roles", "must be among " + KNOWN_ROLES));
            }
        }
        NewMember person = new NewMember(
                line.displayName(),
                line.email(),
                line.jobRole(),
                team,
                line.languages().isEmpty() ? List.of(mode.language) : line.languages(),
                line.timeZone().isEmpty() ? mode.timeZone : line.timeZone(),
                roles.stream().distinct().toList(),
                true,
                null);
        if (line.email().isEmpty()) {
            wrong.add(new LineError(line.number(), "email", "is missing"));
        }
        wrong.addAll(violations(line.number(), person));
        return person;
    }

    /** The same that is asked of a person who is taken in alone; of each field the first thing that is wrong. */
    private List<LineError> violations(long line, NewMember person) {
        Set<String> said = new LinkedHashSet<>();
        return validator.validate(person).stream()
                .sorted(Comparator.comparing(PeopleCheck::field).thenComparing(ConstraintViolation::getMessage))
                .filter(violation -> said.add(field(violation)))
                .map(violation -> new LineError(line, field(violation), violation.getMessage()))
                .toList();
    }

    private static String field(ConstraintViolation<?> violation) {
        Path.Node first = violation.getPropertyPath().iterator().next();
        return first.getName();
    }

    private static Optional<MemberRole> role(String word) {
        return EnumSet.allOf(MemberRole.class).stream()
                .filter(role -> role.word().equals(word))
                .findFirst();
    }

    private static ImportedLine row(PeopleCsv.Line line, How how, Member member) {
        boolean there = how == How.ALREADY;
        return new ImportedLine(
                line.number(),
                line.email(),
                line.displayName(),
                how,
                there ? member.id : null,
                there ? member.status : null);
    }

    private static ImportedLine heldBack(ImportedLine row) {
        return row.how() == How.INVITED
                ? new ImportedLine(row.line(), row.email(), row.displayName(), How.HELD_BACK, null, null)
                : row;
    }
}
