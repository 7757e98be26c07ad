package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedBytesTest {

    @Test
    void becomeMoreThanWasExpected() {
        PackedBytes packed = new PackedBytes(0);
        for (int i = 0; i < 100; i++) {
            packed.add(i);
        }
        packed.addAll(new byte[] {1, 2, 3, 4, 5, 6}, 2, 5);

        assertThat(packed.copy()).hasSize(103).startsWith(0, 1, 2).endsWith(98, 99, 3, 4, 5);
    }

    @Test
    void takeALongPieceAtOnce() {
        PackedBytes packed = new PackedBytes(1);
        packed.add(7);
        packed.addAll(new byte[50], 0, 50);

        assertThat(packed.copy()).hasSize(51).startsWith(7);
    }

    @ParameterizedTest(name = "{0} takes {1} bytes")
    @CsvSource({"0, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "9223372036854775807, 9", "-1, 10"})
    void aNumberTakesSevenBitsAByte(long number, int bytes) {
        PackedBytes packed = new PackedBytes(0);
        packed.addNumber(number);

        assertThat(packed.copy()).hasSize(bytes);
    }
}
