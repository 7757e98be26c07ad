package io.tenure.segmentation.portal;

import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.portal.FormErrors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as somebody types it.
 *
 * @param kind {@code list} for a fixed list of customers, anything else for a rule
 * @param customers ids, one a line
 */
record SegmentForm(
        @Nullable String name,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String rule,
        @Nullable String customers) {

    private static final SegmentForm BLANK = new SegmentForm(null, null, "rule", null, null);

    static SegmentForm blank() {
        return BLANK;
    }

    static SegmentForm of(SegmentView view) {
        return new SegmentForm(
                view.name(),
                view.title(),
                view.rule() == null ? "list" : "rule",
                view.rule(),
                String.join("\n", view.customers()));
    }

    boolean list() {
        return "list".equals(kind);
    }

    String nameOrBlank() {
        return name == null ? "" : name.strip();
    }

    SegmentDraft draft(FormErrors errors) {
        String words = required("title", title, errors);
        if (nameOrBlank().isEmpty()) {
            errors.reject("name", "error.required");
        }
        return list()
                ? new SegmentDraft(words, null, ids(required("customers", customers, errors)))
                : new SegmentDraft(words, required("rule", rule, errors), List.of());
    }

    private static String required(String field, @Nullable String value, FormErrors errors) {
        if (value == null || value.isBlank()) {
            errors.reject(field, "error.required");
            return "";
        }
        return value.strip();
    }

    private static List<String> ids(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
