package io.tenure.shared.engine;

import io.tenure.shared.engine.EventTypes.EventType;
import io.tenure.shared.ledger.EventData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The payloads of a commit with several events: one line each. */
public final class EventLines {

    private EventLines() {}

    public static List<EventData> split(List<EventType> types, byte[] lines) {
        List<EventData> events = new ArrayList<>(types.size());
        int from = 0;
        for (EventType type : types) {
            int end = Math.min(end(lines, from), lines.length);
            events.add(
                    new EventData(type.name(), type.revision(), Arrays.copyOfRange(lines, Math.min(from, end), end)));
            from = end + 1;
        }
        return events;
    }

    private static int end(byte[] lines, int from) {
        int end = from;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end;
    }
}
