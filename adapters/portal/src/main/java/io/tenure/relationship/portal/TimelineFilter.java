package io.tenure.relationship.portal;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.TimelineQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which part of the timeline its reader asks for; days are meant in the zone in which the times are shown. */
record TimelineFilter(
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String thread,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {
    private static final int PAGE = 30;

    TimelineQuery query(ZoneId zone) {
        return new TimelineQuery(
                choice(InteractionKind.class, kind),
                choice(Channel.class, channel),
                blankToNull(thread),
                day(from, zone),
                dayAfter(to, zone),
                blankToNull(after),
                PAGE);
    }

    public boolean narrowed() {
        return choice(InteractionKind.class, kind) != null
                || choice(Channel.class, channel) != null
                || blankToNull(thread) != null
                || blankToNull(from) != null
                || blankToNull(to) != null;
    }

    /** The address of the part that follows. */
    public String next(String customer, String cursor) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("kind", blankToNull(kind));
        values.put("channel", blankToNull(channel));
        values.put("thread", blankToNull(thread));
        values.put("from", blankToNull(from));
        values.put("to", blankToNull(to));
        values.put("after", cursor);
        var address = UriComponentsBuilder.fromPath("/customers/{customer}/timeline");
        values.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        values.put("customer", customer);
        return address.encode().build(values).toString();
    }

    private static @Nullable Instant day(@Nullable String text, ZoneId zone) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant dayAfter(@Nullable String text, ZoneId zone) {
        Instant day = day(text, zone);
        return day == null ? null : day.atZone(zone).plusDays(1).toInstant();
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
