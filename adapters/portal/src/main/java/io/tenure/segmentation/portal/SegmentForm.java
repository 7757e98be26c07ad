package io.tenure.segmentation.portal;

import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.queries.SegmentDefinition;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.portal.FormErrors;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment as somebody types it.
 *
 * @param kind {@code list} for a fixed list of customers, {@code group} for a group of the value runs, anything else
 *     for a rule
 * @param customers ids, one a line
 * @param group scheme and name, such as {@code ABC:A}
 */
record SegmentForm(
        @Nullable String name,
        @Nullable String title,
        @Nullable String titleZh,
        @Nullable String kind,
        @Nullable String rule,
        @Nullable String customers,
        @Nullable String group) {

    private static final String LIST = "list";
    private static final String GROUP = "group";
    private static final SegmentForm BLANK = new SegmentForm(null, null, null, "rule", null, null, null);

    static SegmentForm blank() {
        return BLANK;
    }

    static SegmentForm of(SegmentView view) {
        SegmentDefinition draft = view.draft();
        return new SegmentForm(
                view.name(),
                view.title(),
                view.titleZh(),
                draft.group() != null ? GROUP : draft.rule() == null ? LIST : "rule",
                draft.rule(),
                String.join("\n", draft.customers()),
                draft.group() == null ? null : GroupChoices.written(draft.group()));
    }

    String nameOrBlank() {
        return name == null ? "" : name.strip();
    }

    /** The draft as far as it has come, for a preview; null while nothing is chosen or written. */
    @Nullable
    SegmentDraft attempt() {
        SegmentDraft draft = draft("", FormErrors.none());
        return draft.rule() == null || draft.rule().isBlank()
                ? draft.group() == null && draft.customers().isEmpty() ? null : draft
                : draft;
    }

    SegmentDraft draft(FormErrors errors) {
        String words = required("title", title, errors);
        if (nameOrBlank().isEmpty()) {
            errors.reject("name", "error.required");
        }
        return draft(words, errors).inChinese(titleZh == null || titleZh.isBlank() ? null : titleZh.strip());
    }

    private SegmentDraft draft(String words, FormErrors errors) {
        if (LIST.equals(kind)) {
            return SegmentDraft.ofList(words, ids(required("customers", customers, errors)));
        }
        if (GROUP.equals(kind)) {
            @Nullable ValueGroup chosen = GroupChoices.read(group);
            if (chosen == null) {
                errors.reject(GROUP, "error.required");
            }
            return new SegmentDraft(words, null, null, List.of(), chosen);
        }
        return SegmentDraft.ofRule(words, required("rule", rule, errors));
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
