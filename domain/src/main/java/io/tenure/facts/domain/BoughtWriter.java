package io.tenure.facts.domain;

import io.tenure.facts.domain.RecentlyBought.Bought;

/**
 * Packs what was bought, the newest day first: a day once for all of that day, and of a name what the name ahead of it
 * does not begin with, for the articles of one shop are numbered alike.
 *
 * <p>Form of each: a byte (is it of another day, how many characters of the name ahead it begins with, how many are its
 * own), the days before the one ahead where it is of another, the number of its own characters where the first byte
 * cannot hold it, and those, each in one byte to three.
 */
final class BoughtWriter {

    static final int OTHER_DAY = 0x80;
    static final int MOST_SHARED = 7;
    static final int SHARED_SHIFT = 4;
    static final int LONG = 15;

    private static final int ROOM = 160;

    private final PackedBytes packed = new PackedBytes(ROOM);
    private int day = DayLog.BEFORE_THE_FIRST;
    private String ahead = "";

    void write(Bought bought) {
        String name = bought.name();
        int shared = shared(name);
        int own = name.length() - shared;
        packed.add((bought.day() == day ? 0 : OTHER_DAY) | shared << SHARED_SHIFT | Math.min(own, LONG));
        if (bought.day() != day) {
            packed.addNumber(day - bought.day());
        }
        if (own >= LONG) {
            packed.addNumber(own);
        }
        for (int at = shared; at < name.length(); at++) {
            packed.addNumber(name.charAt(at));
        }
        day = bought.day();
        ahead = name;
    }

    private int shared(String name) {
        int most = Math.min(MOST_SHARED, Math.min(name.length(), ahead.length()));
        int shared = 0;
        while (shared < most && name.charAt(shared) == ahead.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    byte[] bytes() {
        return packed.copy();
    }
}
