package io.tenure.relationship.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the lines of an interaction together, wherever they stand in the file. */
final class Gathering {

    private final Map<String, List<Line>> groups = new LinkedHashMap<>();
    private final Account account;
    private String lastId = ""; // no id is blank
    private List<Line> last = new ArrayList<>();

    Gathering(Account account) {
        this.account = account;
    }

    void add(Line line) {
        account.read(line);
        switch (line.parsed()) {
            case Told told -> group(told.externalId()).add(line);
            case Parsed.Fault fault
            when fault.externalId() != null -> group(fault.externalId()).add(line);
            case Parsed.Fault fault -> account.reject(line, fault.code(), fault.reason());
        }
    }

    /** Lines of one interaction mostly follow each other. */
    private List<Line> group(String id) {
        if (!id.equals(lastId)) {
            last = groups.computeIfAbsent(id, _ -> new ArrayList<>());
            lastId = id;
        }
        return last;
    }

    Iterable<List<Line>> groups() {
        return groups.values();
    }
}
