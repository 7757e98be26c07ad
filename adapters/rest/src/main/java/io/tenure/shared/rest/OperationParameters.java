package io.tenure.shared.rest;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters that an operation takes.
 *
 * @param takesMany by the name of each, whether it may come more than once
 */
record OperationParameters(SortedMap<String, Boolean> takesMany) {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final int LONGEST_TOLD = 80;

    static OperationParameters of(HandlerMethod operation) {
        SortedMap<String, Boolean> takesMany = new TreeMap<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                takesMany.put(name(parameter, annotation), isMany(parameter.getParameterType()));
            }
        }
        return new OperationParameters(takesMany);
    }

    /**
     * Takes what was sent for what it is.
     *
     * @throws BadRequest when one of them is not known, or comes more often than it may
     */
    void check(Map<String, String[]> sent) {
        sent.forEach((name, values) -> {
            Boolean many = takesMany.get(name);
            if (many == null) {
                throw refused("request.unknown-parameter", name, "is no parameter here; " + known());
            }
            if (values.length > 1 && !many) {
                throw refused(
                        "request.repeated-parameter", name, "came %d times; send it once".formatted(values.length));
            }
        });
    }

    private static BadRequest refused(String code, String name, String detail) {
        String told = name.length() <= LONGEST_TOLD ? name : name.substring(0, LONGEST_TOLD) + "…";
        return new BadRequest(new Fault(code, told, detail));
    }

    private String known() {
        return takesMany.isEmpty() ? "there are none" : "the parameters are " + String.join(", ", takesMany.keySet());
    }

    private static String name(MethodParameter parameter, RequestParam annotation) {
        if (!annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        return Objects.requireNonNull(parameter.getParameterName(), "Compile with -parameters");
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
