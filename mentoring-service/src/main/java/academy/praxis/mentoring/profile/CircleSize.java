package academy.praxis.mentoring.profile;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of how many mentees a circle is.
 *
 * @param smallest with fewer it does not start
 * @param largest not less than {@code smallest}
 */
@CircleSize.Ordered
public record CircleSize(
        @NotNull @Min(2) @Max(20) Integer smallest,
        @NotNull @Min(2) @Max(20) Integer largest) {
    static final CircleSize USUAL = new CircleSize(3, 6);

    /** The largest is not less than the smallest. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Ordered.Validator.class)
    @interface Ordered {
        String message() default "must not be less than smallest";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<Ordered, CircleSize> {
            @Override
            public boolean isValid(CircleSize size, ConstraintValidatorContext context) {
                if (size == null || size.smallest == null || size.largest == null || size.largest >= size.smallest) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("largest")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
