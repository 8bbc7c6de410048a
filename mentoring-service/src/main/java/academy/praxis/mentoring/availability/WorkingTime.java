package academy.praxis.mentoring.availability;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When somebody works on one day of every week, on the clock of their own time zone.
 *
 * @param to after {@code from}, on the same day
 */
@WorkingTime.Ordered
public record WorkingTime(
        @NotNull DayOfWeek day,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {

    /** As it is stored: {@code MONDAY 09:00-17:00}. */
    @Override
    public String toString() {
        return day + " " + from + "-" + to;
    }

    /** Reads what {@link #toString} wrote. */
    public static WorkingTime parse(String text) {
        int space = text.indexOf(' ');
        int dash = text.indexOf('-', space);
        return new WorkingTime(
                DayOfWeek.valueOf(text.substring(0, space)),
                LocalTime.parse(text.substring(space + 1, dash)),
                LocalTime.parse(text.substring(dash + 1)));
    }

    /** It ends after it starts. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Ordered.Validator.class)
    @interface Ordered {
        String message() default "must be later than from";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<Ordered, WorkingTime> {
            @Override
            public boolean isValid(WorkingTime time, ConstraintValidatorContext context) {
                if (time == null || time.from == null || time.to == null || time.to.isAfter(time.from)) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("to")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
