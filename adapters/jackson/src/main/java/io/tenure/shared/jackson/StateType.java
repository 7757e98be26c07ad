package io.tenure.shared.jackson;

import io.tenure.shared.domain.Fold;

/**
 * One family of states; a state of another shape, or folded in another way, has another revision, so that an old
 * snapshot is never taken up.
 */
record StateType(String name, int revision, ValueForm form) {

    static StateType of(Class<?> family) {
        var form = Forms.inClear().of(family);
        int revision = 31 * (fold(family) - Fold.FIRST) + form.describe().hashCode();
        return new StateType(LogicalName.of(family), revision & Integer.MAX_VALUE, form);
    }

    private static int fold(Class<?> family) {
        Fold fold = family.getAnnotation(Fold.class);
        return fold == null ? Fold.FIRST : fold.value();
    }
}
