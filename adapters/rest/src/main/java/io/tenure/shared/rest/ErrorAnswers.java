package io.tenure.shared.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tenure.shared.requests.KeptAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Describes in the API document how each operation refuses, and that changes may be sent again. */
@Component
final class ErrorAnswers implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String BULK = "/api/v1/interactions/bulk";
    private static final Set<HttpStatus> LATER = Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    private final List<ProblemCodes> modules;

    ErrorAnswers(List<ProblemCodes> modules) {
        this.modules = modules;
    }

    @Override
    public void customise(OpenAPI document) {
        Map<Answer, String> named = new HashMap<>();
        document.getComponents().addSchemas(PROBLEM, problem());
        new TreeMap<>(document.getPaths())
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    answers(method, path, operation).forEach(answer -> operation
                            .getResponses()
                            .addApiResponse(answer.number(), reference(answer, named, document)));
                    if (method != PathItem.HttpMethod.GET && !path.equals(BULK)) {
                        describeKey(operation);
                    }
                }));
    }

    /** One way to refuse, which many operations may share. */
    private record Answer(HttpStatus status, Set<String> codes) {
        String number() {
            return Integer.toString(status.value());
        }
    }

    private List<Answer> answers(PathItem.HttpMethod method, String path, Operation operation) {
        Map<HttpStatus, Set<String>> codes = modules.stream()
                .flatMap(module -> module.of(method.name(), path, operation))
                .collect(Collectors.groupingBy(
                        ProblemCode::status,
                        TreeMap::new,
                        Collectors.mapping(ProblemCode::code, Collectors.toCollection(TreeSet::new))));
        return codes.entrySet().stream()
                .map(entry -> new Answer(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Names each answer once, after its status and a number in the order of the paths. */
    private static ApiResponse reference(Answer answer, Map<Answer, String> named, OpenAPI document) {
        long alike = named.keySet().stream()
                .filter(other -> other.status() == answer.status())
                .count();
        String name = "Problem" + answer.number() + (alike == 0 ? "" : "-" + (alike + 1));
        @Nullable String known = named.putIfAbsent(answer, name);
        if (known != null) {
            return new ApiResponse().$ref("#/components/responses/" + known);
        }
        document.getComponents().addResponses(name, answer(answer.status(), answer.codes()));
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static ApiResponse answer(HttpStatus status, Set<String> codes) {
        ApiResponse answer = new ApiResponse()
                .description(status.getReasonPhrase() + ": " + String.join(", ", codes))
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        return LATER.contains(status)
                ? answer.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header().description("In seconds").schema(new IntegerSchema()))
                : answer;
    }

    private static void describeKey(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> Headers.IDEMPOTENCY_KEY.equals(parameter.getName()));
        }
        operation.addParametersItem(new HeaderParameter()
                .name(Headers.IDEMPOTENCY_KEY)
                .description(
                        "Sent again with the same key within %d days, the request is not carried out again; the answer is"
                                        .formatted(KeptAnswers.RETENTION.toDays())
                                + " that of the first time, with " + Headers.REPEATED + ": true")
                .schema(new StringSchema().minLength(1).maxLength(RepeatableRequests.LONGEST_KEY)));
    }

    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.setDescription("Why a request was refused (RFC 9457)");
        problem.setProperties(Map.of(
                "type",
                new StringSchema().format("uri").description("urn:tenure:problem: and the code"),
                "title",
                new StringSchema(),
                "status",
                new IntegerSchema(),
                "detail",
                new StringSchema().description("What is wrong and what to do"),
                "instance",
                new StringSchema().format("uri-reference"),
                "code",
                new StringSchema()
                        .description("Stable. Limits answer 422 with codes made of what is limited, such as"
                                + " relationship.name-too-long, relationship.source-missing and"
                                + " relationship.too-many-contact-points"),
                "field",
                new StringSchema().description("The value that is wrong, such as items[0].quantity"),
                "problems",
                new ArraySchema().items(mistake()).description("Every mistake of a text or a rule that was sent")));
        problem.setRequired(List.of("type", "title", "status", "code"));
        return problem;
    }

    private static Schema<?> mistake() {
        ObjectSchema mistake = new ObjectSchema();
        mistake.setProperties(Map.of(
                "where",
                new StringSchema().description("The part of a text, such as earn.web.when; a rule alone has none"),
                "line",
                new IntegerSchema().description("From 1"),
                "column",
                new IntegerSchema().description("From 1"),
                "message",
                new StringSchema().description("What is wrong and what to write instead"),
                "code",
                new StringSchema()
                        .description("Stable. form.missing, form.unknown-key and the like are about the form of a text,"
                                + " unknown-column and the like about a rule"),
                "parts",
                new ArraySchema()
                        .items(new StringSchema())
                        .description("What the message tells of it, such as the key that nobody knows")));
        mistake.setRequired(List.of("line", "column", "message", "code", "parts"));
        return mistake;
    }
}
