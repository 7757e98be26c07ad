package io.tenure.facts.domain;

import io.tenure.facts.domain.RecentlyBought.Bought;
import java.util.Arrays;

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
    private static final int HEAD = 11;
    private static final int MOST_OF_A_CHARACTER = 3;

    private byte[] bytes = new byte[ROOM];
    private int size;
    private int day = DayLog.BEFORE_THE_FIRST;
    private String ahead = "";

    void write(Bought bought) {
        String name = bought.name();
        int shared = shared(name);
        int own = name.length() - shared;
        reserve(HEAD + MOST_OF_A_CHARACTER * own);
        bytes[size++] = (byte) ((bought.day() == day ? 0 : OTHER_DAY) | shared << SHARED_SHIFT | Math.min(own, LONG));
        if (bought.day() != day) {
            varint(day - bought.day());
        }
        if (own >= LONG) {
            varint(own);
        }
        for (int at = shared; at < name.length(); at++) {
            varint(name.charAt(at));
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

    private void varint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
