package io.tenure.audit.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the components of any event; the audit knows no event's meaning. */
final class Details {
    private Details() {}

    static List<Step.Detail> of(Object event) {
        var details = new ArrayList<Step.Detail>();
        for (var component : event.getClass().getRecordComponents()) {
            Object value = value(component, event);
            if (value instanceof Instant moment) {
                details.add(new Step.Detail(component.getName(), moment, null));
            } else if (!text(value).isEmpty()) {
                details.add(new Step.Detail(component.getName(), null, text(value)));
            }
        }
        return details;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(Details::text).collect(Collectors.joining("; "));
            case Map<?, ?> pairs ->
                pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + ": " + pair.getValue())
                        .collect(Collectors.joining("; "));
            case Record part ->
                of(part).stream().map(detail -> String.valueOf(detail.text())).collect(Collectors.joining(" · "));
            default -> value.toString();
        };
    }

    private static @Nullable Object value(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of an event", e);
        }
    }
}
