package academy.praxis.performance.exemplar;

import jakarta.validation.constraints.NotNull;

/** @param given false takes it back */
record NewConsent(@NotNull Boolean given) {}
