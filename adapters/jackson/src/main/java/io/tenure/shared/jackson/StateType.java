package io.tenure.shared.jackson;

/** One family of states; a state of another shape has another revision, so an old snapshot is never misread. */
record StateType(String name, int revision, ValueForm form) {

    static StateType of(Class<?> family) {
        var form = Forms.inClear().of(family);
        return new StateType(LogicalName.of(family), form.describe().hashCode() & Integer.MAX_VALUE, form);
    }
}
