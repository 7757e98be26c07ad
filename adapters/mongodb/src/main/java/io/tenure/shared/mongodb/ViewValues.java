package io.tenure.shared.mongodb;

import java.util.Comparator;
import org.bson.BsonBoolean;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** How the value of a field is stored, so that every server orders it as the port says. */
final class ViewValues {

    /** Null first, then false, true and numbers; strings in the order of what {@link #ordered} makes of them. */
    static final Comparator<BsonValue> ORDER = ViewValues::compare;

    private static final char BEFORE_SUPPLEMENTARY = '\uFFFF';

    private ViewValues() {}

    static BsonValue stored(String field, @Nullable Object value) {
        return switch (value) {
            case null -> BsonNull.VALUE;
            case String text -> new BsonString(ordered(text));
            case Long number -> new BsonInt64(number);
            case Boolean flag -> BsonBoolean.valueOf(flag);
            default ->
                throw new IllegalArgumentException(
                        "A value of the field '%s' is a String, Long, Boolean or null, not a %s"
                                .formatted(field, value.getClass().getSimpleName()));
        };
    }

    /** What was stored, as a cursor can hold it. */
    static @Nullable Object held(BsonValue stored) {
        return switch (stored) {
            case BsonString text -> text.getValue();
            case BsonInt64 number -> number.getValue();
            case BsonBoolean flag -> flag.getValue();
            default -> null;
        };
    }

    static BsonValue of(@Nullable Object held) {
        return switch (held) {
            case null -> BsonNull.VALUE;
            case Long number -> new BsonInt64(number);
            case Boolean flag -> BsonBoolean.valueOf(flag);
            default -> new BsonString((String) held);
        };
    }

    /**
     * A text whose order is that of its code points, whether a server compares UTF-8 or UTF-16: characters beyond the
     * basic plane come after a mark that is greater than all of the basic plane.
     */
    static String ordered(String text) {
        if (text.chars().noneMatch(character -> Character.isSurrogate((char) character))) {
            return text;
        }
        StringBuilder ordered = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isSupplementaryCodePoint(character)) {
                ordered.append(BEFORE_SUPPLEMENTARY);
            }
            ordered.appendCodePoint(character);
        });
        return ordered.toString();
    }

    private static int compare(BsonValue left, BsonValue right) {
        if (left.isNull() || right.isNull()) {
            return Boolean.compare(right.isNull(), left.isNull());
        }
        return switch (left) {
            case BsonString text -> text.getValue().compareTo(right.asString().getValue());
            case BsonBoolean flag ->
                Boolean.compare(flag.getValue(), right.asBoolean().getValue());
            default -> Long.compare(left.asInt64().getValue(), right.asInt64().getValue());
        };
    }
}
