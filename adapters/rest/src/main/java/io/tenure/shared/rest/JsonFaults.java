package io.tenure.shared.rest;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the client's words what is wrong with its JSON, without repeating the values, which may be personal. */
public final class JsonFaults {
    private JsonFaults() {}

    public static Fault of(JacksonException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                new Fault("request.unknown-field", path(unknown), unknownField(unknown));
            case InvalidNullException isNull ->
                new Fault("request.missing-field", path(isNull), "must not be null; leave it out");
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> invalid(format, Expected.of(format.getTargetType()));
            case MismatchedInputException mismatch -> invalid(mismatch, wrongType(mismatch));
            case StreamConstraintsException limit -> new Fault("request.beyond-limits", null, limits() + at(limit));
            case DatabindException invalid -> invalid(invalid, "cannot be read: " + rootMessage(invalid));
            default -> new Fault("request.malformed-json", null, "The body is not valid JSON" + at(problem));
        };
    }

    private static Fault invalid(JacksonException problem, String detail) {
        return new Fault("request.invalid-value", path(problem), detail);
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
        return "is no field here; the fields are %s"
                .formatted(known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }

    private static String wrongType(MismatchedInputException mismatch) {
        if (mismatch.getOriginalMessage().startsWith("must ")) {
            return mismatch.getOriginalMessage();
        }
        return Expected.of(mismatch.getTargetType());
    }

    private static String limits() {
        return "The JSON goes beyond a limit: at most %d levels deep, %,d characters a string, 100 digits a number"
                .formatted(ApiJson.MAX_DEPTH, ApiJson.MAX_STRING);
    }

    private static String rootMessage(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "the value does not fit";
    }

    private static String at(JacksonException problem) {
        var location = problem.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static @Nullable String path(JacksonException problem) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
