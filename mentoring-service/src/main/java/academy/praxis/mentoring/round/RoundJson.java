package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.matching.Matching;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How the parts of a round are kept in the store. */
@ApplicationScoped
class RoundJson {
    private final ObjectMapper mapper;

    RoundJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    RoundContent content(MatchRound round) {
        return read(round.content, RoundContent.class);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] pool(FrozenPool pool) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
                mapper.writeValue(zipped, pool.withoutMeanings());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FrozenPool pool(byte[] bytes) {
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return mapper.readValue(zipped, FrozenPool.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] candidates(Candidates candidates) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream zipped =
                    new DataOutputStream(new java.io.BufferedOutputStream(new GZIPOutputStream(bytes)))) {
                candidates.write(zipped);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Candidates candidates(byte[] bytes) {
        try (DataInputStream zipped = new DataInputStream(
                new java.io.BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes))))) {
            return Candidates.read(zipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] matching(Matching matching) {
        ByteBuffer bytes = ByteBuffer.allocate(matching.mentees() * Integer.BYTES);
        for (int mentee = 0; mentee < matching.mentees(); mentee++) {
            bytes.putInt(matching.mentorOf(mentee));
        }
        return bytes.array();
    }

    static Matching matching(byte[] bytes) {
        int[] mentorOf = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(mentorOf);
        return new Matching(mentorOf);
    }
}
