package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayLogTest {

    private static final int TODAY = 20_000;

    private static final DayEntry PURCHASE = paid(TODAY, DayKind.PURCHASE, 1, "10.50");
    private static final DayEntry CALL = contact(TODAY, false);
    private static final DayEntry OUTBOUND_CALL = contact(TODAY, true);
    private static final DayEntry OLD_PURCHASE = paid(TODAY - 1, DayKind.PURCHASE, 1, "7.00");
    private static final DayEntry OLDER_PURCHASE = paid(TODAY - 400, DayKind.PURCHASE, 1, "3.00");

    @Test
    void keepsTheNewestDayFirstInWhateverOrderThingsCameToBeKnown() {
        List<DayEntry> ordered = List.of(
                PURCHASE, paid(TODAY, DayKind.PURCHASE, 2, "1.00"), CALL, OUTBOUND_CALL, OLD_PURCHASE, OLDER_PURCHASE);

        for (int seed = 0; seed < 20; seed++) {
            List<DayEntry> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(log(shuffled).entries()).isEqualTo(ordered);
        }
    }

    @Test
    void whatIsAlikeOnOneDayIsOneEntry() {
        assertThat(log(List.of(PURCHASE, OLD_PURCHASE, PURCHASE)).entries())
                .containsExactly(
                        new DayEntry(TODAY, DayKind.PURCHASE, false, 1, 2, new BigDecimal("21.00"), 0), OLD_PURCHASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00",
                "-0.01",
                "0.63",
                "0.64",
                "2882303761517117.43",
                "2882303761517117.44",
                "-2882303761517117.43",
                "-2882303761517117.44",
                "999999999999999.999999",
                "-0.000001",
                "123456789012345678901234567890.00",
            })
    void readsBackEveryAmountToTheLastDigit(String amount) {
        for (int currency : new int[] {1, 2, 3, 200}) {
            List<DayEntry> entries = List.of(
                    paid(TODAY, DayKind.PURCHASE, currency, amount), paid(TODAY - 1, DayKind.RETURN, 1, "5.00"));
            assertThat(log(entries).entries()).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 40_000, -40_000})
    void readsBackDelaysEarlyAndLate(long delay) {
        DayEntry payment = new DayEntry(TODAY, DayKind.DUE_PAYMENT, false, 1, 3, new BigDecimal("10.00"), delay);

        assertThat(log(List.of(OLD_PURCHASE, payment)).entries()).containsExactly(payment, OLD_PURCHASE);
    }

    @Test
    void countsFarBeyondOne() {
        DayEntry many = new DayEntry(TODAY, DayKind.EMAIL, true, 0, 1L << 40, new BigDecimal("0.00"), 0);

        assertThat(log(List.of(many, OLD_PURCHASE)).entries()).containsExactly(many, OLD_PURCHASE);
    }

    @Test
    void holdsEveryKind() {
        List<DayEntry> all = new ArrayList<>();
        for (DayKind kind : DayKind.values()) {
            all.add(new DayEntry(TODAY, kind, true, 0, 2, new BigDecimal("0.00"), 0));
        }

        assertThat(log(all).entries()).isEqualTo(all);
    }

    @Test
    void twoTogetherAreWhatOneOfBothWouldBe() {
        List<DayEntry> ours = List.of(PURCHASE, CALL, OLDER_PURCHASE);
        List<DayEntry> theirs = List.of(PURCHASE, OUTBOUND_CALL, OLD_PURCHASE);
        List<DayEntry> all = new ArrayList<>(ours);
        all.addAll(theirs);

        assertThat(log(ours).plus(log(theirs))).isEqualTo(log(all));
        assertThat(log(theirs).plus(log(ours))).isEqualTo(log(all));
        assertThat(log(ours).plus(DayLog.EMPTY)).isEqualTo(log(ours));
        assertThat(DayLog.EMPTY.plus(log(ours))).isEqualTo(log(ours));
    }

    @Test
    void endsWithTheDayAskedFor() {
        DayLog log = log(List.of(PURCHASE, OLD_PURCHASE, OLDER_PURCHASE));

        assertThat(log.upTo(TODAY)).isEqualTo(log);
        assertThat(log.upTo(TODAY - 1)).isEqualTo(log(List.of(OLD_PURCHASE, OLDER_PURCHASE)));
        assertThat(log.upTo(TODAY - 2)).isEqualTo(log(List.of(OLDER_PURCHASE)));
        assertThat(log.upTo(TODAY - 400)).isEqualTo(log(List.of(OLDER_PURCHASE)));
        assertThat(log.upTo(TODAY - 401)).isEqualTo(DayLog.EMPTY);
    }

    @Test
    void numbersCurrenciesAnewAndLeavesWhatHasNone() {
        DayLog log = log(List.of(PURCHASE, CALL, paid(TODAY - 1, DayKind.PURCHASE, 2, "7.00")));

        assertThat(log.renumbered(currency -> currency + 1).entries())
                .containsExactly(
                        paid(TODAY, DayKind.PURCHASE, 2, "10.50"), CALL, paid(TODAY - 1, DayKind.PURCHASE, 3, "7.00"));
    }

    @Test
    void isTheSameForTheSameDays() {
        assertThat(log(List.of(PURCHASE))).isEqualTo(log(List.of(PURCHASE))).hasSameHashCodeAs(log(List.of(PURCHASE)));
        assertThat(log(List.of(PURCHASE)))
                .isNotEqualTo(log(List.of(OLD_PURCHASE)))
                .doesNotHaveSameHashCodeAs(log(List.of(OLD_PURCHASE)));
        assertThat(log(List.of(CALL))).hasToString(List.of(CALL).toString());
    }

    @Test
    void aPurchaseTakesAboutSixBytes() {
        DayLog log = DayLog.EMPTY;
        for (int day = 0; day < 100; day++) {
            log = log.plus(paid(TODAY + 7 * day, DayKind.PURCHASE, 1, "49.90"));
        }

        assertThat(log.bytes()).hasSizeLessThanOrEqualTo(600);
    }

    private static DayEntry paid(int day, DayKind kind, int currency, String amount) {
        return new DayEntry(day, kind, false, currency, 1, new BigDecimal(amount), 0);
    }

    private static DayEntry contact(int day, boolean outbound) {
        return new DayEntry(day, DayKind.CALL, outbound, 0, 1, new BigDecimal("0.00"), 0);
    }

    private static DayLog log(List<DayEntry> entries) {
        DayLog log = DayLog.EMPTY;
        for (DayEntry entry : entries) {
            log = log.plus(entry);
        }
        return log;
    }
}
