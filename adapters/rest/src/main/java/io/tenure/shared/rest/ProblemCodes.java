package io.tenure.shared.rest;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The reasons for which operations of some tags refuse; every module of the API offers its own. */
public final class ProblemCodes {

    private final Set<String> tags;
    private final Map<String, ProblemCode> codes;

    private ProblemCodes(Set<String> tags, List<ProblemCode> codes) {
        this.tags = tags;
        this.codes = codes.stream().collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));
    }

    /** Codes of operations that bear one of the tags; of every operation when there is none. */
    public static ProblemCodes of(Set<String> tags, List<List<ProblemCode>> codes) {
        return new ProblemCodes(tags, codes.stream().flatMap(List::stream).toList());
    }

    /** Codes that are answered with one status, in the same places. */
    public static List<ProblemCode> codes(HttpStatus status, ProblemCode.Where where, String... codes) {
        return Stream.of(codes)
                .map(code -> new ProblemCode(code, status, where))
                .toList();
    }

    /** The status of a code; a rule that no module names forbids what was asked for (422). */
    public static HttpStatus status(List<ProblemCodes> modules, String code) {
        return modules.stream()
                .flatMap(module -> Stream.ofNullable(module.codes.get(code)))
                .map(ProblemCode::status)
                .findFirst()
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What an operation may answer. */
    Stream<ProblemCode> of(String method, String path, Operation operation) {
        boolean ours = tags.isEmpty()
                || (operation.getTags() != null && operation.getTags().stream().anyMatch(tags::contains));
        return ours
                ? codes.values().stream().filter(code -> happens(code.where(), method, path, operation))
                : Stream.empty();
    }

    private static boolean happens(ProblemCode.Where where, String method, String path, Operation operation) {
        return switch (where) {
            case ANYWHERE -> true;
            case ON_ONE -> path.contains("{");
            case WITH_BODY -> operation.getRequestBody() != null;
            case ON_CHANGE -> !method.equals("GET");
        };
    }
}
