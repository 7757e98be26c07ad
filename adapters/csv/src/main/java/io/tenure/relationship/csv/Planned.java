package io.tenure.relationship.csv;

import io.tenure.relationship.application.port.in.InteractionDraft;
import java.util.List;

/** An interaction to record, and the lines that it came from. */
record Planned(InteractionDraft draft, List<Line> lines) {

    Planned {
        lines = List.copyOf(lines);
    }
}
