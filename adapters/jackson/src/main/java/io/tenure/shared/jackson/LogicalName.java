package io.tenure.shared.jackson;

/** The stable name of a type: its module and its simple name. */
final class LogicalName {

    private static final String ROOT = "io.tenure.";

    private LogicalName() {}

    static String of(Class<?> type) {
        var name = type.getName();
        if (!name.startsWith(ROOT)) {
            throw new IllegalArgumentException(
                    name + " is in no module of Tenure; its package must begin with " + ROOT);
        }
        return name.substring(ROOT.length(), name.indexOf('.', ROOT.length())) + "." + type.getSimpleName();
    }
}
