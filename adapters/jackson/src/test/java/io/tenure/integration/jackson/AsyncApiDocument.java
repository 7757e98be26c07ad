package io.tenure.integration.jackson;

import static java.util.stream.Collectors.joining;

import io.tenure.integration.contract.EventTypes;
import io.tenure.shared.domain.Personal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes to other systems and comes from them by topics, as an AsyncAPI 3 document. */
final class AsyncApiDocument {

    private static final Path CONTRACT =
            Path.of("..", "..", "application", "src", "main", "java", "io", "tenure", "integration", "contract");
    private static final Pattern DESCRIPTION = Pattern.compile("/\\*\\*(.*?)\\*/\\s*public record", Pattern.DOTALL);
    private static final String HEAD = """
            # Generated from io.tenure.integration.contract and compared in the build (AsyncApiTest says how to renew it).
            asyncapi: 3.0.0
            info:
              title: Tenure, what it tells other systems and what they may tell
              version: 1.0.0
              description: >-
                CloudEvents 1.0 in structured JSON. The key of a record is the subject, so events of one customer keep their
                order. At least once: an event that comes again has the same id, the position in the ledger, which only grows.
                Components marked x-personal are sent only to a topic that is configured for personal data.
            defaultContentType: application/cloudevents+json
            channels:
              interactions:
                address: tenure.interactions
                messages:
                  Told:
                    $ref: '#/components/messages/Told'
              events:
                address: tenure.events
                messages:
            """;
    private static final String OPERATIONS = """
            operations:
              listen:
                action: receive
                channel:
                  $ref: '#/channels/interactions'
              tell:
                action: send
                channel:
                  $ref: '#/channels/events'
            components:
              messages:
                Told:
                  name: %1$s
                  summary: An interaction that another system tells of; it is recorded once, however often it comes.
                  payload:
                    type: object
                    required: [specversion, id, source, type, data]
                    properties:
                      specversion: {const: '1.0'}
                      id: {type: string}
                      source: {type: string, format: uri-reference}
                      type: {const: %1$s}
                      data:
                        $ref: '../openapi.json#/components/schemas/Interaction'
            """.formatted(CloudEventReader.TYPE);
    private static final String ENVELOPE = """
                Envelope:
                  type: object
                  required: [specversion, id, source, type, subject, time, datacontenttype, data]
                  properties:
                    specversion: {const: '1.0'}
                    id: {type: string, description: the position in the ledger}
                    source: {type: string, format: uri, description: the ledger}
                    type: {type: string}
                    subject: {type: string, description: 'the customer, or the run of value models'}
                    time: {type: string, format: date-time}
                    datacontenttype: {const: application/json}
            """;

    private AsyncApiDocument() {}

    static String text() {
        return HEAD
                + lines(AsyncApiDocument::reference)
                + OPERATIONS
                + lines(AsyncApiDocument::message)
                + "  schemas:\n"
                + ENVELOPE
                + lines(AsyncApiDocument::schema);
    }

    private static String lines(Part part) {
        return EventTypes.all().keySet().stream().map(part::of).collect(joining());
    }

    private static String reference(Class<?> type) {
        return """
                      %1$s:
                        $ref: '#/components/messages/%1$s'
                """.formatted(type.getSimpleName());
    }

    private static String message(Class<?> type) {
        return """
                    %1$s:
                      name: %2$s
                      summary: '%3$s'
                      payload:
                        allOf:
                          - $ref: '#/components/schemas/Envelope'
                          - type: object
                            properties:
                              type: {const: %2$s}
                              data:
                                $ref: '#/components/schemas/%1$s'
                """.formatted(
                        type.getSimpleName(),
                        EventTypes.all().get(type),
                        description(type).replace("'", "''"));
    }

    private static String schema(Class<?> type) {
        return """
                    %s:
                      type: object
                      required: [%s]
                      properties:
                """.formatted(
                                type.getSimpleName(),
                                components(type)
                                        .filter(AsyncApiDocument::always)
                                        .map(RecordComponent::getName)
                                        .collect(joining(", ")))
                + components(type).map(AsyncApiDocument::property).collect(joining());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    static boolean always(RecordComponent component) {
        return !component.isAnnotationPresent(Personal.class)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String property(RecordComponent component) {
        return "        %s: {%s%s}%n"
                .formatted(
                        component.getName(),
                        form(component.getType()),
                        component.isAnnotationPresent(Personal.class) ? ", x-personal: true" : "");
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return "type: string, enum: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(joining(", ", "[", "]"));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "type: string";
            case "BigDecimal" -> "type: string, description: a decimal number";
            case "Instant" -> "type: string, format: date-time";
            case "Map" -> "type: object, additionalProperties: {type: string}";
            case "long" -> "type: integer, format: int64";
            default -> throw new AssertionError("No schema of " + type + ": add one here");
        };
    }

    private static String description(Class<?> type) {
        try {
            var found = DESCRIPTION.matcher(Files.readString(CONTRACT.resolve(type.getSimpleName() + ".java")));
            if (!found.find()) {
                throw new AssertionError(type + " has no Javadoc; say what it means to others");
            }
            return found.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Part {
        String of(Class<?> type);
    }
}
