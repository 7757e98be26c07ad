package io.tenure.greetings.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What members are told on an occasion.
 *
 * @param template of the plan for messages
 * @param from at what time of the member's day
 */
public record Greeting(String id, Occasion occasion, String template, LocalTime from) {

    /** The name of the message if a member is to be greeted now: one a year, whoever asks how often. */
    public Optional<String> due(MemberDays member, ZoneId zone, Instant now) {
        ZonedDateTime there = now.atZone(zone);
        int year = there.getYear();
        return occasion.in(year, member)
                .filter(day -> day.equals(there.toLocalDate()) && !there.toLocalTime().isBefore(from))
                .map(_ -> "greeting-" + id + "-" + year);
    }
}
