package academy.praxis.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong while a request is served into problem details; what nobody foresaw is logged and says nothing. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(ProblemException fault, UriInfo uri) {
        return answer(fault, uri).build();
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException fault, UriInfo uri) {
        return answer(JsonViolations.problemOf(fault), uri).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException fault, UriInfo uri) {
        List<Violation> violations = fault.getConstraintViolations().stream()
                .map(ProblemMapper::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return answer(ProblemException.invalid(violations), uri).build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException fault, UriInfo uri) {
        return answer(
                        new ProblemException(
                                ProblemType.UNAUTHENTICATED, "No valid access token came with the request.", List.of()),
                        uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException fault, UriInfo uri) {
        return answer(ProblemException.forbidden("Your roles do not allow this."), uri)
                .build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException fault, UriInfo uri) {
        int status = fault.getResponse().getStatus();
        if (fault.getCause() instanceof JsonProcessingException json) {
            return answer(JsonViolations.problemOf(json), uri).build();
        }
        if (status < 400 && !(fault.getCause() instanceof ProblemException)) {
            return fault.getResponse();
        }
        var answer = fault.getCause() instanceof ProblemException problem
                ? answer(problem, uri)
                : answer(new ProblemException(ProblemType.ofStatus(status), null, List.of()), uri)
                        .status(status);
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER)) {
            String value = fault.getResponse().getHeaderString(header);
            if (value != null) {
                answer.header(header, value);
            }
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response unforeseen(Exception fault, UriInfo uri) {
        LOG.errorf(fault, "Request for %s failed", uri.getPath());
        return answer(new ProblemException(ProblemType.INTERNAL, null, List.of()), uri)
                .build();
    }

    private static Response.ResponseBuilder answer(ProblemException fault, UriInfo uri) {
        var context = Span.current().getSpanContext();
        Problem body = Problem.of(
                fault.type(),
                fault.getMessage(),
                URI.create(uri.getRequestUri().getRawPath()),
                fault.violations(),
                context.isValid() ? context.getTraceId() : null);
        return Response.status(body.status()).type(Problem.MEDIA_TYPE).entity(body);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<String> path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            // The method is ours, not the caller's, and an element is named by its index already.
            if (node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                path.add(node.toString());
            }
        }
        if (path.size() > 1) {
            // So is the name of the parameter that holds the body or the query.
            path.remove(0);
        } else if (violation.getConstraintDescriptor().getAnnotation() instanceof NotNull) {
            return new Violation("body", "is needed");
        }
        return new Violation(String.join(".", path), violation.getMessage());
    }
}
