package io.tenure.shared.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The types of a commit's events as stored, such as {@code relationship.CustomerRegistered/1}, taken apart. */
public final class EventTypes {

    private static final int REMEMBERED = 4_096;
    private static final Map<String, List<EventType>> KNOWN = new ConcurrentHashMap<>();

    private EventTypes() {}

    /** One type and its revision. */
    public record EventType(String name, int revision) {}

    public static List<EventType> parse(String types) {
        List<EventType> known = KNOWN.get(types);
        return known == null ? learn(types) : known;
    }

    private static List<EventType> learn(String types) {
        List<EventType> parsed = new ArrayList<>();
        for (int from = 0; from < types.length(); ) {
            int slash = types.indexOf('/', from);
            int space = types.indexOf(' ', slash);
            int end = space < 0 ? types.length() : space;
            parsed.add(new EventType(types.substring(from, slash), Integer.parseInt(types, slash + 1, end, 10)));
            from = end + 1;
        }
        if (KNOWN.size() < REMEMBERED) {
            KNOWN.put(types, List.copyOf(parsed));
        }
        return parsed;
    }
}
