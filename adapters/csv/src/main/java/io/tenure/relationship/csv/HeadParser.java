package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Mapping.InteractionFields;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the lines of an interaction have in common. */
final class HeadParser {

    private final Field.Value channel;
    private final Field.Value direction;
    private final Field.Value currency;
    private final Field.Value thread;
    private final Field.Value summary;
    private final Field.Value handledBy;
    private final Field.Value dueAt;
    private final @Nullable Times dueTimes;
    private final Map<String, Field.Value> attributes = new HashMap<>();
    private final ProfileParser profile;
    private final Memo<String, Channel> channels = new Memo<>(word(Channel.class, "channel"));
    private final Memo<String, Direction> directions = new Memo<>(word(Direction.class, "direction"));
    private final Memo<String, Currency> currencies = new Memo<>(HeadParser::currencyOf);
    private final Memo<Head, Head> heads = new Memo<>(Function.identity());
    private final int[] columns;
    private String[] lastRow = new String[0];
    private @Nullable Head last;

    HeadParser(Mapping mapping, Columns file) {
        var columns = new Columns(file.names());
        InteractionFields fields = mapping.interaction();
        channel = fields.channel().in(columns);
        direction = fields.direction().in(columns);
        currency = ItemParser.optional(fields.currency(), columns);
        thread = ItemParser.optional(fields.thread(), columns);
        summary = ItemParser.optional(fields.summary(), columns);
        handledBy = ItemParser.optional(fields.handledBy(), columns);
        dueAt = fields.dueAt() == null ? row -> null : fields.dueAt().field().in(columns);
        dueTimes = fields.dueAt() == null ? null : new Times(fields.dueAt());
        fields.attributes().forEach((key, field) -> attributes.put(key, field.in(columns)));
        profile = new ProfileParser(mapping.customer(), columns);
        this.columns = columns.used();
        Arrays.stream(this.columns).forEach(file::use);
    }

    @Nullable
    Currency currency(String[] row) {
        String code = currency.in(row);
        return code == null ? null : currencies.of(code);
    }

    /** What the line says; the same object as for the line before when that said the same. */
    Head of(String[] row, @Nullable Currency money) {
        if (last == null || !sameAsBefore(row)) {
            last = heads.of(read(row, money));
            lastRow = row;
        }
        return last;
    }

    private boolean sameAsBefore(String[] row) {
        for (int column : columns) {
            if (!row[column].equals(lastRow[column])) {
                return false;
            }
        }
        return true;
    }

    private Head read(String[] row, @Nullable Currency money) {
        return new Head(
                channels.of(required(channel, row, "channel")),
                directions.of(required(direction, row, "direction")),
                money,
                thread.in(row),
                summary.in(row),
                handledBy.in(row),
                due(row),
                profile.of(row),
                attributes(row));
    }

    private @Nullable Instant due(String[] row) {
        String cell = dueAt.in(row);
        return cell == null || dueTimes == null ? null : dueTimes.of(cell);
    }

    private Map<String, String> attributes(String[] row) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        attributes.forEach((key, value) -> {
            String cell = value.in(row);
            if (cell != null) {
                values.put(key, cell);
            }
        });
        return values;
    }

    static String required(Field.Value value, String[] row, String what) {
        String cell = value.in(row);
        if (cell == null) {
            throw new Unreadable("no-" + what, "The " + what + " is blank");
        }
        return cell;
    }

    static <E extends Enum<E>> Function<String, E> word(Class<E> type, String what) {
        return cell -> Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(cell.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "bad-" + what,
                        Unreadable.shown(cell) + " is no " + what + "; known are "
                                + Arrays.toString(type.getEnumConstants())));
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("bad-currency", Unreadable.shown(code) + " is no ISO 4217 currency");
        }
    }
}
