package io.tenure.facts.domain;

import io.tenure.facts.domain.RecentlyBought.Bought;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BoughtWriter} packed. */
final class BoughtReader {

    private final byte[] bytes;
    private int at;
    private int day = DayLog.BEFORE_THE_FIRST;
    private final StringBuilder name = new StringBuilder();

    BoughtReader(byte[] bytes) {
        this.bytes = bytes;
    }

    List<Bought> list() {
        List<Bought> list = new ArrayList<>();
        while (at < bytes.length) {
            list.add(next());
        }
        return list;
    }

    private Bought next() {
        int head = bytes[at++];
        if ((head & BoughtWriter.OTHER_DAY) != 0) {
            day -= varint();
        }
        int shared = head >> BoughtWriter.SHARED_SHIFT & BoughtWriter.MOST_SHARED;
        int own = head & BoughtWriter.LONG;
        if (own == BoughtWriter.LONG) {
            own = varint();
        }
        name.setLength(shared);
        for (int i = 0; i < own; i++) {
            name.append((char) varint());
        }
        return new Bought(name.toString(), day);
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
