package academy.praxis.performance.study;

import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.outcome.Period;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * All that decides what a study's result will be, written before there is one.
 *
 * @param form of this record: 1
 * @param level of intervals: 0.95; an effect is visible when 0 lies outside
 * @param power with which the smallest visible effect is seen: 0.8
 * @param seed of the lots, as text, since JSON's numbers are not exact enough
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Plan(
        int form,
        UUID outcomeId,
        String title,
        Metric metric,
        UnitOfAnalysis unitOfAnalysis,
        Cadence cadence,
        Design design,
        Method method,
        double level,
        double power,
        int horizonPeriods,
        boolean selfSelected,
        Double worthwhileEffect,
        String seed,
        List<UUID> cohortIds,
        List<Assignment> assignments) {
    static final double LEVEL = 0.95;
    static final double POWER = 0.8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As RFC 8785 writes it: the same plan always has the same text. */
    String canonical() {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(this)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of a canonical text in UTF-8, in hexadecimal (64 characters). */
    static String hash(String canonical) {
        return HexFormat.of().formatHex(digest(canonical));
    }

    static Plan read(String canonical) {
        try {
            return JSON.readValue(canonical, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What random draws of the analysis begin with: it follows from the plan, so nobody can choose it. */
    long analysisSeed() {
        return ByteBuffer.wrap(digest(canonical())).getLong();
    }

    List<Assignment> treated() {
        return assignments.stream().filter(Assignment::isTreated).toList();
    }

    Period period(String text) {
        return Period.parse(text, cadence).orElseThrow();
    }

    Period firstStart() {
        return treated().stream()
                .map(one -> period(one.start()))
                .min(java.util.Comparator.comparing(Period::start))
                .orElseThrow();
    }

    Period lastStart() {
        return treated().stream()
                .map(one -> period(one.start()))
                .max(java.util.Comparator.comparing(Period::start))
                .orElseThrow();
    }

    /** The first period that the study does not look at any more. */
    Period end() {
        return lastStart().plus(horizonPeriods, cadence);
    }

    /** The effect that would matter; {@code null} where nobody said one and there is no baseline. */
    Double worthwhile() {
        if (worthwhileEffect != null) {
            return worthwhileEffect;
        }
        return metric.baseline() == null ? null : Math.abs(metric.target() - metric.baseline());
    }

    /** 1 where more is better, -1 where less is. */
    int better() {
        return metric.direction() == Metric.Direction.HIGHER_IS_BETTER ? 1 : -1;
    }

    private static byte[] digest(String canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
