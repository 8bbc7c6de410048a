package academy.praxis.performance.obstacle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All answers so far, in the order of the questions. */
record NewAnswers(@NotNull @Size(max = NewAnswers.MOST) List<@NotNull @Valid Answered> answers) {
    static final int MOST = 10;
}
