package io.tenure.facts.domain;

import java.util.Arrays;

/** Bytes that become more, with whole numbers in as few of them as they need: seven bits each, the lowest first. */
final class PackedBytes {

    private static final int MOST_OF_A_NUMBER = 10;

    private byte[] bytes;
    private int size;

    PackedBytes(int expected) {
        bytes = new byte[expected];
    }

    void add(int one) {
        reserve(1);
        bytes[size++] = (byte) one;
    }

    void addNumber(long value) {
        reserve(MOST_OF_A_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void addAll(byte[] from, int start, int end) {
        reserve(end - start);
        for (int at = start; at < end; at++) {
            bytes[size++] = from[at];
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
